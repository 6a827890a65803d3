using ExpertReview.Domain.Applications;
using ExpertReview.Domain.Assignments;
using ExpertReview.Domain.Ranking;
using ExpertReview.Domain.Reviews;
using ExpertReview.Domain.Scoring;
using ExpertReview.Features.Scoring;

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
        ScoreSheet.Of(template, pair.Application, pair.Expert, content.State, content.Points, content.Evidence) with { Verdict = content.Verdict, Opinion = content.Opinion };

    private static ScoredApplication Scored(Application application, EligibilityProposal proposal, RecognitionRule rule) =>
        new(application.No, proposal.Functions)
        {
            Name = application.Organisation,
            Prefecture = application.Prefecture,
            Recommender = application.Recommender,
            Kind = application.Kind == ApplicationKind.Again ? "again" : "new",
            Figures = ApplicationFigures.Of(application, proposal, rule),
        };
}
