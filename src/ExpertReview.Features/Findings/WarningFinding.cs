using ExpertReview.Domain.Applications;
using ExpertReview.Domain.Conflicts;

namespace ExpertReview.Features.Findings;

/// <summary>Something a person should look at that stops nothing (kind <c>warning</c>).</summary>
/// <param name="Code">统一社会信用代码, when it is about one application.</param>
/// <param name="File">File name, when it is about one file.</param>
/// <param name="Row">Row in the sheet, when it is about one row.</param>
/// <param name="Column">Column, when it is about one.</param>
/// <param name="Expert">专家编号, when it is about one.</param>
/// <param name="Text">What was seen, in Chinese.</param>
public sealed record WarningFinding(string? Code, string? File, int? Row, string? Column, string? Expert, string Text)
{
    /// <summary>A warning about an application.</summary>
    public static WarningFinding Of(ApplicationWarning warning) => new(warning.Code, warning.File, warning.Row, warning.Column, null, warning.Text);

    /// <summary>A warning about a request or relation.</summary>
    public static WarningFinding Of(ConflictWarning warning) => new(warning.Code, null, null, null, warning.Expert, warning.Text);
}
