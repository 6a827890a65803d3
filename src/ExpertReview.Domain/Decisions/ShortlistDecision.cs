namespace ExpertReview.Domain.Decisions;

/// <summary>审定: what people decided about one application of the 建议名单. The program proposes; this is the decision.</summary>
public sealed class ShortlistDecision
{
    /// <summary>The round.</summary>
    public required int Round { get; init; }

    /// <summary>申报编号.</summary>
    public required string Application { get; init; }

    /// <summary>Whether the 建议名单 held it.</summary>
    public required bool Proposed { get; init; }

    /// <summary>Whether it was decided to recognise it.</summary>
    public required bool Approved { get; init; }

    /// <summary>Reason; asked for wherever decision and proposal differ.</summary>
    public required string Reason { get; init; }
}
