using System.Globalization;
using System.Text;
using ExpertReview.Domain.Assignments;
using ExpertReview.Domain.Basics;
using ExpertReview.Features.Assignments;

namespace ExpertReview.Tests.Assignments;

/// <summary>The fast reading of plain pairs against the strict one, which a number with a backslash asks for.</summary>
public sealed class PlainPairsTests
{
    private static readonly string[] Spaces = ["", "", "", " ", "\n  ", "\t\r\n"];

    public static TheoryData<string, string> Odd => new()
    {
        { "0.5", "1e-05" }, { "0.5", "2E+1" }, { "0.5", "-0" }, { "0.5", "-0.000001" }, { "0.5", "1000" }, { "0.5", "-1000.000000" }, { "0.5", "0.1000000000" },
        { "\"A3\"", "\"\\u00413\"" }, { "\"E2\"", "\"\\u00452\"" },
    };

    public static TheoryData<string, string, string> Wrong => new()
    {
        { "[\"A3\",\"E2\",0.5]", "[\"A9\",\"E2\",0.5]", "$.fit[7][0]" }, { "[\"A3\",\"E2\",0.5]", "[\"A3\",\"E7777777\",0.5]", "$.fit[7][1]" },
        { "[\"A3\",\"E2\",0.5]", "[\"A3\",\"E2\",0.5,1]", "$.fit[7]" }, { "[\"A3\",\"E2\",0.5]", "[\"A3\",\"E2\"]", "$.fit[7]" }, { "[\"A3\",\"E2\",0.5]", "7", "$.fit[7]" },
        { "[\"A3\",\"E2\",0.5]", "[\"A3\",\"E2\",0.5000001]", "$.fit[7][2]" }, { "[\"A3\",\"E2\",0.5]", "[\"A3\",\"E2\",1000.1]", "$.fit[7][2]" },
        { "[\"A3\",\"E2\",0.5]", "[\"A3\",\"E2\",9999999999]", "$.fit[7][2]" }, { "[\"A3\",\"E2\",0.5]", "[\"A3\",\"E2\",1e-7]", "$.fit[7][2]" }, { "[\"A3\",\"E2\",0.5]", "[\"A3\",\"E2\",null]", "$.fit[7][2]" },
        { "[\"A3\",\"E2\",0.5]", "[\"A3\",\"E1\",0.5]", "$.fit[7]" }, { "[\"A3\",\"E2\",0.5]", "[\"A3\",\"E2\",00.5]", "line 2" }, { "[\"A3\",\"E2\",0.5]", "[\"A3\",\"E2\",.5]", "line 2" },
        { "[\"A3\",\"E2\",0.5]", "[\"A3\",\"E2\",5.]", "line 2" }, { "[\"A3\",\"E2\",0.5]", "[\"A3\",\"E2\",0.5],", "line 2" }, { "[\"A3\",\"E2\",0.5]", "[\"A3\",\"E2\" 0.5]", "line 2" },
        { "[\"A3\",\"E2\",0.5]", "[\"A3\",\"E2\",1e]", "line 2" }, { "\"required\":[]", "\"required\":[}", "line 3" }, { "\"conflicts\":[", "\"conflicts\":[[\"A1\",\"E1\"]],\"conflicts\":[", "$.conflicts" },
    };

    [Fact]
    public void It_reads_what_the_strict_reading_reads()
    {
        var random = new Random(5);
        for (var round = 0; round < 300; round++)
        {
            var (applications, experts) = (Numbers(random, 'A'), Numbers(random, 'E'));
            var pairs = (from a in applications from e in experts where random.Next(3) > 0 select (a, e)).ToArray();
            if (random.Next(2) == 0)
                random.Shuffle(pairs);
            var (fits, conflicts) = (Array(random, pairs, withFit: true), Array(random, [.. pairs.Where(_ => random.Next(5) == 0)], withFit: false));
            AssertSame(Text(applications, experts, fits, conflicts, last: random.Next(2) == 0));
        }
    }

    [Fact]
    public void It_reads_a_large_file_in_two_halves_as_in_one()
    {
        var random = new Random(6);
        // Numbers that look like the border between two items.
        string[] applications = [.. Enumerable.Range(0, 300).Select(a => a % 3 == 0 ? $"],[{a}" : $"A{a}")], experts = [.. Enumerable.Range(0, 300).Select(e => $"E,],[{e}")];
        var pairs = (from a in applications from e in experts select (a, e)).ToArray();
        for (var round = 0; round < 4; round++)
        {
            var text = Text(applications, experts, Array(random, pairs[..(pairs.Length - round)], withFit: true), Array(random, [pairs[0]], withFit: false), last: round % 2 == 0);
            Assert.InRange(text.Length, 1 << 20, int.MaxValue);
            AssertSame(text);
        }
    }

    [Theory, MemberData(nameof(Odd))]
    public void What_is_odd_but_right_is_read(string plain, string odd) => AssertSame(Sample.Replace(plain, odd, StringComparison.Ordinal));

    [Theory, MemberData(nameof(Wrong))]
    public void What_is_wrong_is_refused_as_the_strict_reading_refuses_it(string good, string bad, string path)
    {
        var text = Sample.Replace(good, bad, StringComparison.Ordinal);
        Assert.NotEqual(Sample, text);
        var refused = Refusal(text);
        Assert.Contains(refused.Errors, error => error.Place == path);
        Assert.Equal(Refusal(Strictly(text)).Errors, refused.Errors);
    }

