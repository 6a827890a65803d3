using System.Text;

namespace ExpertReview.Domain.Basics;

/// <summary>Names of people made comparable: compatibility forms, no blanks, one middle dot.</summary>
public static class PersonName
{
    /// <summary>The normalised name; empty for an empty name.</summary>
    public static string Normalise(string name)
    {
        var text = new StringBuilder(name.Length);
        foreach (var character in CompatibilityForm.Of(name))
            if (!char.IsWhiteSpace(character) && !char.IsControl(character))
                text.Append(character is '•' or '・' or '‧' or '∙' ? '·' : character);
        return text.ToString();
    }
}
