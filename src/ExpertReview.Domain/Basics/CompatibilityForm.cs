using System.Collections.Frozen;
using System.Text;

namespace ExpertReview.Domain.Basics;

/// <summary>Unicode compatibility forms (NFKC), character by character: full width to half width, ① to 1, ㈱ to (株), Ⅲ to III, wide blanks
/// to blanks. <see cref="string.Normalize()"/> can't be used: with InvariantGlobalization it returns every text unchanged.
/// Canonical composition of several characters (Latin letters typed with separate accents, half-width kana with voice marks) is not done.</summary>
public static class CompatibilityForm
{
    private static readonly FrozenDictionary<char, string> Forms = Read();

    /// <summary>The text with every character in its compatibility form.</summary>
    public static string Of(string text)
    {
        if (text.All(char.IsAscii))
            return text;
        var plain = new StringBuilder(text.Length);
        foreach (var character in text)
            if (Forms.TryGetValue(character, out var form))
                plain.Append(form);
            else
                plain.Append(char.IsWhiteSpace(character) && !char.IsControl(character) ? ' ' : character);
        return plain.ToString();
    }

    private static FrozenDictionary<char, string> Read()
    {
        var forms = new Dictionary<char, string>();
        foreach (var (first, run) in CompatibilityTable.Runs)
        {
            var next = (char)first;
            foreach (var form in run.Split(' '))
                forms[next++] = form;
        }

        return forms.ToFrozenDictionary();
    }
}
