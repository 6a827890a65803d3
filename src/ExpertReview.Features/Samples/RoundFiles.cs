using System.Text.Json;
using ExpertReview.Domain.Basics;
using ExpertReview.Features.Json;

namespace ExpertReview.Features.Samples;

/// <summary>Writes round.json, and expected.json with what was planted, for whoever checks a program with the round: never an input.</summary>
internal static class RoundFiles
{
    /// <summary>round.json: every third application may be recognised, of a prefecture at most a fifth of those and one.</summary>
    public static byte[] Round(SampleRound round)
    {
        var top = Math.Max(1, round.Size.Applications / 3);
        return Readable.Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("format", "expertreview.round/1");
            json.WriteNumber("year", 2026);
            json.WriteString("title", "2026年云南省中小企业公共服务示范平台评审（样例）");
            json.WriteString("asOf", "2026-06-30");
            json.WriteString("template", SampleFolder.TemplateFile);
            json.WriteNumber("reviewsPerApplication", round.Reviews);
            json.WriteStartArray("groups");
            json.WriteStartObject();
            json.WriteString("name", ExpertInvention.FinanceGroup);
            json.WriteNumber("min", 1);
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteString("objective", "total");
            json.WriteString("balance", "limits");
            Shortlist(json, top);
            json.WriteStartObject("publicity");
            json.WriteString("published", "2026-09-14");
            json.WriteEndObject();
            json.WriteEndObject();
        });
    }

    private static void Shortlist(Utf8JsonWriter json, int top)
    {
        json.WriteStartObject("shortlist");
        json.WriteNumber("passLine", 70);
        json.WriteNumber("top", top);
        json.WriteStartArray("quotas");
        json.WriteStartObject();
        json.WriteString("by", "prefecture");
        json.WriteString("value", "*");
        json.WriteNumber("max", top / 5 + 1);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteString("lotSeed", "2026-09-01");
        json.WriteEndObject();
    }

    /// <summary>expected.json.</summary>
    public static byte[] Expected(SampleRound round, IReadOnlyList<RefusedPlace> refused)
    {
        var plants = round.Plants;
        return Readable.Write(json =>
        {
            json.WriteStartObject();
            List(json, "eligibility", plants.Eligibility, one => Texts(json, ("code", one.Code), ("clause", one.Clause)));
            List(json, "atThreshold", plants.AtThreshold, json.WriteStringValue);
            List(json, "conflicts", plants.Conflicts, one => Texts(json, one.Hops, ("code", one.Code), ("expert", one.Expert), ("kind", one.Kind)));
            List(json, "notConflicts", plants.NotConflicts, one => Texts(json, ("code", one.Code), ("expert", one.Expert), ("why", one.Why)));
            List(json, "rowErrors", refused, one => RowError(json, one));
            List(json, "duplicates", round.Applications.Where(application => application.SecondRecommender is not null), one => Duplicate(json, one));
            List(json, "missing", plants.Missing, one => Texts(json, ("code", one.Code), ("what", one.What)));
            Applications(json, round);
            Experts(json, round);
            json.WritePropertyName("publicity");
            // 15 working days from Monday 14 September 2026, the first counted, over the holidays of October; 10 October is a make-up Saturday.
            Texts(json, ("published", "2026-09-14"), ("end", "2026-10-09"), ("announced", "2026-10-10"));
            json.WriteEndObject();
        });
    }

    private static void RowError(Utf8JsonWriter json, RefusedPlace place)
    {
        json.WriteStartObject();
        json.WriteString("file", place.File);
        json.WriteNumber("row", place.Row);
        json.WriteString("column", place.Column);
        json.WriteString("slip", place.Slip);
        json.WriteString("code", place.Code);
        json.WriteEndObject();
    }

    private static void Duplicate(Utf8JsonWriter json, SampleApplication twice)
    {
        json.WriteStartObject();
        json.WriteString("code", twice.Code);
        json.WriteStartArray("recommenders");
        foreach (var name in new[] { twice.Recommender.Name, twice.SecondRecommender!.Name }.Order(StringComparer.Ordinal))
            json.WriteStringValue(name);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Applications(Utf8JsonWriter json, SampleRound round)
    {
        json.WriteStartObject("applications");
        foreach (var application in round.Applications.Where(application => !application.Refused))
        {
            json.WriteStartObject(application.Code);
            json.WriteString("prefecture", application.Prefecture.Name);
            List(json, "functions", application.Functions, function => json.WriteStringValue(function.Code()));
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Experts(Utf8JsonWriter json, SampleRound round)
    {
        json.WriteStartObject("experts");
        foreach (var expert in round.Experts)
        {
            json.WriteStartObject(expert.No);
            json.WriteString("prefecture", expert.Prefecture.Name);
            List(json, "functions", expert.Functions, function => json.WriteStringValue(function.Code()));
            json.WriteString("group", expert.Group);
            json.WriteNumber("max", expert.MaxLoad);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void List<T>(Utf8JsonWriter json, string member, IEnumerable<T> things, Action<T> write)
    {
        json.WriteStartArray(member);
        foreach (var thing in things)
            write(thing);
        json.WriteEndArray();
    }

    private static void Texts(Utf8JsonWriter json, params ReadOnlySpan<(string Name, string Value)> members) => Texts(json, null, members);

    private static void Texts(Utf8JsonWriter json, int? hops, params ReadOnlySpan<(string Name, string Value)> members)
    {
        json.WriteStartObject();
        foreach (var (name, value) in members)
            json.WriteString(name, value);
        if (hops is { } count)
            json.WriteNumber("hops", count);
        json.WriteEndObject();
    }
}
