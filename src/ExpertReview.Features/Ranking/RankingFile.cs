using System.Globalization;
using System.Text.Json;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Ranking;
using ExpertReview.Domain.Scoring;
using ExpertReview.Features.Json;
using ExpertReview.Features.Scoring;

namespace ExpertReview.Features.Ranking;

/// <summary>Writes <c>expertreview.ranking/1</c> (formats.md, Ranking): scores with the template's decimals, as published.</summary>
public static class RankingFile
{
    /// <summary>The value of <c>format</c>.</summary>
    public const string Format = "expertreview.ranking/1";

    /// <summary>The file's bytes.</summary>
    /// <param name="ranking">The ranking.</param>
    /// <param name="calibration">The calibration of <see cref="RankingTable.CountedSheets"/> with <see cref="RankingTable.Top"/>; without it
    /// its members are null.</param>
    public static byte[] Write(RankingTable ranking, CalibrationResult? calibration = null) => Readable.Write(json =>
    {
        var calibrated = calibration?.Applications.ToDictionary(application => application.No, StringComparer.Ordinal) ?? [];
        json.WriteStartObject();
        json.WriteString("format", Format);
        json.WriteString("template", ranking.Template.Id);
        json.WriteNumber("templateVersion", ranking.Template.Version);
        json.WriteStartArray("rows");
        foreach (var row in ranking.Rows)
            RowOf(json, row, ranking.Template, row.Rank is null ? null : calibrated.GetValueOrDefault(row.Application.No));
        json.WriteEndArray();
        CalibrationOf(json, ranking, calibration, calibrated);
        json.WriteStartArray("quotaFailures");
        foreach (var failure in ranking.QuotaFailures)
            FailureOf(json, failure);
        json.WriteEndArray();
        json.WriteStartArray("aboveCap");
        foreach (var points in ranking.AboveCap)
            AboveCapOf(json, points);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void RowOf(Utf8JsonWriter json, RankingRow row, ScoringTemplate template, CalibratedApplication? calibrated)
    {
        var decimals = template.Rules.Decimals;
        var figures = row.Figures;
        json.WriteStartObject();
        if (row.Rank is { } rank)
            json.WriteNumber("rank", rank);
        else
            json.WriteNull("rank");
        json.WriteString("no", row.Application.No);
        json.WriteString("name", row.Application.Name);
        json.WriteString("state", row.State switch { RowState.Ranked => "ranked", RowState.Incomplete => "incomplete", _ => "ineligible" });
        Score(json, "score", figures?.Score, decimals);
        Score(json, "mean", figures?.Mean, decimals);
        Score(json, "median", figures?.Median, decimals);
        Score(json, "min", figures?.Min, decimals);
        Score(json, "max", figures?.Max, decimals);
        Score(json, "spread", figures?.Spread, decimals);
        json.WriteNumber("sheets", row.Sheets);
        if (figures is null)
            json.WriteNull("trimmed");
        else
            json.WriteBoolean("trimmed", figures.Trimmed);
        Parts(json, "blocks", [.. template.Blocks.Select(block => block.Id)], figures?.Blocks, decimals);
        Parts(json, "functions", [.. row.Application.Functions.Select(function => function.Code())], figures?.Functions, decimals);
        Statistic(json, "calibrated", calibrated?.Calibrated);
        Statistic(json, "standardError", calibrated?.StandardError);
        Statistic(json, "probabilityInTop", calibrated?.ProbabilityInTop);
        Statistic(json, "rankLow", calibrated?.RankLow);
        Statistic(json, "rankHigh", calibrated?.RankHigh);
        json.WriteString("tieBrokenBy", row.TieBrokenBy);
        json.WriteBoolean("shortlisted", row.Shortlisted);
        json.WriteString("reason", row.Reason);
        json.WriteEndObject();
    }

    // Statistics that are undefined are null; who cannot be told apart is asked only where there is a cut.
    private static void CalibrationOf(Utf8JsonWriter json, RankingTable ranking, CalibrationResult? calibration, Dictionary<string, CalibratedApplication> calibrated)
    {
        json.WritePropertyName("calibration");
        if (calibration is null)
            json.WriteNullValue();
        else
            CalibrationFile.WriteObject(json, calibration);
        json.WritePropertyName("inseparableAtCut");
        if (calibration is null || ranking.Top is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartArray();
        foreach (var row in ranking.Rows)
            if (row.Rank is not null && calibrated.GetValueOrDefault(row.Application.No)?.Inseparable == true)
                json.WriteStringValue(row.Application.No);
        json.WriteEndArray();
    }

    private static void Statistic(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } known && double.IsFinite(known))
            json.WriteNumber(name, known);
        else
            json.WriteNull(name);
    }

    private static void Parts(Utf8JsonWriter json, string name, IReadOnlyList<string> ids, IReadOnlyList<decimal>? scores, int decimals)
    {
        if (scores is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        for (var i = 0; i < scores.Count; i++)
            Score(json, ids[i], scores[i], decimals);
        json.WriteEndObject();
    }

    private static void Score(Utf8JsonWriter json, string name, decimal? score, int decimals)
    {
        json.WritePropertyName(name);
        if (score is { } published)
            json.WriteRawValue(published.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture), skipInputValidation: true);
        else
            json.WriteNullValue();
    }

    private static void FailureOf(Utf8JsonWriter json, QuotaFailure failure)
    {
        json.WriteStartObject();
        json.WriteString("by", ShortlistReading.Code(failure.Rule.By));
        json.WriteString("value", failure.Rule.Value);
        json.WriteNumber("required", failure.Rule.Places);
        json.WriteNumber("eligible", failure.Eligible);
        json.WriteNumber("reached", failure.Reached);
        json.WriteStartArray("minimalSets");
        foreach (var set in failure.MinimalSets)
        {
            json.WriteStartArray();
            foreach (var rule in set)
            {
                json.WriteStartObject();
                json.WriteString("by", ShortlistReading.Code(rule.By));
                json.WriteString("value", rule.Value);
                json.WriteNumber(rule.AtLeast ? "min" : "max", rule.Places);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteBoolean("allMinimalSets", failure.SetsAreAll);
        json.WriteEndObject();
    }

    private static void AboveCapOf(Utf8JsonWriter json, PointsAboveCap points)
    {
        json.WriteStartObject();
        json.WriteString("application", points.Application);
        json.WriteString("expert", points.Expert);
        json.WriteString("criterion", points.Criterion);
        json.WriteNumber("given", points.Given);
        json.WritePropertyName("counted");
        json.WriteRawValue(points.Counted.ToString("0.############################", CultureInfo.InvariantCulture));
        json.WriteEndObject();
    }
}
