using System.Globalization;

namespace ExpertReview.Web.Access;

/// <summary>The name that an expert signs in with.</summary>
public static class ExpertLogin
{
    /// <summary>Of a number in a round: numbers repeat from round to round, logins don't.</summary>
    public static string Of(int round, string no) => round == 1 ? no : string.Create(CultureInfo.InvariantCulture, $"{no}-{round}");
}
