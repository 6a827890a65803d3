using System.Globalization;
using ExpertReview.Domain.Assignments;
using ExpertReview.Domain.Basics;

namespace ExpertReview.Web.Pages.Rounds;

/// <summary>A size as a form has it: a number, or the least and the most with a dash between them.</summary>
public static class SizeField
{
    /// <summary>What is said when it can't be read.</summary>
    public static Words NotUnderstood { get; } = new("请填写整数（如 5）或范围（如 4-6，先小后大），或不填", "give a number (5), a range (4-6, the smaller first), or nothing");

    /// <summary>Reads it; true with null when it is empty.</summary>
    public static bool TryRead(string? text, out (int Least, int Most)? range)
    {
        range = null;
        if (string.IsNullOrWhiteSpace(text))
            return true;
        var parts = text.Split('-', '－', '—', '～', '~').Select(part => int.TryParse(part.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= AssignmentProblem.MostReviews ? number : 0).ToArray();
        if (parts is not ([> 0] or [> 0, > 0]) || parts[0] > parts[^1])
            return false;
        range = (parts[0], parts[^1]);
        return true;
    }
}
