using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ExpertReview.Domain.Reviews;

/// <summary>回执码: twelve figures and letters that stand for a sheet as it was handed in. Anyone with the log can make it again.</summary>
public static class SheetReceipt
{
    /// <summary>The code of a sheet's last submission; null when it was never handed in.</summary>
    /// <param name="events">The sheet's events, in the order of the log.</param>
    public static string? Of(IReadOnlyList<ScoreEvent> events)
    {
        var last = events.LastOrDefault(act => act.Subject == ScoreSubject.State);
        if (last?.Value != nameof(Scoring.SheetState.Submitted))
            return null;
        var text = new StringBuilder();
        foreach (var act in events.Where(act => act.Sequence <= last.Sequence))
            text.Append(CultureInfo.InvariantCulture, $"{act.Sequence}:{(int)act.Subject}:{act.Criterion}:{act.Value?.Length ?? -1}:{act.Value}:{act.ClientKey};");
        var hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
        return $"{hash[..4]}-{hash[4..8]}-{hash[8..12]}";
    }
}
