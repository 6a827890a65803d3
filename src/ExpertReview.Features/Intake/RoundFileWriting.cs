using System.Globalization;
using System.Text.Json;
using ExpertReview.Domain.Basics;
using ExpertReview.Features.Json;

namespace ExpertReview.Features.Intake;

/// <summary>Writes round.json from what somebody typed. Nothing is judged here: what is no number stands as a text, and <see cref="RoundFile"/>
/// says what is wrong with it and where.</summary>
public static class RoundFileWriting
{
    /// <summary>The file.</summary>
    public static byte[] Write(TypedSettings typed) => Readable.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("format", "expertreview.round/1");
        Number(json, "year", typed.Year);
        json.WriteString("title", typed.Title);
        json.WriteString("asOf", typed.AsOf);
        json.WriteString("template", typed.Template);
        Number(json, "reviewsPerApplication", typed.ReviewsPerApplication);
        Groups(json, typed);
        json.WriteString("objective", typed.Objective);
        json.WriteString("balance", typed.Balance);
        if (typed.HasShortlist)
            Shortlist(json, typed);
        json.WriteStartObject("publicity");
        json.WriteString("published", typed.Published);
        Optional(json, "workingDays", typed.WorkingDays);
        json.WriteBoolean("firstDayCounts", typed.FirstDayCounts);
        json.WriteEndObject();
        if (typed.Announced.Length > 0)
            json.WriteString("announced", typed.Announced);
        json.WriteStartObject("readings");
        json.WriteString("article7_5", typed.Article7Item5);
        json.WriteStartArray("satisfied");
        foreach (var answer in typed.Satisfied)
            json.WriteStringValue(answer);
        json.WriteEndArray();
        json.WriteString("qualified", typed.Qualified);
        json.WriteEndObject();
        json.WriteBoolean("coverFunctions", typed.CoverFunctions);
        Optional(json, "minLoad", typed.MinLoad);
        Optional(json, "maxLoad", typed.MaxLoad);
        if (typed.Discussion)
            json.WriteBoolean("discussion", true);
        json.WriteEndObject();
    });

    private static void Groups(Utf8JsonWriter json, TypedSettings typed)
    {
        json.WriteStartArray("groups");
        foreach (var group in typed.Groups)
        {
            json.WriteStartObject();
            json.WriteString("name", group.Name);
            Optional(json, "min", group.Min);
            Optional(json, "max", group.Max);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Shortlist(Utf8JsonWriter json, TypedSettings typed)
    {
        json.WriteStartObject("shortlist");
        Optional(json, "passLine", typed.PassLine);
        Optional(json, "top", typed.Top);
        json.WriteStartArray("quotas");
        foreach (var quota in typed.Quotas)
        {
            json.WriteStartObject();
            json.WriteString("by", quota.By);
            json.WriteString("value", quota.Value);
            Optional(json, "min", quota.Min);
            Optional(json, "max", quota.Max);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (typed.LotSeed.Length > 0)
            json.WriteString("lotSeed", typed.LotSeed);
        json.WriteEndObject();
    }

    private static void Optional(Utf8JsonWriter json, string name, string typed)
    {
        if (typed.Length > 0)
            Number(json, name, typed);
    }

    private static void Number(Utf8JsonWriter json, string name, string typed)
    {
        if (ExactDecimal.TryRead(typed, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, out var number))
            json.WriteNumber(name, number);
        else
            json.WriteString(name, typed);
    }
}
