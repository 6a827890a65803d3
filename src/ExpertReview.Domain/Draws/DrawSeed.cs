using System.Security.Cryptography;
using System.Text;

namespace ExpertReview.Domain.Draws;

/// <summary>The two numbers of a draw and the seed that comes of them. Neither person can choose the seed: the organiser's number is bound by its
/// published SHA-256 before the supervisor speaks, and the supervisor speaks without knowing it.</summary>
/// <remarks>Numbers are texts of ASCII digits and stand as they were given, leading zeros with them.
/// <list type="bullet">
/// <item>published before: <c>SHA-256(ORGANISER)</c>;</item>
/// <item>seed: <c>SHA-256("expertreview.expert-draw/1 ORGANISER SUPERVISOR")</c>, one blank between the parts.</item>
/// </list>
/// Texts are UTF-8, hashes 64 lower-case hexadecimal digits.</remarks>
public static class DrawSeed
{
    /// <summary>What stands before everything that a draw hashes.</summary>
    public const string Algorithm = "expertreview.expert-draw/1";

    /// <summary>Least digits of the organiser's number: fewer could be found from the hash by trying them all.</summary>
    public const int LeastDigits = 20;

    /// <summary>Most digits of either number.</summary>
    public const int MostDigits = 60;

    /// <summary>Whether a text may be the organiser's number.</summary>
    public static bool IsOrganisers(string text) => text.Length is >= LeastDigits and <= MostDigits && text.All(char.IsAsciiDigit);

    /// <summary>Whether a text may be the supervisor's number.</summary>
    public static bool IsSupervisors(string text) => text.Length is >= 1 and <= MostDigits && text.All(char.IsAsciiDigit);

    /// <summary>What is published of the organiser's number.</summary>
    public static string HashOf(string organiser) => HashOfText(organiser);

    /// <summary>The seed.</summary>
    public static string Of(string organiser, string supervisor) => HashOfText($"{Algorithm} {organiser} {supervisor}");

    internal static string HashOfText(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
