using System.Globalization;
using ExpertReview.Domain.Basics;

namespace ExpertReview.Web.Asking;

/// <summary>The language of the page that is being made.</summary>
public static class Tongue
{
    /// <summary>The language. By the culture's name: with invariant globalization every culture calls its language "iv".</summary>
    public static Language Now => CultureInfo.CurrentUICulture.Name is "en" ? Language.English : Language.Chinese;

    /// <summary>A text in that language.</summary>
    public static string Said(this Words words) => words.In(Now);
}
