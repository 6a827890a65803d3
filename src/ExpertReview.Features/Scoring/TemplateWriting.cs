using System.Text.Json;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Scoring;

namespace ExpertReview.Features.Scoring;

/// <summary>Writes a scoring template; defaults are spelled out, what is empty is left out.</summary>
internal static class TemplateWriting
{
    public static void Write(Utf8JsonWriter json, ScoringTemplate template)
    {
        json.WriteStartObject();
        json.WriteString("format", TemplateFile.Format);
        json.WriteString("id", template.Id);
        json.WriteNumber("version", template.Version);
        json.WriteString("title", template.Title);
        Text(json, "source", template.Source);
        Rules(json, template.Rules);
        json.WriteStartArray("blocks");
        foreach (var block in template.Blocks)
            BlockOf(json, block);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Rules(Utf8JsonWriter json, TemplateRules rules)
    {
        json.WriteStartObject("rules");
        json.WriteNumber("fullScore", rules.FullScore);
        json.WriteNumber("decimals", rules.Decimals);
        json.WriteString("rounding", "half-up");
        if (rules.PassLine is { } line)
            json.WriteNumber("passLine", line);
        json.WriteStartObject("aggregate");
        json.WriteString("method", rules.Aggregate.Method switch { AggregateMethod.Mean => "mean", AggregateMethod.Median => "median", _ => "trimmed-mean" });
        json.WriteNumber("dropHighest", rules.Aggregate.DropHighest);
        json.WriteNumber("dropLowest", rules.Aggregate.DropLowest);
        json.WriteNumber("fromSheets", rules.Aggregate.FromSheets);
        json.WriteEndObject();
        json.WriteNumber("minSheets", rules.MinSheets);
        json.WriteBoolean("roundSheets", rules.RoundSheets);
        json.WriteString("evidence", rules.Evidence switch { EvidenceMode.Cap => "cap", EvidenceMode.Advise => "advise", _ => "off" });
        json.WriteStartArray("tieChain");
        foreach (var step in rules.TieChain)
            json.WriteStringValue(step.Code);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void BlockOf(Utf8JsonWriter json, Block block)
    {
        json.WriteStartObject();
        json.WriteString("id", block.Id);
        json.WriteString("title", block.Title);
        Text(json, "clause", block.Clause);
        json.WriteNumber("weight", block.Weight);
        if (block.Combine is { } combine)
        {
            json.WriteStartObject("combine");
            json.WriteString("method", combine.Method switch { CombineMethod.Best => "best", CombineMethod.MainPlus => "mainPlus", _ => "mean" });
            if (combine.Method == CombineMethod.MainPlus)
                json.WriteNumber("extraWeight", combine.ExtraWeight);
            json.WriteEndObject();
            json.WriteStartArray("claimed");
            foreach (var claimed in block.Claimed)
                FunctionOf(json, claimed);
            json.WriteEndArray();
        }
        else
        {
            Criteria(json, block.Criteria);
        }

        json.WriteEndObject();
    }

    private static void FunctionOf(Utf8JsonWriter json, ClaimedFunction claimed)
    {
        json.WriteStartObject();
        json.WriteString("id", claimed.Function.Code());
        json.WriteString("title", claimed.Title);
        Text(json, "clause", claimed.Clause);
        json.WriteNumber("weight", claimed.Weight);
        Criteria(json, claimed.Criteria);
        json.WriteEndObject();
    }

    private static void Criteria(Utf8JsonWriter json, IReadOnlyList<Criterion> criteria)
    {
        json.WriteStartArray("criteria");
        foreach (var criterion in criteria)
            CriterionOf(json, criterion);
        json.WriteEndArray();
    }

    private static void CriterionOf(Utf8JsonWriter json, Criterion criterion)
    {
        json.WriteStartObject();
        json.WriteString("id", criterion.Id);
        json.WriteString("title", criterion.Title);
        Text(json, "clause", criterion.Clause);
        json.WriteNumber("maxPoints", criterion.MaxPoints);
        Number(json, "step", criterion.Step);
        Items(json, "bands", criterion.Bands, band =>
        {
            json.WriteNumber("from", band.From);
            json.WriteNumber("to", band.To);
            json.WriteString("text", band.Text);
        });
        Items(json, "facts", criterion.Facts, fact =>
        {
            json.WriteString("field", fact.Field);
            Number(json, "atLeast", fact.AtLeast);
            Text(json, "unit", fact.Unit);
        });
        Items(json, "steps", criterion.Steps, step =>
        {
            json.WriteNumber("atLeast", step.AtLeast);
            json.WriteNumber("points", step.Points);
        });
        Items(json, "evidence", criterion.Evidence, item =>
        {
            json.WriteString("id", item.Id);
            json.WriteString("title", item.Title);
            json.WriteNumber("weight", item.Weight);
        });
        json.WriteEndObject();
    }

    private static void Items<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> items, Action<T> members)
    {
        if (items.Count == 0)
            return;
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            members(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Text(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
            json.WriteString(name, text);
    }

    private static void Number(Utf8JsonWriter json, string name, decimal? number)
    {
        if (number is { } value)
            json.WriteNumber(name, value);
    }
}
