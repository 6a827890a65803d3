namespace ExpertReview.Domain.Basics;

/// <summary>The two languages of the product. Documents of the department are always Chinese.</summary>
public enum Language
{
    /// <summary>Chinese, the default.</summary>
    Chinese,

    /// <summary>English, complete as a second language.</summary>
    English,
}
