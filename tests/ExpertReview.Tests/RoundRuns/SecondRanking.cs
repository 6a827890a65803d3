using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace ExpertReview.Tests.RoundRuns;

/// <summary>A second, plain recomputation of a ranking from scores.json and its template, sharing no code with the product: what
/// formats.md says, with fractions of its own. For templates with `trimmed-mean`, `cap`, `mainPlus` and quotas of maximums only.</summary>
internal sealed class SecondRanking
{
    private readonly JsonElement _template;
    private readonly JsonElement _scores;
    private readonly JsonElement _rules;

    public SecondRanking(JsonElement scores, JsonElement template) => (_scores, _template, _rules) = (scores, template, template.GetProperty("rules"));

    /// <summary>One line an application: number, rank, score, blocks, shortlisted; in rank order.</summary>
    public IReadOnlyList<string> Lines()
    {
        var rows = _scores.GetProperty("applications").EnumerateArray().Select(Row).OfType<Ranked>().ToList();
        rows.Sort((left, right) => Compare(left, right) is var order and not 0 ? order : string.CompareOrdinal(left.No, right.No));
        var taken = Taken(rows);
        var lines = new List<string>();
        var rank = 0;
        for (var i = 0; i < rows.Count; i++)
        {
            rank = i > 0 && Compare(rows[i - 1], rows[i]) == 0 ? rank : i + 1;
            lines.Add($"{rows[i].No} {rank} {Published(rows[i].Score)} {string.Join(' ', rows[i].Blocks.Select(block => $"{block.Key}={Published(block.Value)}"))} {taken.Contains(rows[i].No)}");
        }

        return lines;
    }

    private sealed record Fraction(BigInteger Top, BigInteger Bottom)
    {
        public static Fraction Of(JsonElement number) => Of(number.GetRawText());

        public static Fraction Of(string text)
        {
            var value = decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
            return new Fraction(new BigInteger(value * 1_000_000m), 1_000_000);
        }

        public static Fraction operator +(Fraction a, Fraction b) => new(a.Top * b.Bottom + b.Top * a.Bottom, a.Bottom * b.Bottom);

        public static Fraction operator *(Fraction a, Fraction b) => new(a.Top * b.Top, a.Bottom * b.Bottom);

        public static Fraction operator /(Fraction a, Fraction b) => new(a.Top * b.Bottom, a.Bottom * b.Top);

        public int Against(Fraction other) => (Top * other.Bottom).CompareTo(other.Top * Bottom);
    }

    private sealed record Ranked(string No, BigInteger Score, SortedDictionary<string, BigInteger> Blocks, BigInteger Median, BigInteger Spread, string? Prefecture);

    private static Fraction Zero => new(0, 1);

    private Ranked? Row(JsonElement application)
    {
        var no = application.GetProperty("no").GetString()!;
        var functions = application.GetProperty("functions").EnumerateArray().Select(one => one.GetString()!).ToList();
        var sheets = _scores.GetProperty("sheets").EnumerateArray()
            .Where(sheet => RunRound.Text(sheet, "application") == no && RunRound.Text(sheet, "state") != "recused").ToList();
        var totals = sheets.Select(sheet => RunRound.Text(sheet, "state") == "submitted" ? Blocks(sheet, functions) : null).ToList();
        if (totals.Contains(null) || totals.Count < _rules.GetProperty("minSheets").GetInt32())
            return null;
        var sums = totals.Select(blocks => blocks!.Values.Aggregate((a, b) => a + b)).OrderBy(one => one, Comparer<Fraction>.Create((a, b) => a.Against(b))).ToList();
        var names = totals[0]!.Keys;
        var blocks = new SortedDictionary<string, BigInteger>(names.ToDictionary(name => name, name => Round(Aggregate(totals.Select(one => one![name])))), StringComparer.Ordinal);
        var median = (sums[(sums.Count - 1) / 2] + sums[sums.Count / 2]) / new Fraction(2, 1);
        var spread = sums[^1] + sums[0] * new Fraction(-1, 1);
        return new Ranked(no, Round(Aggregate(sums)), blocks, Round(median), Round(spread), application.TryGetProperty("prefecture", out var place) ? place.GetString() : null);
    }

