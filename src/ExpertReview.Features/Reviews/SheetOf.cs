using ExpertReview.Data.Store;
using ExpertReview.Domain.Applications;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Ranking;
using ExpertReview.Domain.Reviews;
using ExpertReview.Domain.Rounds;
using ExpertReview.Domain.Scoring;
using ExpertReview.Features.Scoring;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Reviews;

/// <summary>One evidence item on the form.</summary>
/// <param name="Key"><c>criterion/evidence</c>.</param>
/// <param name="Item">The template's item.</param>
/// <param name="Judged">The judgement; null when not judged.</param>
/// <param name="Sequence">Base of the next save.</param>
/// <param name="File">The file that the applicant named; null when none was named.</param>
/// <param name="Page">Its first page; null when not said.</param>
public sealed record EvidenceLine(string Key, EvidenceItem Item, EvidenceJudgement? Judged, long Sequence, string? File, int? Page);

/// <summary>One criterion on the form.</summary>
/// <param name="Place">The criterion and its function.</param>
/// <param name="Points">Points; null when not scored.</param>
/// <param name="Sequence">Base of the next save.</param>
/// <param name="Most">The most that the evidence judged so far allows.</param>
/// <param name="Facts">The figures beside it, with the check against their threshold; null when it can't be checked.</param>
/// <param name="Proposed">Points that an objective criterion's table proposes; null when it has none.</param>
/// <param name="Evidence">Its evidence items.</param>
public sealed record CriterionLine(
    CriterionPlace Place, decimal? Points, long Sequence, decimal Most, IReadOnlyList<(Fact Fact, Figure? Figure, bool? Meets)> Facts, decimal? Proposed, IReadOnlyList<EvidenceLine> Evidence);

/// <summary>An expert's own sheet with everything that the form shows.</summary>
/// <param name="Application">申报编号.</param>
/// <param name="Organisation">申报单位.</param>
/// <param name="Platform">平台名称.</param>
/// <param name="Functions">The functions that stand.</param>
/// <param name="Stage">The round's stage.</param>
/// <param name="State">State of the sheet.</param>
/// <param name="Declared">Reason of a declared conflict; null when none.</param>
/// <param name="Blocks">The template's blocks with their lines, in order.</param>
/// <param name="Open">How many fields are not scored or judged.</param>
/// <param name="Missing">What keeps it from being submitted, by title.</param>
/// <param name="Total">The total, rounded as the template says; null while anything is open.</param>
/// <param name="FullScore">满分.</param>
/// <param name="Files">The application's evidence files by name, with their SHA-256.</param>
public sealed record ExpertSheet(
    string Application, string Organisation, string Platform, IReadOnlyList<ServiceFunction> Functions, RoundStage Stage, SheetState State, string? Declared,
    IReadOnlyList<(Block Block, IReadOnlyList<CriterionLine> Lines)> Blocks, int Open, IReadOnlyList<string> Missing, decimal? Total, decimal FullScore,
    IReadOnlyDictionary<string, string> Files)
{
    /// <summary>Whether a field may be saved now.</summary>
    public bool Editable => Stage == RoundStage.Reviewing && State == SheetState.Draft && Declared is null;
}

