using System.Globalization;
using System.Text.Json;
using ExpertReview.Domain.Assignments;
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

    /// <summary>A number without trailing zeros.</summary>
    public static string Shown(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);
}
