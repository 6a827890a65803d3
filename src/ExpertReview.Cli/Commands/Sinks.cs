using ExpertReview.Domain.Basics;

namespace ExpertReview.Cli.Commands;

/// <summary>Where a command writes, and in which language.</summary>
internal sealed record Sinks(Language Language, TextWriter Output, TextWriter Error);
