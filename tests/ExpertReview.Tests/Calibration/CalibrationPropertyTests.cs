using System.Text;
using System.Text.Json;
using ExpertReview.Domain.Ranking;
using ExpertReview.Features.Ranking;
using NJsonSchema;
using static ExpertReview.Tests.Calibration.CalibrationReferences;

namespace ExpertReview.Tests.Calibration;

public sealed class CalibrationPropertyTests
{
    public static TheoryData<string, List<CalibrationScore>> Odd => new()
    {
        { "empty", [] },
        { "a single score", Of(("A1", "E1", 80)) },
        { "one expert", Of(("A1", "E1", 80), ("A2", "E1", 70), ("A3", "E1", 75)) },
        { "one application", Of(("A1", "E1", 80), ("A1", "E2", 70)) },
        { "one score each", Of(("A1", "E1", 80), ("A2", "E2", 70), ("A3", "E3", 75)) },
        { "one score an application", Of(("A1", "E1", 80), ("A2", "E1", 70), ("A3", "E2", 75)) },
        { "all equal", Of(("A1", "E1", 80), ("A1", "E2", 80), ("A2", "E1", 80), ("A2", "E2", 80)) },
        { "additive without rest", Of(("A1", "E1", 80), ("A1", "E2", 82), ("A2", "E1", 70), ("A2", "E2", 72)) },
        { "a tree", Of(("A1", "E1", 80), ("A1", "E2", 85), ("A2", "E1", 70)) },
        { "no variance between applications", Of(("A1", "E1", 80), ("A1", "E2", 70), ("A2", "E1", 70), ("A2", "E2", 80)) },
        { "more experts than applications", Of(("A1", "E1", 80), ("A1", "E2", 71), ("A1", "E3", 79), ("A1", "E4", 77), ("A2", "E1", 60), ("A2", "E2", 66), ("A2", "E5", 61), ("A2", "E4", 69)) },
        { "enormous", Of(("A1", "E1", 7e27m), ("A1", "E2", 6e27m), ("A2", "E1", 1e27m), ("A2", "E2", 3e27m), ("A3", "E1", -2e27m), ("A3", "E2", 0)) },
    };

    [Theory]
    [MemberData(nameof(Odd))]
    public async Task What_is_undefined_is_null_with_its_reason(string table, List<CalibrationScore> scores)
    {
        foreach (var top in new int?[] { null, 1, 2, 9 })
        {
            var bytes = CalibrationFile.Write(Calibrating.Of(scores, top));
            await HoldsSchema(bytes, table);
            var root = JsonDocument.Parse(bytes).RootElement;
            foreach (var member in Nulls(root, "").Distinct().Where(member => member != "top"))
                Assert.True(root.GetProperty("reasons").TryGetProperty(member, out _), $"{table}: {member} is null without a reason");
        }
    }

    [Theory]
    [InlineData("D1")]
    [InlineData("D2")]
    [InlineData("D4")]
    [InlineData("D6")]
    public async Task The_writer_and_the_schema_agree_and_the_same_table_gives_the_same_bytes(string name)
    {
        var bytes = CalibrationFile.Write(Result(name));
        await HoldsSchema(bytes, name);
        Assert.Equal(bytes, CalibrationFile.Write(Result(name)));
        var broken = Encoding.UTF8.GetString(bytes).Replace("\"expertreview.calibration/1\"", "\"expertreview.calibration/2\"", StringComparison.Ordinal);
        Assert.NotEmpty((await JsonSchema.FromJsonAsync(CalibrationFile.Schema())).Validate(broken));
    }

    [Fact]
    public void The_order_of_the_rows_changes_only_the_order_of_the_results()
    {
        var (straight, turned) = (Result("D4"), Calibrating.Of([.. Scores("D4").Reverse()], 8));
        Assert.Equal(straight.Applications.OrderBy(a => a.No, StringComparer.Ordinal), turned.Applications.OrderBy(a => a.No, StringComparer.Ordinal));
        Assert.Equal(straight.Experts.OrderBy(e => e.No, StringComparer.Ordinal), turned.Experts.OrderBy(e => e.No, StringComparer.Ordinal));
        Assert.Equal("A020", turned.Applications[0].No);
        Assert.Equal("A020", turned.Components[0][0]);
        Assert.Equal(straight.Sigma.Reverse(), turned.Sigma);
    }

    [Fact]
    public void Few_applications_and_many_experts_are_the_same_sums_with_the_roles_exchanged()
    {
        var straight = Result("D2");
        var exchanged = Calibrating.Of([.. Scores("D2").Select(s => new CalibrationScore(s.Expert, s.Application, s.Score))], 3);
        Near(straight.Reml.Criterion!.Value, exchanged.Reml.Criterion, 1e-9);
        Near(straight.Reml.VarianceExpert!.Value, exchanged.Reml.VarianceApplication, 1e-9);
        Near(straight.Sigma[0]!.Value, exchanged.Sigma[0], 1e-10);
        foreach (var (expert, as_application) in straight.Experts.Zip(exchanged.Applications))
            Near(expert.Blup!.Value, as_application.Calibrated - exchanged.Reml.Mu, 1e-9);
        Near(3, exchanged.Applications.Sum(a => a.ProbabilityInTop), 1e-6);
        Near(12 * 13 / 2, exchanged.Applications.Sum(a => a.ExpectedRank), 1e-9);
    }

    [Fact]
    public void Experts_without_spread_are_named() =>
        Assert.Equal(["E2"], Calibrating.Of(Of(("A1", "E1", 80), ("A2", "E1", 70), ("A1", "E2", 75), ("A2", "E2", 75), ("A2", "E3", 75)), null).Agreement.ZeroSpreadExperts);

    [Fact]
    public void A_pair_that_stands_twice_is_no_table() =>
        Assert.Throws<ArgumentException>(() => Calibrating.Of(Of(("A1", "E1", 80), ("A1", "E1", 70)), null));

    private static async Task HoldsSchema(byte[] bytes, string table)
    {
        var errors = (await JsonSchema.FromJsonAsync(CalibrationFile.Schema())).Validate(Encoding.UTF8.GetString(bytes));
        Assert.True(errors.Count == 0, $"{table}: {string.Join("; ", errors)}");
    }

    private static IEnumerable<string> Nulls(JsonElement element, string name) => element.ValueKind switch
    {
        JsonValueKind.Null => [name],
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Nulls(member.Value, member.Name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(item => Nulls(item, name)),
        _ => [],
    };
}
