using System.Globalization;
using System.Text.Json;
using ExpertReview.Domain.Ranking;
using ExpertReview.Features.Ranking;

namespace ExpertReview.Tests.Calibration;

/// <summary>The reference tables and values beside this file.</summary>
internal static class CalibrationReferences
{
    public static readonly Dictionary<string, (string File, int Top)> Tables = new()
    {
        ["D1"] = ("D1_complete_6x4_shrout_fleiss.csv", 2),
        ["D2"] = ("D2_incomplete_40x12x3.csv", 15),
        ["D4"] = ("D4_disconnected_20x8x3.csv", 8),
        ["D6"] = ("D6_boundary_8x4.csv", 3),
        ["D7"] = ("D7_bridge_21x8.csv", 8),
    };

    public static string PathOf(string file) => Path.Combine(AppContext.BaseDirectory, "Calibration", "references", file);

    public static IReadOnlyList<CalibrationScore> Scores(string name) => CalibrationScoresFile.Read(Tables[name].File, File.ReadAllBytes(PathOf(Tables[name].File)));

    public static CalibrationResult Result(string name) => Calibrating.Of(Scores(name), Tables[name].Top);

    public static JsonElement Expected(string file) => JsonDocument.Parse(File.ReadAllBytes(PathOf(file))).RootElement;

    /// <summary>A table with one row a unit and one column a coder; empty = not scored.</summary>
    public static List<CalibrationScore> Wide(string file)
    {
        var lines = File.ReadAllLines(PathOf(file));
        var coders = lines[0].Split(',');
        return [.. lines.Skip(1).Select(line => line.Split(','))
            .SelectMany(cells => Enumerable.Range(1, cells.Length - 1).Where(at => cells[at].Length > 0)
                .Select(at => new CalibrationScore(cells[0], coders[at], decimal.Parse(cells[at], CultureInfo.InvariantCulture))))];
    }

    /// <summary>Of (application, expert, score).</summary>
    public static List<CalibrationScore> Of(params (string Application, string Expert, decimal Score)[] scores) =>
        [.. scores.Select(s => new CalibrationScore(s.Application, s.Expert, s.Score))];

    public static void Near(double expected, double? actual, double tolerance)
    {
        Assert.NotNull(actual);
        Assert.True(Math.Abs(expected - actual.Value) <= tolerance, $"expected {expected:R}, got {actual:R}");
    }
}
