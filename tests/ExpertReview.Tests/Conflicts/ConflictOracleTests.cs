using CsCheck;
using ExpertReview.Domain.Applications;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Conflicts;
using ExpertReview.Domain.Experts;
using ExpertReview.Tests.Applications;

namespace ExpertReview.Tests.Conflicts;

/// <summary>The search against a detector that compares all pairs and walks all paths.</summary>
public sealed class ConflictOracleTests
{
    private static readonly string[] Kinds = ["控股", "参股", "合作"];
    private static readonly DateOnly[] Ends = [new(2023, 6, 29), new(2023, 6, 30), new(2025, 1, 1)];

    // Few characters and lengths around every bound (4, 6, 36 to 38), so that near names are frequent.
    private static readonly Gen<string> Short = Gen.Char["甲乙丙"].Array[3, 9].Select(characters => new string(characters));
    private static readonly Gen<string> Long = Gen.Select(Gen.Int[33, 42], Gen.Int[0, 42], Gen.Int[0, 42], (length, one, two) =>
        new string([.. Enumerable.Range(0, length).Select(at => at == one ? '子' : at == two ? '丑' : (char)('一' + at))]));

    private static readonly Gen<string> Name = Gen.Frequency((3, Short), (1, Long));

    private static readonly Gen<Expert> AnExpert = Gen.Select(
        Name, Gen.Select(Name, Gen.Int[0, 3]).Array[0, 2], Gen.Select(Gen.Bool.Select(one => one ? "董事" : "监事"), Name).Array[0, 2], Name.Array[0, 1],
        (employer, past, posts, relatives) => new Expert
        {
            No = "", Name = "张三", Employer = employer,
            PastPosts = [.. past.Select(post => new PastPost(post.Item1, null, post.Item2 == 3 ? null : Ends[post.Item2]))],
            Posts = [.. posts.Select(post => new UnitTie(post.Item1, post.Item2))],
            Relatives = [.. relatives.Select(unit => new UnitTie("配偶", unit))],
        });

    private static readonly Gen<(string[] Applicants, Expert[] Experts, UnitRelation[] Relations)> Round = Gen.Select(
        Name.Array[1, 8], AnExpert.Array[1, 5],
        Gen.Select(Gen.Int[0, 29], Gen.Int[0, 2].Select(at => Kinds[at]), Gen.Int[0, 29]).Array[0, 14],
        (applicants, experts, rows) =>
        {
            string[] units = [.. applicants, .. experts.SelectMany(expert => TiesOf(expert).Select(tie => tie.Unit)), "中间甲", "中间乙", "中间丙"];
            return (applicants, experts, rows.Select(row => new UnitRelation(units[row.Item1 % units.Length], row.Item2, units[row.Item3 % units.Length])).ToArray());
        });

    [Fact]
    public void The_search_finds_what_a_comparison_of_all_pairs_finds() => Round.Sample(
        round =>
        {
            List<Application> applications = [.. round.Applicants.Select((name, at) => ARound.Application(name, $"A{at}"))];
            List<Expert> experts = [.. round.Experts.Select((expert, at) => expert with { No = $"E{at}" })];
            var found = ConflictSearch.Of(applications, experts, round.Relations, [], AnApplication.AsOf).Conflicts
                .Select(one => $"{one.Code} {one.Expert} {one.Kind.Code()} {string.Join('>', one.Path)} {one.Certain}").ToList();
            var expected = applications.SelectMany(application => experts.SelectMany(expert => AllPairs(application, expert, round.Relations)))
                .Order(StringComparer.Ordinal).ToList();
            Assert.Equal(expected, found.Order(StringComparer.Ordinal));
        },
        iter: 3000, seed: "0N0XIzNsQ0O2");

    private static IEnumerable<(ConflictKind Kind, string Word, string Unit)> TiesOf(Expert expert) =>
    [
        (ConflictKind.SameUnit, "现任职", expert.Employer!),
        .. expert.PastPosts.Where(post => post.To is null || post.To >= new DateOnly(2023, 6, 30)).Select(post => (ConflictKind.ServedWithinThreeYears, "曾任职", post.Unit)),
        .. expert.Posts.Select(post => (ConflictKind.PostOrShare, post.Tie, post.Unit)),
        .. expert.Relatives.Select(relative => (ConflictKind.Relative, $"近亲属任职（{relative.Tie}）", relative.Unit)),
    ];

    private static IEnumerable<string> AllPairs(Application application, Expert expert, UnitRelation[] relations)
    {
        var found = new List<(ConflictKind Kind, string[] Path, bool Certain)>();
        var target = UnitName.Normalise(application.Organisation);
        foreach (var (kind, word, unit) in TiesOf(expert))
        {
            if (UnitName.Normalise(unit) == target || IsNear(UnitName.Normalise(unit), target))
                found.Add((kind, [expert.Name, word, application.Organisation], UnitName.Normalise(unit) == target));
            if (UnitName.Normalise(unit) != target)
                Walk([expert.Name, word, unit], [unit], true, application.Organisation, relations, found);
        }

        return found.GroupBy(one => one.Kind).Select(kind => kind
            .OrderBy(one => one.Path.Length).ThenByDescending(one => one.Certain).ThenBy(one => one.Path, Comparer<string[]>.Create(TextByText)).First())
            .Select(one => $"{application.No} {expert.No} {one.Kind.Code()} {string.Join('>', one.Path)} {one.Certain}");
    }

    private static void Walk(string[] path, string[] visited, bool certain, string target, UnitRelation[] relations, List<(ConflictKind Kind, string[] Path, bool Certain)> found)
    {
        if (path.Length >= 9)
            return;
        foreach (var relation in relations.Where(relation => relation.Subject == visited[^1] && !visited.Contains(relation.Target)))
        {
            string[] next = [.. path, relation.Kind, relation.Target];
            if (relation.Target == target)
                found.Add((ConflictKind.ThirdParty, next, certain && relation.Kind != "合作"));
            else
                Walk(next, [.. visited, relation.Target], certain && relation.Kind != "合作", target, relations, found);
        }
    }

    private static int TextByText(string[]? left, string[]? right) =>
        left!.Zip(right!, string.CompareOrdinal).FirstOrDefault(order => order != 0);

    private static bool IsNear(string one, string other) =>
        one != other && (
            one.Length >= 4 && other.StartsWith(one, StringComparison.Ordinal)
            || other.Length >= 4 && one.StartsWith(other, StringComparison.Ordinal)
            || one.Length >= 6 && other.Length >= 6 && Distance(one, other) <= 2);

    private static int Distance(string one, string other)
    {
        var table = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++)
            for (var j = 0; j <= other.Length; j++)
                table[i, j] = i == 0 ? j : j == 0 ? i : Math.Min(
                    Math.Min(table[i - 1, j], table[i, j - 1]) + 1, table[i - 1, j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1));
        return table[one.Length, other.Length];
    }
}
