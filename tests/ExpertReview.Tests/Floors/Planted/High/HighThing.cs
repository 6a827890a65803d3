namespace ExpertReview.Tests.Floors.Planted.High;

/// <summary>The planted target of <see cref="Low.LowThing"/>.</summary>
public sealed class HighThing;
