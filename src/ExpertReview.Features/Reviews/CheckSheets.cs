using ExpertReview.Data.Store;
using ExpertReview.Domain.Scoring;
using MediatR;

namespace ExpertReview.Features.Reviews;

/// <summary>A sheet before it is handed in.</summary>
/// <param name="Form">The sheet.</param>
/// <param name="Questions">What a second look should be given to.</param>
public sealed record CheckedSheet(ExpertSheet Form, IReadOnlyList<SheetQuestion> Questions)
{
    /// <summary>Whether it can be handed in as it is.</summary>
    public bool Ready => Form.Editable && Form.Missing.Count == 0 && Form.Wordless.Count == 0;
}

/// <summary>An expert's own sheets before they are handed in, each compared with the expert's others and with nobody else's. What is not assigned is left out. Eight
/// statements, whatever the number of files.</summary>
/// <param name="Round">The round.</param>
/// <param name="Expert">专家编号.</param>
/// <param name="Applications">申报编号 of those to look at; null for all that are still to be handed in.</param>
public sealed record CheckSheets(int Round, string Expert, IReadOnlyCollection<string>? Applications) : IRequest<IReadOnlyList<CheckedSheet>>
{
    public sealed class Handler(ReviewDb db) : IRequestHandler<CheckSheets, IReadOnlyList<CheckedSheet>>
    {
        public async Task<IReadOnlyList<CheckedSheet>> Handle(CheckSheets request, CancellationToken cancellationToken)
        {
            var own = await db.OwnSheetsOf(request.Round, request.Expert, cancellationToken);
            var asked = own.Where(facts => request.Applications?.Contains(facts.Proposal.Code) ?? facts is { State: SheetState.Draft, Declared: null }).ToList();
            var counted = own.Where(facts => facts.State != SheetState.Recused && facts.Declared is null).ToDictionary(facts => facts.Proposal.Code, facts => facts.Standing(), StringComparer.Ordinal);
            return [.. (await SheetBuilding.SheetsAsync(db, request.Round, asked, cancellationToken))
                .Select(form => new CheckedSheet(form, SheetQuestion.Of(form, [.. counted.Where(one => one.Key != form.Application).Select(one => one.Value)])))];
        }
    }
}
