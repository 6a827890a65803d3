using System.Text.Json;
using ExpertReview.Domain.Assignments;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Panels;
using ExpertReview.Features.Json;

namespace ExpertReview.Features.Assignments;

/// <summary>The file <c>expertreview.panel-plan/1</c> (分组评审方案): which applications and experts form which panel of a problem, with figures,
/// what is proven of them, and the reason for every recused pair. Panels are numbered from 1.</summary>
public static class PanelPlanFile
{
    /// <summary>The bytes of the file.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="plan">Its split.</param>
    /// <param name="problemHash"><see cref="ProblemFile.HashOf"/> of the problem file's bytes.</param>
    /// <param name="seconds">How long the solver took; 0 where the same bytes are asked for again.</param>
    public static byte[] Write(AssignmentProblem problem, PanelPlan plan, string problemHash, decimal seconds) => Readable.Write(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("format", FormatNames.Panels);
        writer.WriteString("problem", problemHash);
        WritePolicy(writer, plan.Policy);
        SolverPart.Write(writer, plan.Solver, seconds);
        WriteFigures(writer, plan.Figures);
        writer.WriteStartObject("bounds");
        WriteFigures(writer, plan.Bounds);
        writer.WriteEndObject();
        if (plan.Moves is { } moves)
            writer.WriteRaw("moves", $"{{ \"members\": {moves.Members}, \"files\": {moves.Files} }}");
        writer.WriteStartArray("panels");
        foreach (var panel in plan.Panels)
        {
            writer.WriteStartObject();
            writer.WriteString("leader", problem.Experts[panel.Leader].No);
            writer.WriteRaw("members", Listed(panel.Members.Select(e => problem.Experts[e].No)));
            writer.WriteRaw("files", Listed(panel.Files.Select(a => problem.Applications[a].No)));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteRaw("alternates", Listed(plan.Alternates.Select(e => problem.Experts[e].No)));
        writer.WriteStartArray("recusals");
        foreach (var recusal in plan.Recusals)
            WriteRecusal(writer, problem, recusal);
        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    /// <summary>Reads a split of a problem strictly; every error has its JSON path. Whether its rules and figures hold is
    /// <see cref="PanelAudit"/>'s question.</summary>
    /// <exception cref="InputRefusedException">The file is wrong, or names applications or experts that the problem does not have.</exception>
    public static (PanelPlan Plan, string Problem) Read(ReadOnlyMemory<byte> utf8, string file, AssignmentProblem problem) => new PanelPlanReading(file, problem).Read(utf8);

    /// <summary>Reads a split that was made for an older problem: applications and experts that are gone are told apart.</summary>
    /// <exception cref="InputRefusedException">The file is no split.</exception>
    public static OldPanels ReadOld(ReadOnlyMemory<byte> utf8, string file, AssignmentProblem problem) => new PanelPlanReading(file, problem, []).ReadOld(utf8);

    private static void WritePolicy(Utf8JsonWriter writer, PanelPolicy policy)
    {
        writer.WriteStartObject("policy");
        writer.WriteNumber("panels", policy.Panels);
        writer.WriteNumber("leastMembers", policy.LeastMembers);
        writer.WriteNumber("mostMembers", policy.MostMembers);
        writer.WriteNumber("leastFiles", policy.LeastFiles);
        writer.WriteNumber("mostFiles", policy.MostFiles);
        writer.WriteEndObject();
    }

    private static void WriteFigures(Utf8JsonWriter writer, PanelFigures figures)
    {
        writer.WriteNumber("recused", figures.Recused);
        writer.WriteNumber("spread", figures.Spread);
        writer.WriteNumber("missingGroupPlaces", figures.MissingGroupPlaces);
        writer.WriteNumber("total", ProblemFile.Plain(figures.Total));
    }

    private static void WriteRecusal(Utf8JsonWriter writer, AssignmentProblem problem, PanelRecusal recusal)
    {
        writer.WriteStartObject();
        writer.WriteNumber("panel", recusal.Panel + 1);
        writer.WriteString("application", problem.Applications[recusal.Pair.Application].No);
        writer.WriteString("expert", problem.Experts[recusal.Pair.Expert].No);
        writer.WriteString("rule", FormatNames.Of(FormatNames.Recusals, recusal.Rule));
        writer.WriteStartArray("elsewhere");
        foreach (var trial in recusal.Elsewhere)
            writer.WriteRawValue(
                $"{{ \"panel\": {trial.Panel + 1}, \"recused\": {trial.Recused}"
                + (trial.Broken is { } rule ? $", \"breaks\": \"{FormatNames.Of(FormatNames.PanelRules, rule)}\"" : "")
                + (trial.Expert is { } expert ? $", \"expert\": {Quoted(problem.Experts[expert].No)}" : "") + " }");
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteRaw(this Utf8JsonWriter writer, string name, string json)
    {
        writer.WritePropertyName(name);
        writer.WriteRawValue(json);
    }

    private static string Listed(IEnumerable<string> numbers) => $"[{string.Join(", ", numbers.Select(Quoted))}]";

    private static string Quoted(string text) => JsonSerializer.Serialize(text, Readable.Options);
}
