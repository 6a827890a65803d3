using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Reviews;

namespace ExpertReview.Features.Reviews;

/// <summary>One change of one field of a sheet, as the log keeps it.</summary>
/// <param name="At">When it was saved.</param>
/// <param name="Subject">What was set.</param>
/// <param name="Field">Name of the field on the form; empty for the sheet's state.</param>
/// <param name="Function">The function its criterion scores; null when it is for everyone.</param>
/// <param name="Title">Title of the criterion; empty for the whole sheet.</param>
/// <param name="Item">Title of the evidence item; empty for everything else.</param>
/// <param name="Before">The value it replaced; null when there was none.</param>
/// <param name="Value">The value saved; null when one was taken back.</param>
/// <param name="Own">False when the organiser gave the sheet back.</param>
public sealed record FieldChange(
    DateTimeOffset At, ScoreSubject Subject, string Field, ServiceFunction? Function, string Title, string Item, string? Before, string? Value, bool Own)
{
    /// <summary>Whether it is a correction after sealing.</summary>
    public bool Corrected { get; init; }
}
