using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ExpertReview.Features.Offline;

/// <summary>What a sheet of the offline form says about itself, in one hidden cell: whose it is, of which file and template, when it was made, and its 表号,
/// a digest over all of that and over the fields with what they were based on. A sheet that was mended by hand no longer fits its number.</summary>
/// <param name="Round">The round.</param>
/// <param name="Expert">专家编号.</param>
/// <param name="Application">申报编号.</param>
/// <param name="Template">Id and version of the template.</param>
/// <param name="TemplateSha256">SHA-256 of the template's file as frozen.</param>
/// <param name="At">When it was made, to the second.</param>
/// <param name="No">表号.</param>
public sealed record OfflineIdentity(int Round, string Expert, string Application, string Template, string TemplateSha256, DateTimeOffset At, string No)
{
    /// <summary>Begins the text; a sheet without it is no sheet of this form.</summary>
    public const string Format = "expertreview.offline-sheet/1";

    private const string Moment = "yyyy-MM-ddTHH:mm:ssZ";

    /// <summary>With the number that fits the fields.</summary>
    public OfflineIdentity Numbered(IEnumerable<(string Field, long Base)> fields) => this with { No = NumberOf(fields) };

    /// <summary>Whether the fields are those that the number was made of.</summary>
    public bool Fits(IEnumerable<(string Field, long Base)> fields) => No == NumberOf(fields);

    /// <summary>The identity of a text; null when it is none.</summary>
    public static OfflineIdentity? Read(string text)
    {
        var parts = text.Split(';');
        if (parts is not [Format, ..])
            return null;
        var named = parts.Skip(1).Select(part => part.Split('=', 2)).Where(part => part.Length == 2).DistinctBy(part => part[0], StringComparer.Ordinal)
            .ToDictionary(part => part[0], part => Uri.UnescapeDataString(part[1]), StringComparer.Ordinal);
        string Of(string name) => named.GetValueOrDefault(name, "");
        return int.TryParse(Of("round"), NumberStyles.None, CultureInfo.InvariantCulture, out var round)
            && DateTimeOffset.TryParseExact(Of("at"), Moment, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            ? new OfflineIdentity(round, Of("expert"), Of("application"), Of("template"), Of("sha256"), at, Of("no"))
            : null;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{About()};no={No}";

    private string About() => string.Create(CultureInfo.InvariantCulture,
        $"{Format};round={Round};expert={Uri.EscapeDataString(Expert)};application={Uri.EscapeDataString(Application)};template={Uri.EscapeDataString(Template)};sha256={TemplateSha256};at={At.UtcDateTime.ToString(Moment, CultureInfo.InvariantCulture)}");

    private string NumberOf(IEnumerable<(string Field, long Base)> fields)
    {
        var text = new StringBuilder(About());
        foreach (var (field, seen) in fields)
            text.Append(CultureInfo.InvariantCulture, $"\n{field}:{seen}");
        var hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
        return $"{hash[..4]}-{hash[4..8]}-{hash[8..12]}";
    }
}
