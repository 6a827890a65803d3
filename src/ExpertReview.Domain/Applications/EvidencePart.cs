namespace ExpertReview.Domain.Applications;

/// <summary>Pages of one file in which an applicant shows an evidence item.</summary>
/// <param name="File">File name inside 申请报告.</param>
/// <param name="First">The first page, from 1.</param>
/// <param name="Last">The last page; it may lie beyond the end of the file.</param>
/// <param name="Said">Whether the last page was named, or follows from where the next item begins.</param>
public sealed record EvidencePart(string File, int First, int Last, bool Said)
{
    /// <summary>How many pages.</summary>
    public int Count => Last - First + 1;
}
