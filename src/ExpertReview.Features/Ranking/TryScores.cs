using ExpertReview.Domain.Ranking;
using ExpertReview.Features.Json;
using ExpertReview.Features.Scoring;
using MediatR;

namespace ExpertReview.Features.Ranking;

/// <summary>The shortlist of a scores file with another policy, read from a file that holds the member <c>shortlist</c> alone.</summary>
/// <param name="Path">Path of the scores file.</param>
/// <param name="Policy">Path of the other policy: an object as <c>shortlist</c> in scores files.</param>
public sealed record TryScores(string Path, string Policy) : IRequest<ShortlistTrial>
{
    public sealed class Handler : IRequestHandler<TryScores, ShortlistTrial>
    {
        public Task<ShortlistTrial> Handle(TryScores request, CancellationToken cancellationToken)
        {
            var (scores, template) = ScoresFile.Open(request.Path);
            var reading = new JsonReading(request.Policy);
            var policy = reading.Open(NamedFile.Bytes(request.Policy)) is { } at ? ShortlistReading.Read(at) : null;
            reading.ThrowIfWrong();
            return Task.FromResult(ShortlistTrial.Of(template, scores, policy!));
        }
    }
}
