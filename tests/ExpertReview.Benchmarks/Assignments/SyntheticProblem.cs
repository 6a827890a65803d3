using System.Globalization;
using System.Text;

namespace ExpertReview.Benchmarks.Assignments;

/// <summary>A synthetic assignment problem: applications claim one to four of ten functions, experts know one to three, everyone is in one of
/// sixteen prefectures, and an expert in the application's own is barred four times in five. The same name gives the same bytes.</summary>
internal sealed record SyntheticProblem(string Name, int Applications, int Experts, int Reviews, uint Seed, int Candidates = 0, bool Across = false)
{
    private const int Functions = 10;
    private const int Prefectures = 16;
    private const double Slack = 1.3;

    public static SyntheticProblem Dense500 { get; } = new("s500x200x5", 500, 200, 5, 50001);

    public static SyntheticProblem Across500 { get; } = new("s500x200x5-across", 500, 200, 5, 50003, Across: true);

    public static SyntheticProblem Dense2000 { get; } = new("s2000x800x3", 2000, 800, 3, 200001);

    public static SyntheticProblem Sparse10000 { get; } = new("s10000x5000x3", 10000, 5000, 3, 1000001, Candidates: 60);

    public static SyntheticProblem Sparse50000 { get; } = new("s50000x20000x3", 50000, 20000, 3, 5000001, Candidates: 40);

    /// <summary>Writes the problem's file.</summary>
    public void WriteTo(string path)
    {
        var chance = new TwisterNumbers(Seed);
        var maxLoad = (int)Math.Ceiling(Slack * Applications * Reviews / Experts);
        var claims = Many(Applications, () => Some(chance, 1, 4));
        var seats = Many(Applications, () => chance.Below(Prefectures));
        var skills = Many(Experts, () => Some(chance, 1, 3));
        var homes = Many(Experts, () => chance.Below(Prefectures));
        var people = Many(Experts, () => chance.Fraction() < 0.2 ? $",\"maxLoad\":{Math.Max(1, (int)Math.Ceiling(maxLoad * 0.6))}" : "");
        var knowing = Enumerable.Range(0, Functions).Select(f => Enumerable.Range(0, Experts).Where(e => skills[e].Contains(f)).ToArray()).ToArray();
        var (fits, conflicts) = (new StringBuilder(), new StringBuilder());
        for (var a = 0; a < Applications; a++)
            foreach (var e in Candidates == 0 ? Enumerable.Range(0, Experts) : Chosen(chance, claims[a], knowing))
            {
                var fit = Fit(chance, claims[a], skills[e]);
                if (Candidates > 0 || fit != "0.0")
                    fits.Append(CultureInfo.InvariantCulture, $"{(fits.Length > 0 ? "," : "")}[\"A{a + 1}\",\"E{e + 1}\",{fit}]");
                if (seats[a] == homes[e] && chance.Fraction() < 0.8)
                    conflicts.Append(CultureInfo.InvariantCulture, $"{(conflicts.Length > 0 ? "," : "")}[\"A{a + 1}\",\"E{e + 1}\"]");
            }

        using var file = new StreamWriter(path, append: false, new UTF8Encoding(false)) { NewLine = "\n" };
        file.Write($"{{\"format\":\"expertreview.assignment-problem/1\",\"policy\":{{\"reviewsPerApplication\":{Reviews},\"minLoad\":0,\"maxLoad\":{maxLoad},");
        file.Write($"\"objective\":\"total\",\"balance\":\"limits\",\"pairs\":\"{(Candidates > 0 ? "listed" : "all")}\"}},");
        file.Write($"\"applications\":[{string.Join(',', Enumerable.Range(1, Applications).Select(a => $"{{\"no\":\"A{a}\"}}"))}],");
        file.Write($"\"experts\":[{string.Join(',', people.Select((load, e) => $"{{\"no\":\"E{e + 1}\"{load}}}"))}],\"fit\":[");
        file.Write(fits);
        file.Write("],\"conflicts\":[");
        file.Write(conflicts);
        file.WriteLine($"],\"required\":[],\"groups\":[{(Across ? Groups(homes) : "")}]}}");
    }

    private static T[] Many<T>(int count, Func<T> make)
    {
        var made = new T[count];
        for (var i = 0; i < count; i++)
            made[i] = make();
        return made;
    }

    private static HashSet<int> Some(TwisterNumbers chance, int least, int most)
    {
        var (wanted, got) = (least + chance.Below(most - least + 1), new HashSet<int>());
        while (got.Count < wanted)
            got.Add(chance.Below(Functions));
        return got;
    }

    // Four in five know a claimed function, the others are anybody.
    private List<int> Chosen(TwisterNumbers chance, HashSet<int> claims, int[][] knowing)
    {
        var (pools, chosen, seen) = (claims.Order().Select(f => knowing[f]).ToArray(), new List<int>(), new HashSet<int>());
        while (chosen.Count < Candidates)
        {
            var pool = chance.Fraction() < 0.8 ? pools[chance.Below(pools.Length)] : null;
            var expert = pool is null ? chance.Below(Experts) : pool[chance.Below(pool.Length)];
            if (seen.Add(expert))
                chosen.Add(expert);
        }

        return chosen;
    }

    private static string Fit(TwisterNumbers chance, HashSet<int> claims, HashSet<int> skills)
    {
        var shared = claims.Count(skills.Contains);
        var value = shared > 0 ? 0.7 * shared / claims.Count + 0.3 * chance.Fraction() : chance.Fraction() < 0.5 ? 0.1 * chance.Fraction() : 0;
        var text = value.ToString("F4", CultureInfo.InvariantCulture).TrimEnd('0');
        return text.EndsWith('.') ? text + "0" : text;
    }

    private string Groups(int[] homes)
    {
        string Named(string name, Func<int, bool> belongs, string numbers) =>
            $"{{\"name\":\"{name}\",\"experts\":[{string.Join(',', Enumerable.Range(0, Experts).Where(belongs).Select(e => $"\"E{e + 1}\""))}],{numbers}}}";
        return string.Join(',', Named("finance", e => e % 3 == 0, "\"min\":1,\"max\":2"), Named("new", e => e % 2 == 0, "\"min\":1,\"max\":2"), Named("west", e => homes[e] < 8, "\"min\":1"));
    }
}
