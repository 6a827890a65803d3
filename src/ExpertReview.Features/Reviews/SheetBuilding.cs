using ExpertReview.Data.Queries;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Applications;
using ExpertReview.Domain.Ranking;
using ExpertReview.Domain.Reviews;
using ExpertReview.Domain.Scoring;
using ExpertReview.Features.Scoring;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Reviews;

/// <summary>Makes the form of a sheet's facts and of what the applicant handed in. Four statements beside those of the facts.</summary>
internal sealed class SheetBuilding
{
    private readonly SheetFacts _facts;
    private readonly Application _application;
    private readonly SortedDictionary<string, Figure> _figures;
    private readonly IReadOnlyDictionary<string, string> _files;

    private SheetBuilding(SheetFacts facts, Application application, IReadOnlyDictionary<string, string> files)
    {
        (_facts, _application, _files) = (facts, application, files);
        _figures = ApplicationFigures.Of(application, facts.Proposal, facts.Policy.Rule);
    }

    public static async Task<ExpertSheet> SheetAsync(ReviewDb db, SheetFacts facts, CancellationToken stop) => (await SheetsAsync(db, facts.Round.Id, [facts], stop))[0];

    /// <summary>The forms of sheets of one round, in their order; as many statements for none or many as for one.</summary>
    public static async Task<IReadOnlyList<ExpertSheet>> SheetsAsync(ReviewDb db, int round, IReadOnlyList<SheetFacts> sheets, CancellationToken stop)
    {
        var codes = sheets.Select(facts => facts.Proposal.Code).ToList();
        var applications = ApplicationMerge.Of(
            await db.Of<Recommendation>(round).Where(row => codes.Contains(row.Code)).ToListAsync(stop),
            await db.Of<ServiceEvaluation>(round).Where(row => codes.Contains(row.Code)).ToListAsync(stop),
            await db.Of<ApplicationReport>(round).Where(row => codes.Contains(row.Code)).ToListAsync(stop), []).Applications.ToDictionary(one => one.No, StringComparer.Ordinal);
        var named = applications.Values.SelectMany(one => one.Report?.Evidence ?? []).Select(one => one.File).Distinct(StringComparer.Ordinal).ToList();
        var files = await db.EvidenceHashesOf(round, named, stop);
        return [.. sheets.Select(facts => (facts, application: applications[facts.Proposal.Code])).Select(one => new SheetBuilding(one.facts, one.application, FilesOf(one.application, files)).Sheet())];
    }

    /// <summary>The form of an application that is not read from anywhere.</summary>
    public static ExpertSheet SheetOf(SheetFacts facts, Application application, IReadOnlyDictionary<string, string> files) => new SheetBuilding(facts, application, files).Sheet();

    private static Dictionary<string, string> FilesOf(Application application, Dictionary<string, string> files) =>
        (application.Report?.Evidence ?? []).Select(one => one.File).Distinct(StringComparer.Ordinal).Where(files.ContainsKey).ToDictionary(name => name, name => files[name], StringComparer.Ordinal);

    private ExpertSheet Sheet()
    {
        var lines = _facts.Places.ToDictionary(place => place.Criterion.Id, Line, StringComparer.Ordinal);
        return new ExpertSheet(
            _application.No, _application.Organisation, _application.Platform, _facts.Proposal.Functions, _facts.Round.Stage, _facts.State, _facts.Accepted, _facts.Declared, _facts.Caps,
            [.. _facts.Template.Blocks.Select(block => (block, LinesOf(block, lines)))],
            _facts.Standing(), _facts.Missing(),
            new OverallOpinion(_facts.Sheet.Opinion, SequenceOf(ScoreField.Opinion), _facts.Sheet.Verdict, SequenceOf(ScoreField.Verdict)),
            SheetReceipt.Of(_facts.Events), _files) { RoundTitle = _facts.Round.Title, Title = _facts.Template.Title, Declines = _facts.Declines };
    }

    private long SequenceOf(ScoreField field) => _facts.Last(field.Subject, field.Criterion)?.Sequence ?? 0;

    private IReadOnlyList<CriterionLine> LinesOf(Block block, Dictionary<string, CriterionLine> lines) =>
    [
        .. block.Criteria.Select(criterion => lines[criterion.Id]),
        .. _facts.Proposal.Functions.SelectMany(function => block.Claimed.Where(claimed => claimed.Function == function)).SelectMany(claimed => claimed.Criteria).Select(criterion => lines[criterion.Id]),
    ];

    private CriterionLine Line(CriterionPlace place)
    {
        var criterion = place.Criterion;
        var shown = criterion.Facts.Select(Shown).ToList();
        return new CriterionLine(
            place, _facts.Sheet.Points[place.Index], SequenceOf(new(ScoreSubject.Points, criterion.Id)), _facts.MostOf(place), shown,
            shown.Count > 0 ? _facts.OfferedTo(place, shown[0].Figure?.Number) : null,
            _facts.Remarks.GetValueOrDefault(criterion.Id), SequenceOf(ScoreField.RemarkOn(criterion.Id)),
            [.. criterion.Evidence.Select((item, i) => Item(place, i, item))]);
    }

    private FactLine Shown(Fact fact)
    {
        var name = FactNames.Of(fact.Field, _facts.Policy.Rule);
        return _figures.TryGetValue(fact.Field, out var known) ? new FactLine(fact, name, known, Meets(fact, known, _facts.Round.AsOf)) : new FactLine(fact, name, null, null);
    }

    private EvidenceLine Item(CriterionPlace place, int i, EvidenceItem item)
    {
        var key = $"{place.Criterion.Id}/{item.Id}";
        var pages = EvidencePages.Of(_application.Report?.Evidence ?? [], place.Function, place.Criterion.Title, item.Title, _files.ContainsKey);
        return new EvidenceLine(
            key, item, _facts.Sheet.Evidence[place.FirstEvidence + i], SequenceOf(new(ScoreSubject.Evidence, key)), pages?.Files[0], pages is { Parts: [var first, ..] } ? first.First : null) { Pages = pages };
    }

    private static bool? Meets(Fact fact, Figure figure, DateOnly asOf)
    {
        if (fact.AtLeast is not { } least)
            return null;
        return figure.Day is { } day ? day.AddYears((int)least) <= asOf : figure.Number >= least;
    }
}
