using System.Globalization;
using ExpertReview.Domain.Basics;

namespace ExpertReview.Features.Samples;

/// <summary>Credit codes that are well formed, with both check characters right (GB 32100, GB 11714), and that no unit has: their organisation part begins
/// with XY, which was never given out.</summary>
internal static class InventedCodes
{
    private static readonly int[] Weights = [3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>The code of one invented unit; numbers below 1,000,000 give different codes.</summary>
    public static string Code(Prefecture prefecture, int number)
    {
        var body = "XY" + ((number * 7919L + 104_729) % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
        var first = "91" + prefecture.Code + "00" + body + OrganisationCheck(body);
        return first + CreditCode.CheckCharacter(first);
    }

    /// <summary>A telephone number in a range that no mobile network uses.</summary>
    public static string Phone(int number) => "100" + (number % 100_000_000).ToString("D8", CultureInfo.InvariantCulture);

    private static char OrganisationCheck(string body)
    {
        var sum = body.Select((character, place) => (char.IsDigit(character) ? character - '0' : character - 'A' + 10) * Weights[place]).Sum();
        return (11 - sum % 11) switch { 10 => 'X', 11 => '0', var digit => (char)('0' + digit) };
    }
}
