using ExpertReview.Domain.Applications;
using ExpertReview.Domain.Basics;
using ExpertReview.Features.Rules;
using static ExpertReview.Tests.Applications.AnApplication;

namespace ExpertReview.Tests.Applications;

public sealed class FunctionLinesTests
{
    private static readonly ChosenReadings ReadingB = new() { Article7Item5 = "B" };

    [Fact]
    public void Every_line_of_every_function_passes_at_its_threshold_fails_below_it_and_zero_is_failed()
    {
        foreach (var function in BuiltInRules.Yunnan2022.Functions.Where(function => function.Combination is null))
            for (var at = 0; at < function.Lines.Count; at++)
            {
                var line = function.Lines[at];
                decimal?[] atThreshold = [.. function.Lines.Select(one => (decimal?)one.AtLeast)];
                Assert.Empty(Checked(Claiming(function.Function, atThreshold)).Failed);
                foreach (var low in new[] { line.AtLeast - 1, 0 })
                {
                    atThreshold[at] = low;
                    var failed = Checked(Claiming(function.Function, atThreshold)).Failed;
                    Assert.Equal([function.Clause, "7"], failed.Select(finding => finding.Clause));
                    Assert.Equal((low, line.AtLeast, line.Unit), (failed[0].Value, failed[0].Threshold, failed[0].Unit));
                    Assert.Equal((0m, 1m, "项"), (failed[1].Value, failed[1].Threshold, failed[1].Unit));
                }

                atThreshold[at] = null;
                var outcome = Checked(Claiming(function.Function, atThreshold));
                Assert.Empty(outcome.Failed);
                Assert.Equal(function.Clause, Assert.Single(outcome.Missing).Clause);
            }
    }

    [Theory]
    [InlineData(6, 5, null, "", "")]
    [InlineData(6, null, 15, "", "")]
    [InlineData(6, 4, 14, "4/5亿元", "4/5亿元")]
    [InlineData(5, 5, 14, "5/6次", "5/6次")]
    [InlineData(5, 4, 15, "5/6次", "")]
    [InlineData(5, 4, 14, "5/6次", "5/6次")]
    [InlineData(5, null, null, "5/6次", "")]
    [InlineData(null, null, 15, "", "")]
    [InlineData(6, 4, null, "", "")]
    [InlineData(null, 4, 14, "4/5亿元", "4/5亿元")]
    public void Financing_is_read_both_ways(int? activities, int? financed, int? guaranteed, string readingA, string readingB)
    {
        var application = Claiming(ServiceFunction.Financing, activities, financed, guaranteed);
        Assert.Equal(readingA, Shown(Checked(application)));
        Assert.Equal(readingB, Shown(Checked(application, ReadingB)));
    }

    [Fact]
    public void An_alternative_that_is_not_needed_is_not_missing()
    {
        Assert.Empty(Checked(Claiming(ServiceFunction.Financing, 6, 5, null)).Missing);
        Assert.Single(Checked(Claiming(ServiceFunction.Financing, 6, 4, null)).Missing);
        Assert.Empty(Checked(Claiming(ServiceFunction.Financing, null, null, 15), ReadingB).Missing);
    }

    [Fact]
    public void Several_failing_lines_of_a_function_give_one_finding_of_the_first()
    {
        var failed = Checked(Claiming(ServiceFunction.Technology, 2, 0, 0)).Failed;
        Assert.Equal([("7.2", 2m), ("7", 0m)], failed.Select(finding => (finding.Clause, finding.Value)));
    }

    [Fact]
    public void One_function_that_stands_is_enough()
    {
        var two = Claiming(ServiceFunction.Digital, 2) with { Standing = Row() with { Functions = [ServiceFunction.Digital, ServiceFunction.Training] } };
        var failed = Checked(two with { Report = Report([.. two.Report!.Lines, new FunctionLine(ServiceFunction.Training, "年培训人次", 1000)]) }).Failed;
        Assert.Equal("7.8", Assert.Single(failed).Clause);
    }

    [Fact]
    public void Without_a_report_the_functions_stand_and_only_the_report_is_missing()
    {
        var outcome = Checked(Complete with { Report = null });
        Assert.Empty(outcome.Failed);
        Assert.Equal(("report", null), Assert.Single(outcome.Missing) is var missing ? (missing.What, missing.Clause) : default);
    }

    [Fact]
    public void Files_named_as_evidence_that_are_not_there_are_one_finding()
    {
        EvidencePlace Place(string file) => new(null, "用户满意度", "抽查记录", file, 1, 1);
        var application = Complete with { Report = Complete.Report! with { Evidence = [Place("A1.pdf"), Place("B.pdf"), Place("C.pdf"), Place("B.pdf")] } };
        var finding = EvidenceCheck.Of(application, new HashSet<string> { "A1.pdf" });
        Assert.Equal(("A1", "evidence"), (finding!.Code, finding.What));
        Assert.EndsWith("B.pdf、C.pdf", finding.Text, StringComparison.Ordinal);
        Assert.Null(EvidenceCheck.Of(application, new HashSet<string> { "A1.pdf", "B.pdf", "C.pdf" }));
    }

    private static string Shown(EligibilityOutcome outcome) =>
        outcome.Failed.FirstOrDefault(finding => finding.Clause == "7.5") is { } finding ? FormattableString.Invariant($"{finding.Value}/{finding.Threshold}{finding.Unit}") : "";
}