/// <summary>An expert's own sheet; null when the file is not assigned or the pledge is not confirmed.</summary>
/// <param name="Round">The round.</param>
/// <param name="Expert">专家编号.</param>
/// <param name="Application">申报编号.</param>
public sealed record SheetOf(int Round, string Expert, string Application) : IRequest<ExpertSheet?>
{
    public sealed class Handler(ReviewDb db) : IRequestHandler<SheetOf, ExpertSheet?>
    {
        public async Task<ExpertSheet?> Handle(SheetOf request, CancellationToken cancellationToken)
        {
            var facts = await SheetFacts.LoadAsync(db, request.Round, request.Expert, request.Application, cancellationToken);
            if (facts is null || !await db.ScoreEvents.AnyAsync(act => act.Round == request.Round && act.Expert == request.Expert && act.Application == "" && act.Subject == ScoreSubject.Pledge, cancellationToken))
                return null;
            var code = request.Application;
            var application = ApplicationMerge.Of(
                await db.Of<Recommendation>(request.Round).Where(row => row.Code == code).ToListAsync(cancellationToken),
                await db.Of<ServiceEvaluation>(request.Round).Where(row => row.Code == code).ToListAsync(cancellationToken),
                await db.Of<ApplicationReport>(request.Round).Where(row => row.Code == code).ToListAsync(cancellationToken), []).Applications.Single();
            var named = (application.Report?.Evidence ?? []).Select(one => one.File).Distinct(StringComparer.Ordinal).ToList();
            var files = await db.Files.AsNoTracking().Where(file => file.Round == request.Round && file.Table == "evidence" && named.Contains(file.File))
                .ToDictionaryAsync(file => file.File, file => file.Sha256, StringComparer.Ordinal, cancellationToken);
            var figures = ApplicationFigures.Of(application, facts.Proposal, facts.Policy.Rule);
            var lines = facts.Places.ToDictionary(place => place.Criterion.Id, place => Line(facts, place, application, figures, files), StringComparer.Ordinal);
            return new ExpertSheet(
                application.No, application.Organisation, application.Platform, facts.Proposal.Functions, facts.Round.Stage, facts.State, facts.Declared,
                [.. facts.Template.Blocks.Select(block => (block, LinesOf(block, facts.Proposal.Functions, lines)))],
                facts.Scoring.GapsOf(facts.Sheet).Count(), facts.Missing(),
                facts.Scoring.ScoreOf(facts.Sheet)?.Total.Round(facts.Template.Rules.Decimals), facts.Template.Rules.FullScore, files);
        }

        private static IReadOnlyList<CriterionLine> LinesOf(Block block, IReadOnlyList<ServiceFunction> functions, Dictionary<string, CriterionLine> lines) =>
        [
            .. block.Criteria.Select(criterion => lines[criterion.Id]),
            .. functions.SelectMany(function => block.Claimed.Where(claimed => claimed.Function == function)).SelectMany(claimed => claimed.Criteria).Select(criterion => lines[criterion.Id]),
        ];

        private static CriterionLine Line(
            SheetFacts facts, CriterionPlace place, Application application, SortedDictionary<string, Figure> figures, Dictionary<string, string> files)
        {
            var criterion = place.Criterion;
            var shown = criterion.Facts.Select(fact => figures.TryGetValue(fact.Field, out var known)
                ? (fact, (Figure?)known, Meets(fact, known, facts.Round.AsOf))
                : (fact, (Figure?)null, (bool?)null)).ToList();
            return new CriterionLine(
                place, facts.Sheet.Points[place.Index], facts.Last(ScoreSubject.Points, criterion.Id)?.Sequence ?? 0, facts.MostOf(place), shown,
                shown.Count > 0 ? criterion.Proposed(shown[0].Item2?.Number) : null,
                [.. criterion.Evidence.Select((item, i) => Item(facts, place, i, application, files))]);
        }

        private static EvidenceLine Item(SheetFacts facts, CriterionPlace place, int i, Application application, Dictionary<string, string> files)
        {
            var item = place.Criterion.Evidence[i];
            var key = $"{place.Criterion.Id}/{item.Id}";
            var found = application.Report?.Evidence.FirstOrDefault(one =>
                one.Function == place.Function && one.Criterion == place.Criterion.Title && one.Item == item.Title && files.ContainsKey(one.File));
            return new EvidenceLine(
                key, item, facts.Sheet.Evidence[place.FirstEvidence + i], facts.Last(ScoreSubject.Evidence, key)?.Sequence ?? 0, found?.File, found?.FirstPage);
        }

        private static bool? Meets(Fact fact, Figure figure, DateOnly asOf)
        {
            if (fact.AtLeast is not { } least)
                return null;
            return figure.Day is { } day ? day.AddYears((int)least) <= asOf : figure.Number >= least;
        }
    }
}
