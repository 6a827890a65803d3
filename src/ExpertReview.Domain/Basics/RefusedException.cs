namespace ExpertReview.Domain.Basics;

/// <summary>An act was refused by name. Nothing of it has happened.</summary>
public sealed class RefusedException(Refusal refusal) : Exception(refusal.Words.En)
{
    /// <summary>Why.</summary>
    public Refusal Refusal => refusal;
}
