namespace ExpertReview.Features.Acts;

/// <summary>Who acts in this scope, and why.</summary>
public sealed class Acting
{
    /// <summary>The person, as the record names them.</summary>
    public string Person { get; set; } = "";

    /// <summary>The reason, in the person's words.</summary>
    public string Reason { get; set; } = "";
}
