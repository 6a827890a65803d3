using System.Text.Json;

namespace ExpertReview.Features.Intake;

/// <summary>Two rows say the same when everything in them does, lists by their content.</summary>
internal static class RowText
{
    public static bool Same<T>(T left, T right) => JsonSerializer.Serialize(left) == JsonSerializer.Serialize(right);
}
