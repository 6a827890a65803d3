using System.Text.RegularExpressions;

namespace ExpertReview.Web.Tests.Browser;

/// <summary>What a page is made of, without its texts and rows: two pages of one shape need one look.</summary>
internal static partial class PageShape
{
    public static string Of(string html) => string.Concat(Tag().Matches(html).Select(tag => Value().Replace(tag.Value, "")).Distinct().Order(StringComparer.Ordinal)) + string.Concat(Heading().Matches(html));

    [GeneratedRegex("<[a-z][^>]*>")]
    private static partial Regex Tag();

    // Classes, types and roles are kept: they change looks and meaning.
    [GeneratedRegex("(?<=[a-z])=\"(?<!(?:class|type|role|scope|lang|hidden|disabled)=\")[^\"]*\"")]
    private static partial Regex Value();

    [GeneratedRegex("<h[1-6]")]
    private static partial Regex Heading();
}
