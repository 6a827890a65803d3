using System.Globalization;
using System.Text.Json;
using ExpertReview.Domain.Assignments;
using ExpertReview.Domain.Basics;
using ExpertReview.Features.Json;

namespace ExpertReview.Features.Assignments;

/// <summary>The file <c>expertreview.assignment-probabilities/1</c>: how probable each pair of a randomised assignment is. Pairs that are not
/// listed are never drawn; every number is exact.</summary>
public static class ProbabilitiesFile
{
    /// <summary>The bytes of the file; the same problem and limit give the same bytes.</summary>
    public static byte[] Write(AssignmentProblem problem, AssignmentProbabilities made, string problemHash) => Readable.Write(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("format", FormatNames.Probabilities);
        writer.WriteString("problem", problemHash);
        foreach (var (name, value) in ((string, decimal)[])
            [
                ("maxProbability", made.MaxProbability), ("expectedMissingReviews", made.MissingReviews), ("expectedMissingGroupPlaces", made.MissingGroupPlaces),
                ("expectedMissingLoad", made.MissingLoad), ("expectedSumOfSquaredLoads", made.SumOfSquaredLoads), ("expectedTotal", made.Total),
            ])
        {
            writer.WritePropertyName(name);
            writer.WriteRawValue(Shown(value));
        }

        writer.WriteStartArray("probabilities");
        foreach (var (pair, probability) in made.Pairs)
            writer.WriteRawValue(
                $"[{JsonSerializer.Serialize(problem.Applications[pair.Application].No, Readable.Options)}, {JsonSerializer.Serialize(problem.Experts[pair.Expert].No, Readable.Options)}, {Shown(probability)}]",
                skipInputValidation: true);
        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    /// <summary>Reads the file strictly; every error has its JSON path. Whether its rules and figures hold is <see cref="ProbabilityAudit"/>'s question.</summary>
    /// <exception cref="InputRefusedException">The file is wrong, or names applications or experts that the problem does not have.</exception>
    public static (AssignmentProbabilities Made, string Problem) Read(ReadOnlyMemory<byte> utf8, string file, AssignmentProblem problem)
    {
        const decimal Most = 1_000_000_000_000_000_000;
        var (reading, numbers) = (new JsonReading(file), new ProblemNumbers(problem, null));
        var opened = reading.Open(utf8)?.Members(
            "format", "problem", "maxProbability", "expectedMissingReviews", "expectedMissingGroupPlaces", "expectedMissingLoad", "expectedSumOfSquaredLoads", "expectedTotal", "probabilities");
        reading.ThrowIfWrong();
        var members = opened!;
        members.Required("format")?.OneOf((FormatNames.Probabilities, true));
        var hash = members.Required("problem")?.Text();
        decimal Figure(string name, decimal least = 0) => members.Required(name)?.Number(least, Most) ?? 0;
        var pairs = new List<PairProbability>();
        foreach (var item in members.Required("probabilities")?.Items() ?? [])
        {
            if (item.Items() is not [var application, var expert, var probability])
                item.Refuse(new("不是三项", "not three items"), new("应为 [申报编号, 专家编号, 概率]", "expected [application, expert, probability]"));
            else if ((numbers.Application(application), numbers.Expert(expert), probability.Number(0, 1)) is ({ } a, { } e, { } p))
                pairs.Add(new PairProbability(new ReviewPair(a, e), p));
        }

        var made = new AssignmentProbabilities(
            members.Required("maxProbability")?.Number(0, 1) ?? 0, Figure("expectedMissingReviews"), Figure("expectedMissingGroupPlaces"), Figure("expectedMissingLoad"), Figure("expectedSumOfSquaredLoads"),
            Figure("expectedTotal", -Most), pairs);
        reading.ThrowIfWrong();
        return (made, hash!);
    }

    /// <summary>A number without trailing zeros.</summary>
    public static string Shown(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);
}
