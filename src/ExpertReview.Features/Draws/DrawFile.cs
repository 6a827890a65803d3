using System.Text;
using System.Text.Json;
using ExpertReview.Domain.Draws;
using ExpertReview.Features.Json;

namespace ExpertReview.Features.Draws;

/// <summary>draw.json (<c>expertreview.expert-draw/1</c>): everything that is needed to replay a draw without this program.</summary>
public static class DrawFile
{
    /// <summary>The file; null until there is an order.</summary>
    public static byte[]? Of(RoundDraw round) => round is { Draw: { Order: { } order } draw, Seed: { } seed } ? Readable.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("format", DrawSeed.Algorithm);
        json.WriteNumber("number", draw.Number);
        json.WriteString("commitment", draw.Commitment);
        json.WriteString("supervisorNumber", draw.SupervisorNumber);
        json.WriteString("organiserNumber", draw.OrganiserNumber);
        json.WriteString("seed", seed);
        json.WriteString("listsHash", draw.ListsHash);
        // As a text, so that its hash can be taken of the very bytes.
        json.WriteString("listsFile", Encoding.UTF8.GetString(draw.Lists));
        WriteOrder(json, order);
        WriteCalls(json, round.Standing!);
        json.WriteEndObject();
    }) : null;

    private static void WriteOrder(Utf8JsonWriter json, IReadOnlyList<DrawnGroup> order)
    {
        json.WriteStartArray("order");
        foreach (var group in order)
        {
            json.WriteStartObject();
            json.WriteString("group", group.Name);
            json.WriteNumber("wanted", group.Wanted);
            json.WriteStartArray("experts");
            foreach (var no in group.Order)
                json.WriteStringValue(no);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteCalls(Utf8JsonWriter json, DrawStanding standing)
    {
        json.WriteStartArray("calls");
        foreach (var call in standing.Groups.SelectMany(group => group.Places).Select(place => place.Call).OfType<DrawCall>())
        {
            json.WriteStartObject();
            json.WriteString("expert", call.Expert);
            json.WriteBoolean("comes", call.Confirmed);
            json.WriteString("reason", call.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
