using System.Globalization;
using System.Text.Json;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Ranking;
using ExpertReview.Features.Json;

namespace ExpertReview.Features.Ranking;

/// <summary>Writes <c>expertreview.calibration/1</c>. Figures are statistics, written with thirteen significant digits, so that the last
/// bits of a machine's arithmetic don't show.</summary>
public static class CalibrationFile
{
    /// <summary>Value of the member <c>format</c>.</summary>
    public const string Format = "expertreview.calibration/1";

    /// <summary>The JSON Schema of the format.</summary>
    public static string Schema()
    {
        using var stream = typeof(CalibrationFile).Assembly.GetManifestResourceStream("calibration.schema.json")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>The bytes of a whole file.</summary>
    public static byte[] Write(CalibrationResult result, Language language = Language.Chinese) =>
        Readable.Write(writer => WriteObject(writer, result, language));

    /// <summary>Writes the object where the writer stands (ranking.json holds it under <c>calibration</c>).</summary>
    public static void WriteObject(Utf8JsonWriter writer, CalibrationResult result, Language language = Language.Chinese)
    {
        writer.WriteStartObject();
        writer.WriteString("format", Format);
        writer.WriteNumber("scores", result.Scores);
        Whole(writer, "top", result.Top);
        Figure(writer, "line", result.Line);
        Figure(writer, "probabilityError", result.ProbabilityError);
        Applications(writer, result.Applications);
        Experts(writer, result.Experts);
        OneOrMore(writer, "sigma", result.Sigma);
        OneOrMore(writer, "largestDifferenceStandardError", result.LargestDifferenceStandardError);
        Reml(writer, result.Reml);
        writer.WriteStartArray("components");
        foreach (var component in result.Components)
            Texts(writer, component);
        writer.WriteEndArray();
        writer.WriteBoolean("acrossComponentsAssumed", result.Components.Count > 1);
        Agreement(writer, result.Agreement);
        writer.WriteStartObject("reasons");
        foreach (var (member, why) in result.Reasons)
            writer.WriteString(member, why.In(language));
        writer.WriteEndObject();
        writer.WritePropertyName("notes");
        Texts(writer, [.. result.Notes.Select(note => note.In(language))]);
        writer.WriteEndObject();
    }

    private static void Applications(Utf8JsonWriter writer, IReadOnlyList<CalibratedApplication> applications)
    {
        writer.WriteStartArray("applications");
        foreach (var application in applications)
        {
            writer.WriteStartObject();
            writer.WriteString("no", application.No);
            Figure(writer, "adjusted", application.Adjusted);
            Figure(writer, "adjustedStandardError", application.AdjustedStandardError);
            Figure(writer, "calibrated", application.Calibrated);
            Figure(writer, "standardError", application.StandardError);
            Figure(writer, "probabilityInTop", application.ProbabilityInTop);
            Figure(writer, "expectedRank", application.ExpectedRank);
            Whole(writer, "rankLow", application.RankLow);
            Whole(writer, "rankHigh", application.RankHigh);
            if (application.Inseparable is { } inseparable)
                writer.WriteBoolean("inseparable", inseparable);
            else
                writer.WriteNull("inseparable");
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Experts(Utf8JsonWriter writer, IReadOnlyList<CalibratedExpert> experts)
    {
        writer.WriteStartArray("experts");
        foreach (var expert in experts)
        {
            writer.WriteStartObject();
            writer.WriteString("no", expert.No);
            Figure(writer, "effect", expert.Effect);
            Figure(writer, "effectStandardError", expert.EffectStandardError);
            Figure(writer, "blup", expert.Blup);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Reml(Utf8JsonWriter writer, CalibrationReml reml)
    {
        writer.WriteStartObject("reml");
        Figure(writer, "varianceApplication", reml.VarianceApplication);
        Figure(writer, "varianceExpert", reml.VarianceExpert);
        Figure(writer, "varianceResidual", reml.VarianceResidual);
        Figure(writer, "mu", reml.Mu);
        Figure(writer, "muStandardError", reml.MuStandardError);
        Figure(writer, "criterion", reml.Criterion);
        writer.WritePropertyName("atZero");
        Texts(writer, reml.AtZero);
        writer.WriteEndObject();
    }

    private static void Agreement(Utf8JsonWriter writer, AgreementFigures agreement)
    {
        writer.WriteStartObject("agreement");
        Figure(writer, "iccAgreement1", agreement.IccAgreement1);
        Figure(writer, "iccAgreementK", agreement.IccAgreementK);
        Figure(writer, "iccConsistency1", agreement.IccConsistency1);
        Figure(writer, "iccConsistencyK", agreement.IccConsistencyK);
        Figure(writer, "k", agreement.K);
        Figure(writer, "alphaInterval", agreement.AlphaInterval);
        Figure(writer, "alphaOrdinal", agreement.AlphaOrdinal);
        Figure(writer, "icc11", agreement.Icc11);
        Figure(writer, "icc21", agreement.Icc21);
        Figure(writer, "icc31", agreement.Icc31);
        Figure(writer, "icc1k", agreement.Icc1K);
        Figure(writer, "icc2k", agreement.Icc2K);
        Figure(writer, "icc3k", agreement.Icc3K);
        Figure(writer, "kendallW", agreement.KendallW);
        writer.WritePropertyName("zeroSpreadExperts");
        Texts(writer, agreement.ZeroSpreadExperts);
        writer.WriteEndObject();
    }

    // A single component's figure stands by itself, several as an array in the order of the components.
    private static void OneOrMore(Utf8JsonWriter writer, string name, IReadOnlyList<double?> figures)
    {
        if (figures.Count <= 1)
        {
            Figure(writer, name, figures.Count == 1 ? figures[0] : null);
            return;
        }

        writer.WriteStartArray(name);
        foreach (var figure in figures)
            Value(writer, figure);
        writer.WriteEndArray();
    }

    private static void Figure(Utf8JsonWriter writer, string name, double? figure)
    {
        writer.WritePropertyName(name);
        Value(writer, figure);
    }

    private static void Value(Utf8JsonWriter writer, double? figure)
    {
        if (figure is { } value && double.IsFinite(value))
            writer.WriteRawValue((value == 0 ? 0 : value).ToString("G13", CultureInfo.InvariantCulture), skipInputValidation: true);
        else
            writer.WriteNullValue();
    }

    private static void Whole(Utf8JsonWriter writer, string name, int? number)
    {
        if (number is { } value)
            writer.WriteNumber(name, value);
        else
            writer.WriteNull(name);
    }

    private static void Texts(Utf8JsonWriter writer, IReadOnlyList<string> texts)
    {
        writer.WriteStartArray();
        foreach (var text in texts)
            writer.WriteStringValue(text);
        writer.WriteEndArray();
    }
}
