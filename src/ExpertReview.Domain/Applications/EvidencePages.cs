using System.Globalization;
using ExpertReview.Domain.Basics;

namespace ExpertReview.Domain.Applications;

/// <summary>The pages that show one evidence item (decision 0021): as the applicant named them; without a last page up to the next item of the same file, or a
/// bounded number of pages.</summary>
/// <param name="Parts">The pages, in the order of the report; empty when files were named without a page.</param>
/// <param name="Files">Names of every file named for the item.</param>
/// <param name="More">Whether pages were left out because there are too many.</param>
public sealed record EvidencePages(IReadOnlyList<EvidencePart> Parts, IReadOnlyList<string> Files, bool More)
{
    /// <summary>The most pages cut for one item.</summary>
    public const int Most = 60;

    /// <summary>The most pages when nothing says where the item ends.</summary>
    public const int MostUnsaid = 30;

    /// <summary>The pages as people say them, such as 3–5、12.</summary>
    public string Text => string.Join('、', Parts.Select(part => part.Count == 1
        ? part.First.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{part.First}–{(part.Said ? part.Last : "")}")));

    /// <summary>The pages of an item; null when no file that is there was named for it.</summary>
    /// <param name="all">Every place that the report names.</param>
    /// <param name="function">The criterion's function; null when it is for everyone.</param>
    /// <param name="criterion">The criterion's title.</param>
    /// <param name="item">The item's title.</param>
    /// <param name="isThere">Whether a file was handed in.</param>
    public static EvidencePages? Of(IReadOnlyList<EvidencePlace> all, ServiceFunction? function, string criterion, string item, Func<string, bool> isThere)
    {
        var own = all.Where(place => place.Function == function && place.Criterion == criterion && place.Item == item && isThere(place.File)).ToList();
        if (own.Count == 0)
            return null;
        var (parts, left, more) = (new List<EvidencePart>(), Most, false);
        foreach (var place in own.Where(place => place.FirstPage is not null))
        {
            var part = PartOf(place, all);
            more |= part.Count > left;
            if (left > 0)
                parts.Add(part with { Last = Math.Min(part.Last, part.First + left - 1) });
            left -= Math.Min(left, part.Count);
        }

        return new EvidencePages(parts, [.. own.Select(place => place.File).Distinct(StringComparer.Ordinal)], more);
    }

    private static EvidencePart PartOf(EvidencePlace place, IReadOnlyList<EvidencePlace> all)
    {
        var first = place.FirstPage!.Value;
        if (place.LastPage is { } last && last >= first)
            return new EvidencePart(place.File, first, last, true);
        var next = all.Where(other => other.File == place.File && other.FirstPage > first).Min(other => other.FirstPage);
        return next <= first + MostUnsaid
            ? new EvidencePart(place.File, first, next.Value - 1, true)
            : new EvidencePart(place.File, first, first + MostUnsaid - 1, false);
    }
}
