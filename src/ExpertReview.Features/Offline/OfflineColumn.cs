namespace ExpertReview.Features.Offline;

/// <summary>What the columns of the offline form hold, from 1. Those behind <see cref="Word"/> are hidden.</summary>
internal static class OfflineColumn
{
    public const int Title = 1;
    public const int Basis = 2;
    public const int Most = 3;
    public const int Answer = 4;
    public const int Cap = 5;
    public const int Counted = 6;
    public const int Word = 7;

    /// <summary>Name of the field that <see cref="Answer"/> fills.</summary>
    public const int Field = 8;

    /// <summary>Position in the log of the value that stood in it.</summary>
    public const int Base = 9;

    /// <summary>Name of the field that <see cref="Word"/> fills.</summary>
    public const int WordField = 10;

    public const int WordBase = 11;

    /// <summary>1 while <see cref="Answer"/> is not scored or judged.</summary>
    public const int Open = 12;

    /// <summary>The words of a judgement, in the first rows.</summary>
    public const int Choice = 13;

    /// <summary>What each of them takes away.</summary>
    public const int Loss = 14;

    public const int Last = Loss;
}
