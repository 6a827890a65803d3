using System.Globalization;
using ExpertReview.Domain.Basics;

namespace ExpertReview.Web.Asking;

/// <summary>The language of the page that is being made.</summary>
public static class Tongue
{
    /// <summary>The language.</summary>
    public static Language Now => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? Language.English : Language.Chinese;

    /// <summary>A text in that language.</summary>
    public static string Said(this Words words) => words.In(Now);
}
