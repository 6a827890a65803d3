namespace ExpertReview.Features.Samples;

/// <summary>What was planted, as <c>expected.json</c> tells it.</summary>
internal sealed class SamplePlants
{
    public List<(string Code, string Clause)> Eligibility { get; } = [];

    public List<string> AtThreshold { get; } = [];

    public List<(string Code, string Expert, string Kind, int Hops)> Conflicts { get; } = [];

    public List<(string Code, string Expert, string Why)> NotConflicts { get; } = [];

    /// <summary>Refused rows; the row's number and the column's words are known when the table is laid out.</summary>
    public List<(SampleApplication Application, SampleColumn Column, string Slip)> RowErrors { get; } = [];

    public List<(string Code, string What)> Missing { get; } = [];
}
