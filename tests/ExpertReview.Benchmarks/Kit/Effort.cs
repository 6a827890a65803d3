namespace ExpertReview.Benchmarks.Kit;

/// <summary>How much is measured: at most 60 seconds, at most five minutes, or all that the issue names.</summary>
internal enum Effort
{
    Quick,
    Usual,
    Full,
}
