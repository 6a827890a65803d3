namespace ExpertReview.Domain.Basics;

/// <summary>One way in which the product says no: a record with the values that led to it, and the words for the person.</summary>
/// <param name="Words">What the person reads; names the thing and its state.</param>
public abstract record Refusal(Words Words);
