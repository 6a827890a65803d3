using ExpertReview.Domain.Applications;

namespace ExpertReview.Features.Reviews;

/// <summary>An evidence item to take along.</summary>
/// <param name="Criterion">The criterion's title.</param>
/// <param name="Title">The item's title.</param>
/// <param name="Pages">Its pages.</param>
public sealed record OfflineItem(string Criterion, string Title, EvidencePages Pages);

/// <summary>The evidence of one application to take along.</summary>
/// <param name="Application">申报编号.</param>
/// <param name="Organisation">申报单位.</param>
/// <param name="Items">Its items, in the order of the sheet.</param>
/// <param name="Sha256">Hashes of its files, by name.</param>
public sealed record OfflineEvidence(string Application, string Organisation, IReadOnlyList<OfflineItem> Items, IReadOnlyDictionary<string, string> Sha256)
{
    /// <summary>An item's pages by the files' hashes.</summary>
    public IReadOnlyList<(string Sha256, int First, int Last)> PartsOf(OfflineItem item) => [.. item.Pages.Parts.Select(part => (Sha256[part.File], part.First, part.Last))];
}
