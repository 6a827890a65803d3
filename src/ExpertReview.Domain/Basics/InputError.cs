namespace ExpertReview.Domain.Basics;

/// <summary>One thing that is wrong in something from outside: file, place, what is wrong and what is allowed.</summary>
/// <param name="File">File name as the user knows it.</param>
/// <param name="Place">A JSON path (<c>$.policy.maxLoad</c>), or row and column of a table; empty when the whole file is meant.</param>
/// <param name="What">What is wrong, naming the value.</param>
/// <param name="Allowed">What is allowed, or what to do.</param>
public sealed record InputError(string File, string Place, Words What, Words Allowed)
{
    /// <summary>One line for a person: file, place, what is wrong, what is allowed.</summary>
    public string Line(Language language) => language == Language.English
        ? $"{File}: {(Place.Length > 0 ? Place + ": " : "")}{What.En}; {Allowed.En}"
        : $"{File}：{(Place.Length > 0 ? Place + "：" : "")}{What.Zh}；{Allowed.Zh}";
}
