using System.Buffers;
using System.Text.Json;
using ExpertReview.Domain.Assignments;
using ExpertReview.Domain.Basics;
using ExpertReview.Features.Json;

namespace ExpertReview.Features.Assignments;

/// <summary>The file <c>expertreview.assignment-plan/1</c> of formats.md.</summary>
public static class PlanFile
{
    /// <summary>The bytes of a plan's file.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="plan">Its plan.</param>
    /// <param name="problemHash"><see cref="ProblemFile.HashOf"/> of the problem file's bytes.</param>
    /// <param name="seconds">How long the solver took; 0 where the same bytes are asked for again.</param>
    public static byte[] Write(AssignmentProblem problem, AssignmentPlan plan, string problemHash, decimal seconds) => Readable.Write(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("format", FormatNames.Plan);
        writer.WriteString("problem", problemHash);
        SolverPart.Write(writer, plan.Solver, seconds);
        WriteFigures(writer, plan);
        writer.WriteStartArray("assignments");
        WritePairs(writer, problem, plan.Pairs);
        writer.WriteEndArray();
        writer.WriteStartArray("shortfalls");
        foreach (var shortfall in plan.Shortfalls)
            WriteShortfall(writer, problem, shortfall);
        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    /// <summary>Reads a plan of a problem strictly; every error has its JSON path. Whether its rules and figures hold is
    /// <see cref="PlanAudit"/>'s question.</summary>
    /// <exception cref="InputRefusedException">The file is wrong, or names applications or experts that the problem does not have.</exception>
    public static PlanOnFile Read(ReadOnlyMemory<byte> utf8, string file, AssignmentProblem problem) => new PlanReading(file, problem).Read(utf8);

    /// <summary>Reads a plan that was made for an older problem: pairs of applications and experts that are gone are told apart.</summary>
    /// <param name="utf8">The plan file's bytes.</param>
    /// <param name="file">File name as the user knows it.</param>
    /// <param name="problem">The problem of today.</param>
    /// <exception cref="InputRefusedException">The file is no plan.</exception>
    public static OldPlan ReadOld(ReadOnlyMemory<byte> utf8, string file, AssignmentProblem problem)
    {
        var gone = new List<GonePair>();
        var pairs = new PlanReading(file, problem, gone).Read(utf8).Plan.Pairs;
        return new OldPlan([.. pairs.Distinct().Order()], [.. gone.Distinct()]);
    }

    // Each number is put into quotes once, however many pairs it stands in.
    private static void WritePairs(Utf8JsonWriter writer, AssignmentProblem problem, IReadOnlyList<ReviewPair> pairs)
    {
        var (applications, experts) = (new JsonEncodedText?[problem.Applications.Count], new JsonEncodedText?[problem.Experts.Count]);
        var line = new ArrayBufferWriter<byte>();
        foreach (var (a, e) in pairs)
        {
            line.ResetWrittenCount();
            line.Write("[\""u8);
            line.Write((applications[a] ??= JsonEncodedText.Encode(problem.Applications[a].No, Readable.Writer.Encoder)).EncodedUtf8Bytes);
            line.Write("\", \""u8);
            line.Write((experts[e] ??= JsonEncodedText.Encode(problem.Experts[e].No, Readable.Writer.Encoder)).EncodedUtf8Bytes);
            line.Write("\"]"u8);
            writer.WriteRawValue(line.WrittenSpan, skipInputValidation: true);
        }
    }

    private static string Compact(AssignmentProblem problem, ReviewPair pair) =>
        $"[{JsonSerializer.Serialize(problem.Applications[pair.Application].No, Readable.Options)}, {JsonSerializer.Serialize(problem.Experts[pair.Expert].No, Readable.Options)}]";

    private static void WriteFigures(Utf8JsonWriter writer, AssignmentPlan plan)
    {
        writer.WriteNumber("missingReviews", plan.Figures.MissingReviews);
        writer.WriteNumber("missingGroupPlaces", plan.Figures.MissingGroupPlaces);
        writer.WriteNumber("missingLoad", plan.Figures.MissingLoad);
        writer.WriteNumber("sumOfSquaredLoads", plan.Figures.SumOfSquaredLoads);
        writer.WriteNumber("total", ProblemFile.Plain(plan.Figures.Total));
        if (plan.Figures.Worst is { } worst)
            writer.WriteNumber("worst", ProblemFile.Plain(worst));
        else
            writer.WriteNull("worst");
        writer.WriteNumber("totalBound", ProblemFile.Plain(plan.TotalBound));
    }

    private static void WriteShortfall(Utf8JsonWriter writer, AssignmentProblem problem, Shortfall shortfall)
    {
        writer.WriteStartObject();
        writer.WriteString("application", problem.Applications[shortfall.Application].No);
        writer.WriteNumber("missing", shortfall.Missing);
        writer.WriteStartArray("why");
        foreach (var reason in shortfall.Why)
            writer.WriteRawValue($"{{ \"rule\": \"{FormatNames.Of(FormatNames.Reasons, reason.Rule)}\", \"experts\": {reason.Experts} }}");
        writer.WriteEndArray();
        writer.WriteStartArray("repairs");
        foreach (var repair in shortfall.Repairs)
            writer.WriteRawValue(repair switch
            {
                PlanRepair.RaiseMaxLoad raise => $"{{ \"raiseMaxLoad\": {JsonSerializer.Serialize(problem.Experts[raise.Expert].No, Readable.Options)}, \"to\": {raise.To} }}",
                PlanRepair.LiftConflict lift => $"{{ \"liftConflict\": {Compact(problem, lift.Pair)} }}",
                _ => throw new NotSupportedException(repair.GetType().Name),
            });
        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
