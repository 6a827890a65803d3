using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using ExpertReview.Domain.Assignments;
using ExpertReview.Domain.Basics;
using ExpertReview.Features.Json;

namespace ExpertReview.Features.Assignments;

/// <summary>The file <c>expertreview.assignment-problem/1</c> of formats.md.</summary>
public static class ProblemFile
{
    /// <summary>Reads a problem strictly; every error has its JSON path.</summary>
    /// <param name="utf8">The file's bytes.</param>
    /// <param name="file">File name as the user knows it.</param>
    /// <exception cref="InputRefusedException">The file is wrong; nothing of it was taken.</exception>
    public static AssignmentProblem Read(ReadOnlyMemory<byte> utf8, string file) => new ProblemReading(utf8, file).Read();

    /// <summary>What a plan says under <c>problem</c>: <c>sha256:</c> and the lower-case hash of the problem file's bytes.</summary>
    public static string HashOf(ReadOnlySpan<byte> utf8) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(utf8));

    /// <summary>The bytes of a problem's file; the same problem gives the same bytes.</summary>
    public static byte[] Write(AssignmentProblem problem) => Readable.Write(writer =>
    {
        var policy = problem.Policy;
        writer.WriteStartObject();
        writer.WriteString("format", FormatNames.Problem);
        writer.WriteStartObject("policy");
        writer.WriteNumber("reviewsPerApplication", policy.ReviewsPerApplication);
        writer.WriteNumber("minLoad", policy.MinLoad);
        if (policy.MaxLoad is { } most)
            writer.WriteNumber("maxLoad", most);
        writer.WriteString("objective", FormatNames.Of(FormatNames.Objectives, policy.Objective));
        writer.WriteString("balance", FormatNames.Of(FormatNames.Balances, policy.Balance));
        writer.WriteString("pairs", FormatNames.Of(FormatNames.Pairs, policy.Pairs));
        writer.WriteEndObject();
        WriteApplications(writer, problem);
        WriteExperts(writer, problem);
        WritePairs(writer, "fit", problem, problem.Fits, withFit: true);
        WritePairs(writer, "conflicts", problem, problem.Conflicts, withFit: false);
        WritePairs(writer, "required", problem, problem.Required, withFit: false);
        WriteGroups(writer, problem);
        // A problem without limits is written as before there were any.
        if (problem.MaxProbabilities.Count > 0)
            WritePairs(writer, "maxProbabilities", problem, problem.MaxProbabilities, withFit: true);
        writer.WriteEndObject();
    });

    private static void WriteApplications(Utf8JsonWriter writer, AssignmentProblem problem)
    {
        writer.WriteStartArray("applications");
        foreach (var application in problem.Applications)
        {
            writer.WriteStartObject();
            writer.WriteString("no", application.No);
            if (application.Reviews != problem.Policy.ReviewsPerApplication)
                writer.WriteNumber("reviews", application.Reviews);
            if (application.Name is { } name)
                writer.WriteString("name", name);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteExperts(Utf8JsonWriter writer, AssignmentProblem problem)
    {
        writer.WriteStartArray("experts");
        foreach (var expert in problem.Experts)
        {
            writer.WriteStartObject();
            writer.WriteString("no", expert.No);
            if (expert.MinLoad != problem.Policy.MinLoad)
                writer.WriteNumber("minLoad", expert.MinLoad);
            if (expert.MaxLoad != (problem.Policy.MaxLoad ?? problem.Applications.Count))
                writer.WriteNumber("maxLoad", expert.MaxLoad);
            if (expert.Name is { } name)
                writer.WriteString("name", name);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    // One line a pair: five lines each would make a dense problem unreadable.
    private static void WritePairs(Utf8JsonWriter writer, string name, AssignmentProblem problem, PairTable pairs, bool withFit)
    {
        var applications = problem.Applications.Select(application => JsonSerializer.Serialize(application.No, Readable.Options)).ToArray();
        var experts = problem.Experts.Select(expert => JsonSerializer.Serialize(expert.No, Readable.Options)).ToArray();
        writer.WriteStartArray(name);
        foreach (var (a, e, micro) in pairs.All())
            writer.WriteRawValue(
                withFit
                    ? string.Create(CultureInfo.InvariantCulture, $"[{applications[a]}, {experts[e]}, {Plain(micro)}]")
                    : $"[{applications[a]}, {experts[e]}]",
                skipInputValidation: true);
        writer.WriteEndArray();
    }

    private static void WriteGroups(Utf8JsonWriter writer, AssignmentProblem problem)
    {
        writer.WriteStartArray("groups");
        foreach (var group in problem.Groups)
        {
            writer.WriteStartObject();
            if (group.Name.Length > 0)
                writer.WriteString("name", group.Name);
            writer.WriteStartArray("experts");
            foreach (var e in group.Experts)
                writer.WriteStringValue(problem.Experts[e].No);
            writer.WriteEndArray();
            writer.WriteNumber("min", group.Min);
            if (group.Max is { } most)
                writer.WriteNumber("max", most);
            if (group.Applications is { } named)
            {
                writer.WriteStartArray("applications");
                foreach (var a in named)
                    writer.WriteStringValue(problem.Applications[a].No);
                writer.WriteEndArray();
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>Millionths as a decimal without trailing zeros.</summary>
    internal static decimal Plain(long micro) => micro / 1_000_000m;
}