    private Dictionary<string, Fraction>? Blocks(JsonElement sheet, List<string> functions)
    {
        var blocks = new Dictionary<string, Fraction>(StringComparer.Ordinal);
        foreach (var block in _template.GetProperty("blocks").EnumerateArray())
        {
            Fraction? share;
            if (block.TryGetProperty("claimed", out var claimed))
            {
                var shares = functions.Select(function => Share(sheet, claimed.EnumerateArray().Single(one => RunRound.Text(one, "id") == function).GetProperty("criteria"))).ToList();
                if (shares.Contains(null))
                    return null;
                var others = shares.Skip(1).Aggregate(Zero, (sum, one) => sum + one!);
                share = shares[0]! + others * Fraction.Of(block.GetProperty("combine").GetProperty("extraWeight"));
                share = share.Against(new Fraction(1, 1)) > 0 ? new Fraction(1, 1) : share;
            }
            else
            {
                share = Share(sheet, block.GetProperty("criteria"));
            }

            if (share is null)
                return null;
            blocks[RunRound.Text(block, "id")] = share * Fraction.Of(block.GetProperty("weight"));
        }

        return blocks;
    }

    private static Fraction? Share(JsonElement sheet, JsonElement criteria)
    {
        var (counted, most) = (Zero, Zero);
        foreach (var criterion in criteria.EnumerateArray())
        {
            var id = RunRound.Text(criterion, "id");
            if (!sheet.GetProperty("points").TryGetProperty(id, out var given) || given.ValueKind == JsonValueKind.Null)
                return null;
            var support = Zero;
            foreach (var item in criterion.GetProperty("evidence").EnumerateArray())
            {
                if (!sheet.GetProperty("evidence").TryGetProperty($"{id}/{RunRound.Text(item, "id")}", out var judged))
                    return null;
                support += Fraction.Of(item.GetProperty("weight")) * Fraction.Of(judged.GetString() switch { "sufficient" => "1", "partial" => "0.5", _ => "0" });
            }

            var points = Fraction.Of(given);
            var cap = Fraction.Of(criterion.GetProperty("maxPoints")) * support;
            counted += points.Against(cap) > 0 ? cap : points;
            most += Fraction.Of(criterion.GetProperty("maxPoints"));
        }

        return counted / most;
    }

    private Fraction Aggregate(IEnumerable<Fraction> values)
    {
        var all = values.OrderBy(one => one, Comparer<Fraction>.Create((a, b) => a.Against(b))).ToList();
        if (all.Count >= _rules.GetProperty("aggregate").GetProperty("fromSheets").GetInt32())
            all = all[1..^1];
        return all.Aggregate((a, b) => a + b) / new Fraction(all.Count, 1);
    }

    // Hundredths, half up.
    private static BigInteger Round(Fraction value) => (value.Top * 200 + value.Bottom) / (value.Bottom * 2);

    private static string Published(BigInteger hundredths) => ((decimal)hundredths / 100).ToString("0.00", CultureInfo.InvariantCulture);

    private int Compare(Ranked left, Ranked right)
    {
        if (right.Score.CompareTo(left.Score) is var byScore and not 0)
            return byScore;
        foreach (var step in _rules.GetProperty("tieChain").EnumerateArray().Select(one => one.GetString()!))
        {
            var order = step switch
            {
                "median" => right.Median.CompareTo(left.Median),
                "smallerSpread" => left.Spread.CompareTo(right.Spread),
                "lot" => string.CompareOrdinal(Lot(left.No), Lot(right.No)),
                _ => right.Blocks[step].CompareTo(left.Blocks[step]),
            };
            if (order != 0)
                return order;
        }

        return 0;
    }

    private string Lot(string no) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{RunRound.Text(_scores.GetProperty("shortlist"), "lotSeed")}:{no}")));

    private HashSet<string> Taken(List<Ranked> rows)
    {
        var policy = _scores.GetProperty("shortlist");
        var most = policy.GetProperty("quotas").EnumerateArray().Single().GetProperty("max").GetInt32();
        var line = Round(Fraction.Of(policy.GetProperty("passLine")));
        var taken = new HashSet<string>();
        var byPlace = new Dictionary<string, int>();
        foreach (var row in rows.Where(row => row.Score >= line))
        {
            var used = byPlace.GetValueOrDefault(row.Prefecture ?? "");
            if (taken.Count < policy.GetProperty("top").GetInt32() && (row.Prefecture is null || used < most) && taken.Add(row.No))
                byPlace[row.Prefecture ?? ""] = used + 1;
        }

        return taken;
    }
}
