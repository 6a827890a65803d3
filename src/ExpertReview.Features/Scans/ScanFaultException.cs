namespace ExpertReview.Features.Scans;

/// <summary>A file can't be cut.</summary>
/// <param name="fault">Why.</param>
/// <param name="inner">What a reader said.</param>
public sealed class ScanFaultException(ScanFault fault, Exception? inner = null) : Exception(fault.ToString(), inner)
{
    /// <summary>Why.</summary>
    public ScanFault Fault => fault;
}
