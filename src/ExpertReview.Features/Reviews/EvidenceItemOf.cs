using ExpertReview.Data.Queries;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Applications;
using ExpertReview.Features.Rounds;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Reviews;

/// <summary>Where an evidence item stands.</summary>
/// <param name="Title">The item's title.</param>
/// <param name="Pages">Its pages.</param>
/// <param name="Sha256">Hashes of its files, by name.</param>
public sealed record EvidenceItemPages(string Title, EvidencePages Pages, IReadOnlyDictionary<string, string> Sha256)
{
    /// <summary>Its pages by the files' hashes.</summary>
    public IReadOnlyList<(string Sha256, int First, int Last)> Parts => [.. Pages.Parts.Select(part => (Sha256[part.File], part.First, part.Last))];
}

/// <summary>The pages of one evidence item of an assigned application; null when the pledge is not confirmed, the application is not assigned, or nothing that was
/// handed in is named for the item. Four statements.</summary>
/// <param name="Round">The round.</param>
/// <param name="Expert">专家编号.</param>
/// <param name="Application">申报编号.</param>
/// <param name="Criterion">The criterion's id.</param>
/// <param name="Item">The item's id within it.</param>
public sealed record EvidenceItemOf(int Round, string Expert, string Application, string Criterion, string Item) : IRequest<EvidenceItemPages?>
{
    public sealed class Handler(ReviewDb db) : IRequestHandler<EvidenceItemOf, EvidenceItemPages?>
    {
        public async Task<EvidenceItemPages?> Handle(EvidenceItemOf request, CancellationToken cancellationToken)
        {
            if (!await db.MayLookAtAsync(request.Round, request.Expert, request.Application, cancellationToken))
                return null;
            var round = await db.Rounds.AsNoTracking().SingleAsync(one => one.Id == request.Round, cancellationToken);
            if (FrozenPolicy.Of(round).Template.Find(request.Criterion) is not { } place || place.Criterion.Evidence.FirstOrDefault(one => one.Id == request.Item) is not { } item)
                return null;
            var reports = await db.Of<ApplicationReport>(request.Round).Where(row => row.Code == request.Application).OrderBy(row => row.File).Take(1).ToListAsync(cancellationToken);
            var named = reports.SelectMany(report => report.Evidence).ToList();
            var names = named.Select(one => one.File).Distinct(StringComparer.Ordinal).ToList();
            var files = await db.EvidenceHashesOf(request.Round, names, cancellationToken);
            return EvidencePages.Of(named, place.Function, place.Criterion.Title, item.Title, files.ContainsKey) is { } pages ? new EvidenceItemPages(item.Title, pages, files) : null;
        }
    }
}
