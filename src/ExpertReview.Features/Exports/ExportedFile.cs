namespace ExpertReview.Features.Exports;

/// <summary>One file that goes out.</summary>
/// <param name="Name">File name.</param>
/// <param name="Bytes">Its bytes; the same round gives the same bytes.</param>
public sealed record ExportedFile(string Name, byte[] Bytes);
