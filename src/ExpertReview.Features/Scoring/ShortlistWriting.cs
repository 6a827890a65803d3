using System.Text.Json;
using ExpertReview.Domain.Ranking;
using ExpertReview.Features.Json;

namespace ExpertReview.Features.Scoring;

/// <summary>The <c>shortlist</c> of a scores file, written.</summary>
internal static class ShortlistWriting
{
    /// <summary>The object alone.</summary>
    public static byte[] Write(ShortlistPolicy policy) => Readable.Write(json => Write(json, policy, null));

    /// <summary>The object as a member, or alone.</summary>
    public static void Write(Utf8JsonWriter json, ShortlistPolicy policy, string? member)
    {
        if (member is null)
            json.WriteStartObject();
        else
            json.WriteStartObject(member);
        if (policy.PassLine is { } line)
            json.WriteNumber("passLine", line);
        if (policy.Top is { } top)
            json.WriteNumber("top", top);
        json.WriteStartArray("quotas");
        foreach (var quota in policy.Quotas)
        {
            json.WriteStartObject();
            json.WriteString("by", ShortlistReading.Code(quota.By));
            json.WriteString("value", quota.Value);
            if (quota.Min is { } min)
                json.WriteNumber("min", min);
            if (quota.Max is { } max)
                json.WriteNumber("max", max);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (policy.LotSeed is { } seed)
            json.WriteString("lotSeed", seed);
        json.WriteEndObject();
    }
}
