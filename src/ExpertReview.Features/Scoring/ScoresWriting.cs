using System.Text.Json;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Ranking;
using ExpertReview.Domain.Scoring;

namespace ExpertReview.Features.Scoring;

/// <summary>Writes a scores file: what is missing is left out.</summary>
internal static class ScoresWriting
{
    public static void Write(Utf8JsonWriter json, ReviewScores scores, ScoringTemplate template)
    {
        json.WriteStartObject();
        json.WriteString("format", ScoresFile.Format);
        json.WriteString("template", scores.Template);
        json.WriteStartArray("applications");
        foreach (var application in scores.Applications)
            ApplicationOf(json, application);
        json.WriteEndArray();
        json.WriteStartArray("sheets");
        foreach (var sheet in scores.Sheets)
            SheetOf(json, sheet, template);
        json.WriteEndArray();
        if (scores.Shortlist is { } policy)
            ShortlistWriting.Write(json, policy, "shortlist");
        json.WriteEndObject();
    }

    private static void ApplicationOf(Utf8JsonWriter json, ScoredApplication application)
    {
        json.WriteStartObject();
        json.WriteString("no", application.No);
        Text(json, "name", application.Name);
        Text(json, "prefecture", application.Prefecture);
        Text(json, "recommender", application.Recommender);
        Text(json, "kind", application.Kind);
        json.WriteStartArray("functions");
        foreach (var function in application.Functions)
            json.WriteStringValue(function.Code());
        json.WriteEndArray();
        json.WriteString("mainFunction", application.MainFunction.Code());
        if (application.Figures.Count > 0)
        {
            json.WriteStartObject("figures");
            foreach (var (field, figure) in application.Figures)
                if (figure.Day is { } day)
                    json.WriteString(field, day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
                else
                    json.WriteNumber(field, figure.Number ?? 0);
            json.WriteEndObject();
        }

        Text(json, "ineligible", application.Ineligible);
        json.WriteEndObject();
    }

    private static void SheetOf(Utf8JsonWriter json, ScoreSheet sheet, ScoringTemplate template)
    {
        json.WriteStartObject();
        json.WriteString("application", sheet.Application);
        json.WriteString("expert", sheet.Expert);
        json.WriteString("state", sheet.State switch { SheetState.Draft => "draft", SheetState.Recused => "recused", _ => "submitted" });
        Text(json, "verdict", sheet.Verdict);
        Text(json, "opinion", sheet.Opinion);
        json.WriteStartObject("points");
        foreach (var place in template.Criteria)
            if (sheet.Points[place.Index] is { } points)
                json.WriteNumber(place.Criterion.Id, points);
        json.WriteEndObject();
        json.WriteStartObject("evidence");
        foreach (var place in template.Criteria)
            for (var i = 0; i < place.Criterion.Evidence.Count; i++)
                if (sheet.Evidence[place.FirstEvidence + i] is { } judgement)
                    json.WriteString($"{place.Criterion.Id}/{place.Criterion.Evidence[i].Id}", Code(judgement));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string Code(EvidenceJudgement judgement) => judgement switch
    {
        EvidenceJudgement.Sufficient => "sufficient",
        EvidenceJudgement.Partial => "partial",
        _ => "missing",
    };

    private static void Text(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
            json.WriteString(name, text);
    }
}
