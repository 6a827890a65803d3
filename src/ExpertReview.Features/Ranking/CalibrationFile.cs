using System.Text.Json;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Ranking;
using ExpertReview.Features.Json;

namespace ExpertReview.Features.Ranking;

/// <summary>Writes <c>expertreview.calibration/1</c>.</summary>
public static class CalibrationFile
{
    /// <summary>The bytes of a whole file.</summary>
    public static byte[] Write(CalibrationResult result, Language language = Language.Chinese) =>
        Readable.Write(writer => WriteObject(writer, result, language));

    /// <summary>Writes the object where the writer stands (ranking.json holds it under <c>calibration</c>).</summary>
    public static void WriteObject(Utf8JsonWriter writer, CalibrationResult result, Language language = Language.Chinese)
    {
        writer.WriteStartObject();
        writer.WriteString("format", "expertreview.calibration/1");
        writer.WriteNumber("scores", result.Scores);
        writer.WriteEndObject();
    }
}
