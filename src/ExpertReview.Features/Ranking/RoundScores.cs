using ExpertReview.Domain.Applications;
using ExpertReview.Domain.Assignments;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Ranking;
using ExpertReview.Domain.Reviews;
using ExpertReview.Domain.Scoring;

namespace ExpertReview.Features.Ranking;

/// <summary>The score table of a round (formats.md, Meanings): the assigned applications with the functions that stand, and a sheet for each
/// assigned pair; a pair nobody scored is a draft.</summary>
public static class RoundScores
{
    /// <summary>Name of the template's copy beside the score table.</summary>
    public const string TemplateFile = "评分模板.json";

    /// <summary>Builds the table; applications by code, sheets by application and expert.</summary>
    public static ReviewScores Of(
        ScoringTemplate template,
        RecognitionRule rule,
        IReadOnlyList<(Application Application, EligibilityProposal Proposal)> applications,
        IReadOnlyList<Assignment> assignments,
        SheetReading sheets,
        ShortlistPolicy? shortlist)
    {
        var assigned = applications.Where(one => one.Proposal.Assigned).OrderBy(one => one.Application.No, StringComparer.Ordinal).ToList();
        return new ReviewScores(
            TemplateFile,
            [.. assigned.Select(one => Scored(one.Application, one.Proposal, rule))],
            [.. assignments.Select(pair => Sheet(template, pair, sheets.Of(pair.Application, pair.Expert)))],
            shortlist);
    }

    private static ScoreSheet Sheet(ScoringTemplate template, Assignment pair, SheetContent content) =>
        ScoreSheet.Of(template, pair.Application, pair.Expert, content.State, content.Points, content.Evidence);

    private static ScoredApplication Scored(Application application, EligibilityProposal proposal, RecognitionRule rule) =>
        new(application.No, proposal.Functions)
        {
            Name = application.Organisation,
            Prefecture = application.Prefecture,
            Recommender = application.Recommender,
            Kind = application.Kind == ApplicationKind.Again ? "again" : "new",
            Figures = FiguresOf(application, proposal, rule),
        };

    private static SortedDictionary<string, Figure> FiguresOf(Application application, EligibilityProposal proposal, RecognitionRule rule)
    {
        var all = new SortedDictionary<string, Figure>(StringComparer.Ordinal);
        void Add(string field, decimal? value)
        {
            if (value is { } known)
                all[field] = known;
        }

        var figures = application.Figures;
        if (figures.FoundedOn is { } founded)
            all["foundedOn"] = founded;
        Add("totalAssets", figures.TotalAssets);
        Add("income", figures.Income);
        Add("staff", figures.Staff);
        Add("qualified", figures.Qualified);
        Add("served", figures.Served);
        Add("servedBefore", figures.ServedBefore);
        Add("specialised", figures.Specialised);
        Add("lowFee", figures.LowFee);
        Add("satisfaction", application.Evaluation?.Satisfaction ?? figures.Satisfaction);
        Add("sampled", application.Evaluation?.Sampled);
        foreach (var function in proposal.Functions)
            foreach (var line in rule.Of(function)?.Lines ?? [])
                Add($"{function.Code()}.{line.Id}", application.Line(function, line.Name));
        return all;
    }
}
