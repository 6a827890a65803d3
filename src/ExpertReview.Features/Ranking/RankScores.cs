using ExpertReview.Domain.Ranking;
using ExpertReview.Features.Scoring;
using MediatR;

namespace ExpertReview.Features.Ranking;

/// <summary>Ranks a scores file and gives the bytes of its ranking file. Writes nothing.</summary>
/// <param name="Path">Path of the scores file; its template is found beside it.</param>
public sealed record RankScores(string Path) : IRequest<byte[]>
{
    public sealed class Handler : IRequestHandler<RankScores, byte[]>
    {
        public Task<byte[]> Handle(RankScores request, CancellationToken cancellationToken)
        {
            var (scores, template) = ScoresFile.Open(request.Path);
            return Task.FromResult(CalibratedRanking.Write(ScoreRanking.Of(template, scores)));
        }
    }
}
