using System.Text;
using ExpertReview.Domain.Basics;
using ExpertReview.Features.Assignments;
using ExpertReview.Tests.Optimization;
using NJsonSchema;

namespace ExpertReview.Tests.Assignments;

public sealed class ProblemFileTests
{
    private const string Good = """
        {"format":"expertreview.assignment-problem/1","policy":{"reviewsPerApplication":1,"maxLoad":2},
         "applications":[{"no":"A1"},{"no":"A2","reviews":2,"name":"乙"}],"experts":[{"no":"E1"},{"no":"E2","minLoad":1,"maxLoad":1}],
         "fit":[["A1","E1",0.83],["A1","E2",-0.5]],"conflicts":[["A2","E1"]],"required":[["A2","E2"]],
         "groups":[{"name":"finance","experts":["E1"],"min":1,"max":2,"applications":["A1"]}]}
        """;

    /// <summary>What is replaced in the good file, by what, the path of the error, and whether a schema can see it.</summary>
    public static TheoryData<string, string, string, bool> Wrong => new()
    {
        { "problem/1", "problem/2", "$.format", true },
        { "\"maxLoad\":2", "\"maxload\":2", "$.policy.maxload", true },
        { "\"maxLoad\":2", "\"maxLoad\":2,\"maxLoad\":2", "$.policy.maxLoad", false },
        { "\"reviewsPerApplication\":1,", "", "$.policy", true },
        { "\"reviewsPerApplication\":1", "\"reviewsPerApplication\":1000001", "$.policy.reviewsPerApplication", true },
        { "\"reviewsPerApplication\":1", "\"reviewsPerApplication\":1.5", "$.policy.reviewsPerApplication", true },
        { "\"reviews\":2", "\"reviews\":-1", "$.applications[1].reviews", true },
        { "\"maxLoad\":2", "\"objective\":\"best\"", "$.policy.objective", true },
        { "{\"no\":\"A1\"},", "{},", "$.applications[0]", true },
        { "{\"no\":\"A1\"},", "{\"no\":\"A2\"},", "$.applications[1].no", false },
        { "{\"no\":\"E1\"},", "{\"no\":\"E2\"},", "$.experts[1].no", false },
        { "[[\"A2\",\"E1\"]]", "[[\"A2\",\"E9\"]]", "$.conflicts[0][1]", false },
        { "[[\"A2\",\"E1\"]]", "[[\"A2\",\"E1\",1]]", "$.conflicts[0]", true },
        { "0.83", "0.8300001", "$.fit[0][2]", true },
        { "0.83", "1000.5", "$.fit[0][2]", true },
        { "0.83", "\"0.83\"", "$.fit[0][2]", true },
        { "[\"A1\",\"E2\",-0.5]", "[\"A1\",\"E1\",-0.5]", "$.fit[1]", false },
        { "[[\"A2\",\"E1\"]]", "[[\"A2\",\"E1\"],[\"A2\",\"E1\"]]", "$.conflicts[1]", false },
        { "[[\"A2\",\"E1\"]]", "[[\"A2\",\"E2\"]]", "$.required[0]", false },
        { "\"maxLoad\":2", "\"pairs\":\"listed\"", "$.required[0]", false },
        { "\"reviews\":2", "\"reviews\":0", "$.required[0]", false },
        { "\"minLoad\":1,\"maxLoad\":1", "\"maxLoad\":0", "$.required[0]", false },
        { "\"minLoad\":1,\"maxLoad\":1", "\"minLoad\":2,\"maxLoad\":1", "$.experts[1]", false },
        { "\"min\":1,\"max\":2", "\"min\":3,\"max\":2", "$.groups[0]", false },
        { "\"experts\":[\"E1\"],\"min\":1,\"max\":2,\"applications\":[\"A1\"]", "\"experts\":[\"E2\"],\"max\":0", "$.required[0]", false },
        { "\"experts\":[\"E1\"],", "\"experts\":[\"E1\",\"E1\"],", "$.groups[0].experts[1]", true },
        { "\"applications\":[\"A1\"]}", "\"applications\":[\"A7\"]}", "$.groups[0].applications[0]", false },
        { "[{\"no\":\"A1\"},{\"no\":\"A2\",\"reviews\":2,\"name\":\"乙\"}]", "[]", "$.applications", true },
    };

