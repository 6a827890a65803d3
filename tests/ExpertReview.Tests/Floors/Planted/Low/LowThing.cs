using ExpertReview.Tests.Floors.Planted.High;

namespace ExpertReview.Tests.Floors.Planted.Low;

/// <summary>Planted on purpose: a low floor that uses a high one. The floors test must find it.</summary>
public sealed class LowThing
{
    public HighThing? Up { get; set; }
}
