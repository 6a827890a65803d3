using ExpertReview.Data.Store;
using ExpertReview.Domain.Conflicts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Assignments;

/// <summary>What is known against experts of some applications, in Chinese, by pair. One statement.</summary>
/// <param name="Round">The round.</param>
/// <param name="Applications">申报编号.</param>
public sealed record ConflictTextsOf(int Round, IReadOnlyList<string> Applications) : IRequest<ILookup<(string Application, string Expert), string>>
{
    public sealed class Handler(ReviewDb db) : IRequestHandler<ConflictTextsOf, ILookup<(string Application, string Expert), string>>
    {
        public async Task<ILookup<(string Application, string Expert), string>> Handle(ConflictTextsOf request, CancellationToken cancellationToken) =>
            (await db.Of<ConflictOfInterest>(request.Round).Where(row => request.Applications.Contains(row.Code)).OrderBy(row => row.Code).ThenBy(row => row.Expert).ThenBy(row => row.Kind)
                .Select(row => new { row.Code, row.Expert, row.Text }).ToListAsync(cancellationToken)).ToLookup(row => (row.Code, row.Expert), row => row.Text);
    }
}
