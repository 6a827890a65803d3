using ExpertReview.Data.Store;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Findings;
using ExpertReview.Features.Ranking;
using MediatR;

namespace ExpertReview.Features.Exports;

/// <summary>Every file of a round, as far as the round has come (formats.md, "Writes").</summary>
/// <param name="Round">The round.</param>
public sealed record ExportRound(int Round) : IRequest<IReadOnlyList<ExportedFile>>
{
    public sealed class Handler(ReviewDb db) : IRequestHandler<ExportRound, IReadOnlyList<ExportedFile>>
    {
        public async Task<IReadOnlyList<ExportedFile>> Handle(ExportRound request, CancellationToken cancellationToken)
        {
            var facts = await RoundFacts.OfAsync(db, request.Round, cancellationToken);
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
}
