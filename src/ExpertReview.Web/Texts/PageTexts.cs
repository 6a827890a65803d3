namespace ExpertReview.Web.Texts;

/// <summary>Names the texts of the pages: the Chinese text is the key; PageTexts.en.resx holds the English.</summary>
public sealed class PageTexts;