    [Fact]
    public void A_fault_far_down_a_large_file_keeps_its_path_and_its_line()
    {
        string[] applications = [.. Enumerable.Range(0, 400).Select(a => $"A{a}")], experts = [.. Enumerable.Range(0, 300).Select(e => $"E{e}")];
        var fits = "[\n" + string.Join(",\n", applications.SelectMany(a => experts.Select(e => $"[\"{a}\",\"{e}\",0.25]"))) + "]";
        var good = Text(applications, experts, fits, "[\n]", last: false);
        Assert.Equal(250_000, ProblemFile.Read(Encoding.UTF8.GetBytes(good), "p.json").FitOf(399, 299));
        Assert.Equal("$.fit[100010][1]", Assert.Single(Refusal(good.Replace("\"A333\",\"E110\"", "\"A333\",\"E999\"", StringComparison.Ordinal)).Errors).Place);
        Assert.Equal("$.fit[5][1]", Assert.Single(Refusal(good.Replace("\"A0\",\"E5\"", "\"A0\",\"E999\"", StringComparison.Ordinal)).Errors).Place);
        Assert.Equal("line 120004", Assert.Single(Refusal(good.Replace("\"required\"", "required", StringComparison.Ordinal)).Errors).Place);
    }

    [Theory]
    [InlineData("E", "EE", "EEEEEEE", "EEEEEEEE", "EEEEEEEEE", "EEEEEEEEEEEEEEEEEEEEE", "EEEEEEEEEEEEEEEEEEEEF", "91530000MA6K001X2A", "91530000MA6K001X2B")]
    [InlineData("专", "专家", "专家一", "\0", "\0\0", " ", "  ")]
    public void A_number_is_found_by_all_its_bytes(params string[] numbers)
    {
        var index = new NumberIndex();
        foreach (var number in numbers)
            Assert.True(index.TryAdd(number));
        for (var i = 0; i < numbers.Length; i++)
        {
            Assert.False(index.TryAdd(numbers[i]));
            Assert.Equal(i, index.Find(Encoding.UTF8.GetBytes(numbers[i])));
            Assert.Equal(-1, index.Find(Encoding.UTF8.GetBytes(numbers[i] + "\u0001")));
        }
    }

    private const string Sample = """
        {"format":"expertreview.assignment-problem/1","policy":{"reviewsPerApplication":1},"applications":[{"no":"A1"},{"no":"A2"},{"no":"A3"}],"experts":[{"no":"E1"},{"no":"E2"},{"no":"E3"}],
         "fit":[["A1","E1",1],["A1","E2",1.5],["A1","E3",0.25],["A2","E1",0],["A2","E2",0.000001],["A2","E3",-3],["A3","E1",0.1],["A3","E2",0.5],["A3","E3",0.75]],
         "conflicts":[["A2","E1"]],"required":[],"groups":[]}
        """;

    private static string[] Numbers(Random random, char kind) =>
        [.. Enumerable.Range(1, random.Next(1, 9)).Select(i => $"{(random.Next(4) == 0 ? new string(kind, random.Next(3, 14)) : random.Next(6) == 0 ? "云" : kind)}{i}")];

    private static string Array(Random random, (string A, string E)[] pairs, bool withFit)
    {
        string Space() => Spaces[random.Next(Spaces.Length)];
        string Fit() => (random.Next(-1_000_000, 1_000_000) / (decimal)Math.Pow(10, random.Next(3, 7))).ToString(CultureInfo.InvariantCulture);
        return $"[{Space()}{string.Join($"{Space()},{Space()}", pairs.Select(pair => $"[{Space()}\"{pair.A}\"{Space()},{Space()}\"{pair.E}\"{(withFit ? $"{Space()},{Space()}{Fit()}" : "")}{Space()}]"))}{Space()}]";
    }

    private static string Text(string[] applications, string[] experts, string fits, string conflicts, bool last)
    {
        static string Listed(string[] numbers) => string.Join(',', numbers.Select(number => $"{{\"no\":\"{number}\"}}"));
        return $"{{\"format\":\"expertreview.assignment-problem/1\",\"policy\":{{\"reviewsPerApplication\":1}},\"applications\":[{Listed(applications)}],\"experts\":[{Listed(experts)}],\"fit\":{fits}"
            + (last ? $",\"required\":[],\"conflicts\":{conflicts}}}" : $",\n\"conflicts\":{conflicts},\n\"required\":[]}}");
    }

    // An expert more, of the odd number, keeps the fast reading off.
    private static string Strictly(string text) => text.Replace("\"experts\":[", "\"experts\":[{\"no\":\"\\\\\"},", StringComparison.Ordinal);

    private static void AssertSame(string text)
    {
        var (fast, strict) = (ProblemFile.Read(Encoding.UTF8.GetBytes(text), "p.json"), ProblemFile.Read(Encoding.UTF8.GetBytes(Strictly(text)), "p.json"));
        Assert.Equal(fast.Experts.Count + 1, strict.Experts.Count);
        static IEnumerable<(int, int, int)> All(PairTable pairs, int experts) => pairs.All().Select(pair => (pair.Application, pair.Expert - experts, pair.Micro));
        Assert.Equal(All(strict.Fits, 1), All(fast.Fits, 0));
        Assert.Equal(All(strict.Conflicts, 1), All(fast.Conflicts, 0));
    }

    private static InputRefusedException Refusal(string text) => Assert.Throws<InputRefusedException>(() => ProblemFile.Read(Encoding.UTF8.GetBytes(text), "p.json"));
}
