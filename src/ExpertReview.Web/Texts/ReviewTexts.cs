namespace ExpertReview.Web.Texts;

/// <summary>Names the texts of the expert's pages: the Chinese text is the key; ReviewTexts.en.resx holds the English.</summary>
public sealed class ReviewTexts;
