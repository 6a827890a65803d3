using ExpertReview.Data.Store;
using ExpertReview.Domain.Basics;
using MediatR;

namespace ExpertReview.Features.PaperEntries;

/// <summary>Which of the typed fields can't be what a paper says; changes nothing.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Account">The clerk's account.</param>
/// <param name="Typed">What was typed, by field.</param>
public sealed record CheckPaperValues(int Entry, int Account, IReadOnlyDictionary<string, string> Typed) : IRequest<IReadOnlyList<(string Field, Words Why)>>
{
    public sealed class Handler(ReviewDb db) : IRequestHandler<CheckPaperValues, IReadOnlyList<(string Field, Words Why)>>
    {
        public async Task<IReadOnlyList<(string Field, Words Why)>> Handle(CheckPaperValues request, CancellationToken cancellationToken)
        {
            var (entry, facts) = await PaperRules.OpenAsync(db, request.Entry, request.Account, cancellationToken);
            return PaperRules.Read(entry, facts, request.Typed).Wrong;
        }
    }
}
