using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Scoring;

namespace ExpertReview.Features.Scoring;

/// <summary>A part of a template that has criteria of its own: a block, or a function of the functions block.</summary>
/// <param name="Key">Its name in addresses.</param>
/// <param name="Path">Its JSON path.</param>
/// <param name="Block">The block.</param>
/// <param name="Claimed">The function; null for a block for everyone.</param>
public sealed record TemplatePart(string Key, string Path, Block Block, ClaimedFunction? Claimed)
{
    /// <summary>Its name on the sheet.</summary>
    public string Title => Claimed?.Title ?? Block.Title;

    /// <summary>Its criteria.</summary>
    public IReadOnlyList<Criterion> Criteria => Claimed?.Criteria ?? Block.Criteria;

    /// <summary>The most points of its criteria, added up.</summary>
    public decimal Points => Criteria.Sum(one => one.MaxPoints);

    /// <summary>What the part of a sheet can add to the total.</summary>
    public static decimal ShareOf(Block block, decimal fullScore) => fullScore * block.Weight / 100;

    /// <summary>Every part, in the order of the template.</summary>
    public static IReadOnlyList<TemplatePart> Of(ScoringTemplate template) =>
        [.. template.Blocks.SelectMany((block, at) => block.Claimed.Count == 0
            ? [new TemplatePart(block.Id, $"$.blocks[{at}]", block, null)]
            : block.Claimed.Select((claimed, i) => new TemplatePart($"{block.Id}.{claimed.Function.Code()}", $"$.blocks[{at}].claimed[{i}]", block, claimed)))];
}
