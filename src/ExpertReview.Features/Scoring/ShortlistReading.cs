using ExpertReview.Domain.Ranking;
using ExpertReview.Features.Json;

namespace ExpertReview.Features.Scoring;

/// <summary>The <c>shortlist</c> policy of a scores file; the policy of a round's file has the same form.</summary>
public static class ShortlistReading
{
    private const int Most = 1_000_000;

    /// <summary>Reads one policy; faults go to the reading that <paramref name="at"/> belongs to.</summary>
    public static ShortlistPolicy Read(JsonAt at)
    {
        var members = at.Members("passLine", "top", "quotas", "lotSeed");
        return new ShortlistPolicy(
            members?.Optional("passLine") is { IsNull: false } line ? line.Number(0, Most) : null,
            (int?)Given(members, "top"),
            members?.Optional("quotas") is { IsNull: false } quotas ? [.. quotas.Items().Select(QuotaOf)] : [],
            members?.Optional("lotSeed") is { IsNull: false } seed ? seed.Text() : null);
    }

    /// <summary>The code of an attribute in files.</summary>
    public static string Code(QuotaBy by) => by switch
    {
        QuotaBy.Prefecture => "prefecture",
        QuotaBy.Recommender => "recommender",
        QuotaBy.Kind => "kind",
        _ => "function",
    };

    private static Quota QuotaOf(JsonAt at)
    {
        var members = at.Members("by", "value", "min", "max");
        var by = members?.Required("by")?.OneOf([.. Enum.GetValues<QuotaBy>().Select(one => (Code(one), one))]);
        var quota = new Quota(by ?? QuotaBy.Prefecture, members?.Required("value")?.Text() ?? "", (int?)Given(members, "min"), (int?)Given(members, "max"));
        if (members is not null && members.Optional("min") is null && members.Optional("max") is null)
            at.Refuse(new("名额规则没有 min 也没有 max", "a quota without min and max"), new("至少给出一个", "give at least one"));
        return quota;
    }

    private static long? Given(JsonMembers? members, string name) => members?.Optional(name) is { IsNull: false } number ? number.Whole(0, Most) : null;
}
