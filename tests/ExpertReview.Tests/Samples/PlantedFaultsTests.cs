using System.Globalization;
using ExpertReview.Domain.Basics;

namespace ExpertReview.Tests.Samples;

public sealed class PlantedFaultsTests
{
    [Fact]
    public void Every_clause_with_a_number_fails_somewhere()
    {
        using var sample = new WrittenSample(120, 10);
        string[] clauses =
        [
            "10.sample", "6.2.assets", "6.2.years", "6.3.growth", "6.3.satisfaction", "6.3.served", "6.3.specialised", "6.5.lowFee", "6.team.qualified", "6.team.staff",
            "7", "7.1", "7.10", "7.2", "7.3", "7.4", "7.5", "7.6", "7.7", "7.8", "7.9",
        ];
        Assert.Equal(clauses, sample.Planted("eligibility", "clause").Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Nothing_else_is_planted_where_values_stand_exactly_at_every_threshold()
    {
        using var sample = new WrittenSample(120, 60);
        var exact = sample.Expected.GetProperty("atThreshold").EnumerateArray().Select(code => code.GetString()!).ToList();
        Assert.Equal(12, exact.Distinct().Count());
        Assert.Empty(exact.Intersect(sample.Planted("eligibility", "code").Concat(sample.Planted("rowErrors", "code"))));
    }

    [Fact]
    public void Each_refused_row_has_its_slip_in_the_cell_that_is_named()
    {
        using var sample = new WrittenSample(120, 10);
        var found = sample.Expected.GetProperty("rowErrors").EnumerateArray().ToDictionary(error => error.GetProperty("slip").GetString()!, error => CellOf(sample, error));
        Assert.Equal("约三百", found["no-number"]);
        Assert.Equal("成立多年", found["bad-date"]);
        Assert.Equal("2018年13月", found["no-whole-date"]);
        Assert.Equal("2018.1", found["ambiguous-date"]);
        Assert.Equal("125%", found["bad-percent"]);
        Assert.Equal("100或200", found["two-numbers"]);
        Assert.Contains("星际旅行服务", found["unknown-function"], StringComparison.Ordinal);
        Assert.Equal(16, found["short-code"].Length);
        Assert.Contains('?', found["bad-letter"]);
        Assert.All(["no-name", "no-code", "no-function"], slip => Assert.Equal("", found[slip]));
    }

    [Fact]
    public void Every_kind_of_conflict_is_planted_with_two_three_and_four_hops()
    {
        using var sample = new WrittenSample(120, 60);
        string[] kinds = ["declared", "employed-by-recommender", "post-or-share", "prepared-the-file", "relative", "same-unit", "served-within-three-years", "third-party"];
        Assert.Equal(kinds, sample.Planted("conflicts", "kind").Distinct().Order(StringComparer.Ordinal));
        Assert.Equal([1, 2, 3, 4], sample.Expected.GetProperty("conflicts").EnumerateArray().Select(one => one.GetProperty("hops").GetInt32()).Distinct().Order());
        Assert.Equal(9, sample.Planted("notConflicts", "why").Distinct().Count());
    }

    [Fact]
    public void Experts_in_conflict_withdraw_from_their_sheet()
    {
        using var sample = new WrittenSample(60, 40);
        var recused = sample.Scores.Where(row => row[2] == "回避").Select(row => row[0] + row[1]);
        Assert.Equal(Pairs(sample, "conflicts").Order(StringComparer.Ordinal), recused.Order(StringComparer.Ordinal));
        Assert.Empty(Pairs(sample, "conflicts").Intersect(Pairs(sample, "notConflicts")));
    }

    [Fact]
    public void Codes_are_well_formed_and_nobodys()
    {
        using var sample = new WrittenSample(300, 3);
        var codes = sample.Scores.Skip(1).Select(row => row[0]).Distinct().ToList();
        Assert.Equal(300, codes.Count);
        Assert.All(codes, code => Assert.True(CreditCode.HasRightCheckCharacter(code), code));
        Assert.All(codes, code => Assert.Equal("XY", code[8..10]));
    }

    [Fact]
    public void Loads_leave_room_for_a_third_more_reviews_than_are_needed()
    {
        using var sample = new WrittenSample(120, 60);
        var loads = sample.Expected.GetProperty("experts").EnumerateObject().Sum(expert => expert.Value.GetProperty("max").GetInt32());
        Assert.True(loads * 3 >= 120 * 5 * 4, loads.ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Clerks_write_functions_numbers_and_dates_in_many_ways()
    {
        using var sample = new WrittenSample(300, 3);
        var cells = sample.Rows.SelectMany(row => row).ToList();
        Assert.All(["、", "，", "；", ",", ";", "/", "\n", " ", "|", "　"], separator => Assert.Contains(cells, cell => cell.Contains("服务" + separator, StringComparison.Ordinal)));
        Assert.All(["万元", "亿元", "元", "家", "人", "%", "％"], unit => Assert.Contains(cells, cell => cell.Length > 1 && char.IsDigit(cell[0]) && cell.EndsWith(unit, StringComparison.Ordinal)));
        Assert.Contains(cells, cell => cell.Length > 1 && cell.All(character => character is >= '０' and <= '９'));
    }

    private static IEnumerable<string> Pairs(WrittenSample sample, string list) => sample.Planted(list, "code").Zip(sample.Planted(list, "expert"), (code, expert) => code + expert);

    private static string CellOf(WrittenSample sample, System.Text.Json.JsonElement error)
    {
        var rows = WrittenSample.Cells(sample.PathOf(error.GetProperty("file").GetString()!));
        var column = error.GetProperty("column").GetString()!;
        var at = rows.Select(row => Array.IndexOf(row, column)).First(place => place >= 0);
        return rows[error.GetProperty("row").GetInt32() - 1][at];
    }
}
