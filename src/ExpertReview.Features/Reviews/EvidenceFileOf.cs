using ExpertReview.Data.Queries;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Applications;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Reviews;

/// <summary>SHA-256 of an evidence file that an assigned application names; null when the pledge is not confirmed, the application is not assigned, or
/// it names no such file. Three statements: a viewer asks for a file in many ranges.</summary>
/// <param name="Round">The round.</param>
/// <param name="Expert">专家编号.</param>
/// <param name="Application">申报编号.</param>
/// <param name="File">Its name.</param>
public sealed record EvidenceFileOf(int Round, string Expert, string Application, string File) : IRequest<string?>
{
    public sealed class Handler(ReviewDb db) : IRequestHandler<EvidenceFileOf, string?>
    {
        public async Task<string?> Handle(EvidenceFileOf request, CancellationToken cancellationToken)
        {
            if (!await db.MayLookAtAsync(request.Round, request.Expert, request.Application, cancellationToken))
                return null;
            var reports = await db.Of<ApplicationReport>(request.Round).Where(row => row.Code == request.Application).OrderBy(row => row.File).Take(1).ToListAsync(cancellationToken);
            if (!reports.Any(report => report.Evidence.Any(one => one.File == request.File)))
                return null;
            return (await db.EvidenceHashesOf(request.Round, [request.File], cancellationToken)).GetValueOrDefault(request.File);
        }
    }
}
