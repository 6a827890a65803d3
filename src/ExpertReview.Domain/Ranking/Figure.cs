namespace ExpertReview.Domain.Ranking;

/// <summary>One imported figure: a number in the unit of its field, or a day.</summary>
/// <param name="Number">The number; null when it is a day.</param>
/// <param name="Day">The day; null when it is a number.</param>
public readonly record struct Figure(decimal? Number, DateOnly? Day)
{
    /// <summary>A number.</summary>
    public static implicit operator Figure(decimal number) => new(number, Day: null);

    /// <summary>A day.</summary>
    public static implicit operator Figure(DateOnly day) => new(Number: null, day);
}
