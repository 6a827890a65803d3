using System.Text.Json;
using ExpertReview.Domain.Assignments;
using ExpertReview.Features.Json;

namespace ExpertReview.Features.Assignments;

/// <summary>The member <c>solver</c> of every plan's file: how the plan was made, and how long it took.</summary>
internal static class SolverPart
{
    public static void Write(Utf8JsonWriter writer, SolverRun run, decimal seconds)
    {
        writer.WriteStartObject("solver");
        writer.WriteString("method", run.Method);
        writer.WriteString("version", run.Version);
        writer.WriteNumber("seed", run.Seed);
        writer.WriteString("status", FormatNames.Of(FormatNames.Statuses, run.Status));
        writer.WriteNumber("seconds", seconds);
        writer.WriteEndObject();
    }

    public static (SolverRun? Run, decimal Seconds) Read(JsonAt? at)
    {
        if (at?.Members("method", "version", "seed", "status", "seconds") is not { } members)
            return default;
        var run = new SolverRun(
            members.Required("method")?.Text() ?? "", members.Required("version")?.AnyText() ?? "",
            members.Required("seed")?.Whole(0, long.MaxValue) ?? 0, members.Required("status")?.OneOf<PlanStatus>(FormatNames.Statuses) ?? default);
        return (run, members.Required("seconds")?.Number(0, 1_000_000_000) ?? 0);
    }
}
