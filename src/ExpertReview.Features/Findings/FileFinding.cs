namespace ExpertReview.Features.Findings;

/// <summary>One file that could not be read at all (kind <c>file</c>); the others go on.</summary>
/// <param name="File">File name.</param>
/// <param name="Text">What is wrong and what to do, in Chinese: 在 WPS 中另存为 .xlsx.</param>
public sealed record FileFinding(string File, string Text);
