namespace ExpertReview.Domain.Basics;

/// <summary>One text in the two languages of the product: Chinese in the department's own words, and complete English.</summary>
/// <param name="Zh">Chinese, the language of the screen and of the documents.</param>
/// <param name="En">English.</param>
public readonly record struct Words(string Zh, string En)
{
    /// <summary>The text in the language asked for; Chinese unless English was asked for.</summary>
    public string In(Language language) => language == Language.English ? En : Zh;

    /// <inheritdoc/>
    public override string ToString() => Zh;
}
