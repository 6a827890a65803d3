using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Findings;
using ExpertReview.Features.Ranking;

namespace ExpertReview.Features.Exports;

/// <summary>The papers of a round, as far as it has come.</summary>
public static class RoundPapers
{
    private static readonly (RoundStage From, string Name)[] Names =
    [
        (RoundStage.Draft, "findings.json"), (RoundStage.Draft, "问题清单.xlsx"),
        (RoundStage.Reviewing, "problem.json"), (RoundStage.Reviewing, "plan.json"), (RoundStage.Reviewing, "评审任务分配方案.xlsx"),
        (RoundStage.Ranked, "scores.json"), (RoundStage.Ranked, RoundScores.TemplateFile), (RoundStage.Ranked, "评分汇总.xlsx"),
        (RoundStage.Ranked, "ranking.json"), (RoundStage.Ranked, "得分排序.xlsx"),
        (RoundStage.Publicised, "公示名单.xlsx"), (RoundStage.Publicised, "公示.docx"),
    ];

    /// <summary>The names of the papers at a stage, without making them.</summary>
    /// <param name="stage">Where the round stands.</param>
    /// <param name="announcements">How many announcements there have been.</param>
    public static IEnumerable<string> NamesAt(RoundStage stage, int announcements) => Names.Where(one => one.From <= stage).Select(one => one.Name)
        .Concat(Enumerable.Range(0, announcements).SelectMany(place => new[] { $"公告名单{PublishedPapers.Suffix(place)}.xlsx", $"公告{PublishedPapers.Suffix(place)}.docx" }));

    internal static IReadOnlyList<ExportedFile> Of(RoundFacts facts)
    {
        var findings = GatheredFindings.Of(facts);
        List<ExportedFile> files = [new("findings.json", FindingsFile.Write(findings)), new("问题清单.xlsx", ProblemPaper.Of(facts, findings))];
        if (facts.Proposal is { } proposal)
            files.AddRange([new("problem.json", proposal.Problem), new("plan.json", proposal.Plan), new("评审任务分配方案.xlsx", AssignmentPapers.Of(facts, proposal))]);
        else if (facts.Round.Stage >= RoundStage.Reviewing)
            files.AddRange(AssignmentPapers.OfNobody(facts));
        if (facts.Ranking is { } stored)
        {
            var papers = new RankingPapers(facts, stored);
            files.AddRange(
            [
                new("scores.json", stored.Scores), new(RoundScores.TemplateFile, facts.Round.Template), new("评分汇总.xlsx", papers.Summary()),
                new("ranking.json", stored.Ranking), new("得分排序.xlsx", papers.Order()),
            ]);
        }

        files.AddRange(PublishedPapers.Of(facts));
        return files;
    }
}
