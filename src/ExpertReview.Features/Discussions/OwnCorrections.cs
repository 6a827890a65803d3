using ExpertReview.Data.Queries;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Reviews;
using ExpertReview.Features.Reviews;
using MediatR;

namespace ExpertReview.Features.Discussions;

/// <summary>What an expert corrected on one own sheet, for the papers that show its figures.</summary>
/// <param name="Lines">The corrections, in the order of the log.</param>
/// <param name="FirstTotal">The total as sealed, rounded; null when the sheet lacked something.</param>
/// <param name="Dissent">The dissenting opinion; null when none stands.</param>
public sealed record SheetCorrections(IReadOnlyList<CorrectionLine> Lines, decimal? FirstTotal, string? Dissent)
{
    /// <summary>A sheet of which nothing was corrected or said.</summary>
    public static SheetCorrections None { get; } = new([], null, null);

    /// <summary>Whether there is anything to show.</summary>
    public bool Any => Lines.Count > 0 || Dissent is not null;

    /// <summary>The sealed value of a field that was corrected; null of one that was not.</summary>
    public CorrectionLine? FirstOf(string field) => Lines.FirstOrDefault(line => line.Correction.Field == field);
}

/// <summary>The corrections of an expert's own sheet; none when it is not the expert's. Five statements.</summary>
/// <param name="Round">The round.</param>
/// <param name="Expert">专家编号.</param>
/// <param name="Application">申报编号.</param>
public sealed record OwnCorrections(int Round, string Expert, string Application) : IRequest<SheetCorrections>
{
    public sealed class Handler(ReviewDb db) : IRequestHandler<OwnCorrections, SheetCorrections>
    {
        public async Task<SheetCorrections> Handle(OwnCorrections request, CancellationToken cancellationToken)
        {
            if (await SheetFacts.LoadAsync(db, request.Round, request.Expert, request.Application, cancellationToken) is not { } facts)
                return SheetCorrections.None;
            var own = (await db.CorrectionsOf(request.Round, [request.Application], cancellationToken)).Where(one => one.Expert == request.Expert).ToList();
            return new SheetCorrections(
                [.. own.Select(one => CorrectionLine.Of(facts.Template, one))],
                facts.Scoring.ScoreOf(ScoreCorrection.Undone(facts.Template, facts.Sheet, own))?.Total.Round(facts.Template.Rules.Decimals), facts.Last(ScoreSubject.Dissent, "")?.Value);
        }
    }
}
