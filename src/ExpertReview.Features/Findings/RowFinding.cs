namespace ExpertReview.Features.Findings;

/// <summary>One cell that could not be read, so that its row was refused (formats.md, findings.json, kind <c>row</c>).</summary>
/// <param name="File">File name.</param>
/// <param name="Sheet">Sheet name; null for a CSV file.</param>
/// <param name="Row">Row in the sheet, from 1.</param>
/// <param name="Column">The column's header as it stands in the file.</param>
/// <param name="Value">What stands in the cell, as text; empty when it is empty.</param>
/// <param name="Text">What is wrong and what is allowed, in Chinese.</param>
public sealed record RowFinding(string File, string? Sheet, int Row, string Column, string Value, string Text);
