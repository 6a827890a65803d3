namespace ExpertReview.Domain.Basics;

/// <summary>统一社会信用代码 (GB 32100-2015): 18 characters of an alphabet of 31, the last a check character.</summary>
public static class CreditCode
{
    /// <summary>The alphabet: digits and capital letters without I, O, S, V and Z.</summary>
    public const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static readonly int[] Weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

    /// <summary>True when length and alphabet are right. A wrong check character does not make it false: real codes exist that fail it.</summary>
    public static bool IsWellFormed(string code) => code.Length == 18 && code.All(character => Alphabet.Contains(character));

    /// <summary>The check character that GB 32100 computes for the first 17 characters of a well-formed code.</summary>
    public static char CheckCharacter(string code)
    {
        var sum = 0;
        for (var i = 0; i < 17; i++)
            sum += Alphabet.IndexOf(code[i]) * Weights[i];
        return Alphabet[(31 - sum % 31) % 31];
    }

    /// <summary>True when the 18th character is the computed one. False is a warning for a person, never a refusal.</summary>
    public static bool HasRightCheckCharacter(string code) => IsWellFormed(code) && code[17] == CheckCharacter(code);
}
