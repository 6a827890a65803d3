using System.Text.RegularExpressions;

namespace ExpertReview.Web.Tests.Browser;

/// <summary>What a page is made of, without its texts and rows: a page that has nothing but what another page of its kind had needs no look of its own.</summary>
internal static partial class PageShape
{
    public static IReadOnlySet<string> Of(string html) =>
        Tag().Matches(html[Math.Max(0, html.IndexOf("<main", StringComparison.Ordinal))..]).Select(tag => Value().Replace(tag.Value, "$1=")).ToHashSet(StringComparer.Ordinal);

    [GeneratedRegex("<[a-z][^>]*>")]
    private static partial Regex Tag();

    // Classes, types, roles and scopes are kept: they change looks and meaning.
    [GeneratedRegex("\\b(?!(?:class|type|role|scope|lang)=)([a-z-]+)=\"[^\"]*\"")]
    private static partial Regex Value();
}
