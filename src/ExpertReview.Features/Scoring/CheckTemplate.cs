using ExpertReview.Domain.Scoring;
using MediatR;

namespace ExpertReview.Features.Scoring;

/// <summary>Checks a scoring template's file and gives the template; a wrong one is refused with the path of each error.</summary>
/// <param name="Path">Path of the template.</param>
public sealed record CheckTemplate(string Path) : IRequest<ScoringTemplate>
{
    public sealed class Handler : IRequestHandler<CheckTemplate, ScoringTemplate>
    {
        public Task<ScoringTemplate> Handle(CheckTemplate request, CancellationToken cancellationToken) =>
            Task.FromResult(TemplateFile.Read(NamedFile.Bytes(request.Path), request.Path));
    }
}
