using ExpertReview.Features.Documents.Lists;
using ExpertReview.Features.Ranking;

namespace ExpertReview.Features.Exports;

/// <summary>内部参考 of one round as it was computed, with its files.</summary>
/// <param name="Facts">The figures.</param>
/// <param name="Files">The files that say the same, with the folder in their names.</param>
public sealed record ComputedReference(InternalPaperInput Facts, IReadOnlyList<ExportedFile> Files);

/// <summary>The last few that were computed: one stands as long as the scores are not ranked again (looking at it moves the record's own head).</summary>
public sealed class KeptReferences() : LastComputed<ComputedReference>(3);
