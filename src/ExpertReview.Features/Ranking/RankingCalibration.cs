using System.Text.Json;
using ExpertReview.Domain.Ranking;

namespace ExpertReview.Features.Ranking;

/// <summary>The seam between ranking and statistics: what calibration adds to a ranking file. It is made from
/// <see cref="RankingTable.CountedSheets"/> and <see cref="RankingTable.Top"/> by whoever writes the file, and by nobody else.</summary>
/// <param name="Whole">Writes the value of <c>calibration</c>.</param>
/// <param name="RowOf">The figures of a ranked application by its number; null where there are none.</param>
/// <param name="InseparableAtCut">Numbers of the applications that cannot be told apart at the cut; null without a cut.</param>
public sealed record RankingCalibration(Action<Utf8JsonWriter> Whole, Func<string, CalibratedRow?> RowOf, IReadOnlyList<string>? InseparableAtCut)
{
    internal static void WriteRow(Utf8JsonWriter json, RankingRow row, RankingCalibration? calibration)
    {
        var figures = row.Rank is null ? null : calibration?.RowOf(row.Application.No);
        Number(json, "calibrated", figures?.Calibrated);
        Number(json, "standardError", figures?.StandardError);
        Number(json, "probabilityInTop", figures?.ProbabilityInTop);
        Number(json, "rankLow", figures?.RankLow);
        Number(json, "rankHigh", figures?.RankHigh);
    }

    internal static void WriteBeside(Utf8JsonWriter json, RankingCalibration? calibration)
    {
        json.WritePropertyName("calibration");
        if (calibration is null)
            json.WriteNullValue();
        else
            calibration.Whole(json);
        json.WritePropertyName("inseparableAtCut");
        if (calibration?.InseparableAtCut is not { } numbers)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartArray();
        foreach (var no in numbers)
            json.WriteStringValue(no);
        json.WriteEndArray();
    }

    private static void Number(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } known && double.IsFinite(known))
            json.WriteNumber(name, known);
        else
            json.WriteNull(name);
    }
}
