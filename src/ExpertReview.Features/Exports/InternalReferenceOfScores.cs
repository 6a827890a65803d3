using ExpertReview.Features.Scoring;
using MediatR;

namespace ExpertReview.Features.Exports;

/// <summary>The files of 内部参考 of a scores file alone. They bear no day, which such a file doesn't have.</summary>
/// <param name="Path">Path of the scores file.</param>
public sealed record InternalReferenceOfScores(string Path) : IRequest<IReadOnlyList<ExportedFile>>
{
    public sealed class Handler : IRequestHandler<InternalReferenceOfScores, IReadOnlyList<ExportedFile>>
    {
        public Task<IReadOnlyList<ExportedFile>> Handle(InternalReferenceOfScores request, CancellationToken cancellationToken)
        {
            var (scores, template) = ScoresFile.Open(request.Path);
            return Task.FromResult(InternalReference.Of(template.Title, null, template, scores, new Dictionary<string, string>()));
        }
    }
}
