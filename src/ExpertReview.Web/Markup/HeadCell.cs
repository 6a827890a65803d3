using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ExpertReview.Web.Markup;

/// <summary>A head cell of a table says that it heads its column, unless it says otherwise: no page has to think of it.</summary>
[HtmlTargetElement("th")]
public sealed class HeadCell : TagHelper
{
    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (!output.Attributes.ContainsName("scope"))
            output.Attributes.SetAttribute("scope", "col");
    }
}
