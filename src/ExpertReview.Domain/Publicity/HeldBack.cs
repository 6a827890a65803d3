using System.Globalization;
using ExpertReview.Domain.Basics;

namespace ExpertReview.Domain.Publicity;

/// <summary>Which applications of the decided list are held back, and why.</summary>
public static class HeldBack
{
    /// <summary>Those that are not put on the 公示: their credit was found wanting.</summary>
    public static IReadOnlySet<string> FromPublicity(IEnumerable<CreditRecheck> rechecks) =>
        rechecks.Where(one => one is { Before: RecheckBefore.Publicity, Clear: false }).Select(one => one.Application).ToHashSet(StringComparer.Ordinal);

    /// <summary>Those that are not announced, each with its reasons: an open or upheld objection, or what a credit check found.</summary>
    public static IReadOnlyDictionary<string, Words> FromAnnouncement(IEnumerable<Objection> objections, IEnumerable<CreditRecheck> rechecks)
    {
        var reasons = objections.Where(one => one.Stops).OrderBy(one => one.Number).Select(one => (one.Application, Words: WordsOf(one)))
            .Concat(rechecks.Where(one => !one.Clear).OrderBy(one => one.Before).Select(one => (one.Application, Words: WordsOf(one))));
        return reasons.GroupBy(one => one.Application, StringComparer.Ordinal).ToDictionary(
            same => same.Key,
            same => new Words(string.Join('；', same.Select(one => one.Words.Zh)), string.Join("; ", same.Select(one => one.Words.En))),
            StringComparer.Ordinal);
    }

    private static Words WordsOf(Objection one)
    {
        var no = one.Number.ToString(CultureInfo.InvariantCulture);
        return one.State == ObjectionState.Open
            ? new Words($"异议{no}号待处理", $"objection {no} is open")
            : new Words($"异议{no}号成立", $"objection {no} was upheld");
    }

    private static Words WordsOf(CreditRecheck one) => one.Before == RecheckBefore.Publicity
        ? new Words($"公示前信用复查：{one.Note}", $"credit check before publicity: {one.Note}")
        : new Words($"公告前信用复查：{one.Note}", $"credit check before the announcement: {one.Note}");
}