    [Fact]
    public async Task A_good_file_is_read_written_and_read_again()
    {
        var problem = ProblemFile.Read(Encoding.UTF8.GetBytes(Good), "p.json");
        Assert.Equal(830_000, problem.FitOf(0, 0));
        Assert.Equal(2, problem.Applications[1].Reviews);
        var written = ProblemFile.Write(problem);
        Assert.Equal(written, ProblemFile.Write(ProblemFile.Read(written, "p.json")));
        Assert.Empty((await Schema("assignment-problem")).Validate(Encoding.UTF8.GetString(written)));
        Assert.Empty((await Schema("assignment-problem")).Validate(Good));
    }

    [Fact]
    public void A_short_file_that_claims_more_pairs_than_memory_holds_is_refused()
    {
        static string Numbers(char kind, int count) => string.Join(',', Enumerable.Range(0, count).Select(i => $"{{\"no\":\"{kind}{i}\"}}"));
        string Claim(string pairs) => $"{{\"format\":\"expertreview.assignment-problem/1\",\"policy\":{{\"reviewsPerApplication\":3,\"pairs\":\"{pairs}\"}},\"applications\":[{Numbers('A', 10_000)}],\"experts\":[{Numbers('E', 6_001)}]}}";
        var before = GC.GetAllocatedBytesForCurrentThread();
        var refused = Assert.Throws<InputRefusedException>(() => ProblemFile.Read(Encoding.UTF8.GetBytes(Claim("all")), "p.json"));
        Assert.Equal("$.policy.pairs", Assert.Single(refused.Errors).Place);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 20_000_000);
        Assert.Equal(6_001, ProblemFile.Read(Encoding.UTF8.GetBytes(Claim("listed")), "p.json").Experts.Count);
    }

    [Theory, MemberData(nameof(Wrong))]
    public async Task A_wrong_file_is_refused_with_its_path(string good, string bad, string path, bool inSchema)
    {
        var text = Good.Replace(good, bad, StringComparison.Ordinal);
        Assert.NotEqual(Good, text);
        var refused = Assert.Throws<InputRefusedException>(() => ProblemFile.Read(Encoding.UTF8.GetBytes(text), "p.json"));
        Assert.Contains(refused.Errors, error => error.Place == path);
        if (inSchema)
            Assert.NotEmpty((await Schema("assignment-problem")).Validate(text));
    }

    [Fact]
    public void Pairs_may_stand_before_the_numbers_that_they_name()
    {
        const string Turned = """{"fit":[["A1","E1",1e0]],"experts":[{"no":"E1"}],"applications":[{"no":"A1"}],"policy":{"reviewsPerApplication":1},"format":"expertreview.assignment-problem/1"}""";
        Assert.Equal(1_000_000, ProblemFile.Read(Encoding.UTF8.GetBytes(Turned), "p.json").FitOf(0, 0));
        var refused = Assert.Throws<InputRefusedException>(() => ProblemFile.Read(Encoding.UTF8.GetBytes(Turned.Replace("1e0", "1e9", StringComparison.Ordinal)), "p.json"));
        Assert.Equal("$.fit[0][2]", Assert.Single(refused.Errors).Place);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{} {}")]
    [InlineData("\u0000")]
    public void What_is_no_problem_at_all_is_refused(string text) =>
        Assert.Throws<InputRefusedException>(() => ProblemFile.Read(Encoding.UTF8.GetBytes(text), "p.json"));

    [Fact]
    public async Task An_optimal_plan_has_the_same_bytes_again_and_keeps_its_schema()
    {
        foreach (var name in new[] { "s20x10x3-conflicted", "s120x40x3-across" })
        {
            var problem = Instances.ProblemOf(name);
            var plan = Instances.Solved(problem);
            var written = PlanFile.Write(problem, plan, ProblemFile.HashOf(Instances.BytesOf($"{name}.json")), 0);
            Assert.Equal(written, PlanFile.Write(problem, Instances.Solved(problem), ProblemFile.HashOf(Instances.BytesOf($"{name}.json")), 0));
            Assert.Empty((await Schema("assignment-plan")).Validate(Encoding.UTF8.GetString(written)));
            Assert.Equal(plan.Pairs, PlanFile.Read(written, "plan.json", problem).Plan.Pairs);
        }
    }

    private static async Task<JsonSchema> Schema(string name)
    {
        using var stream = typeof(ProblemFile).Assembly.GetManifestResourceStream($"{name}.schema.json")!;
        using var reader = new StreamReader(stream);
        return await JsonSchema.FromJsonAsync(await reader.ReadToEndAsync());
    }
}
