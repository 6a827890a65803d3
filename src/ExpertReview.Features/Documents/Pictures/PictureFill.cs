namespace ExpertReview.Features.Documents.Pictures;

/// <summary>Fills that stay apart on a black-and-white copy.</summary>
public enum PictureFill
{
    /// <summary>Black.</summary>
    Black,

    /// <summary>Hatched.</summary>
    Hatched,

    /// <summary>White with a black edge.</summary>
    White,
}
