using ExpertReview.Domain.Applications;
using ExpertReview.Domain.Basics;
using ExpertReview.Features.Rules;

namespace ExpertReview.Tests.Applications;

/// <summary>An application that meets every number of the rule, for tests that change one thing of it.</summary>
internal static class AnApplication
{
    public static readonly DateOnly AsOf = new(2026, 6, 30);

    public static Figures Numbers { get; } = new()
    {
        FoundedOn = new(2015, 3, 1), TotalAssets = 9_000_000, Staff = 20, Qualified = 18, Served = 300, ServedBefore = 250, Specialised = 8,
        LowFee = 0.4m, Satisfaction = 0.9m,
    };

    public static Recommendation Row(string code = "A1", string recommender = "保山市", int row = 4) => new()
    {
        Code = code, File = $"推荐汇总表-{recommender}.xlsx", Row = row, Recommender = recommender, Organisation = $"保山{code}服务有限公司",
        Prefecture = "5305", Figures = Numbers, Functions = [ServiceFunction.Training],
    };

    public static ServiceEvaluation Evaluation { get; } = new()
    {
        Code = "A1", File = "服务评价表-保山市.xlsx", Row = 4, Served = 300, Sampled = 40, ValidAnswers = 40, Satisfaction = 0.9m,
        Answers = new Dictionary<string, decimal> { ["满意"] = 36, ["基本满意"] = 2, ["不满意"] = 2 },
    };

    public static ApplicationReport Report(params FunctionLine[] lines) => new()
    {
        Code = "A1", File = "A1.xlsx", Figures = new Figures(), Lines = lines, Evidence = [],
    };

    public static Application Complete { get; } = new()
    {
        No = "A1", Standing = Row(), Rows = [Row()], Kind = ApplicationKind.New, Evaluation = Evaluation,
        Report = Report(new FunctionLine(ServiceFunction.Training, "年培训人次", 1000)),
    };

    public static Application With(Figures figures) => Complete with { Standing = Row() with { Figures = figures } };

    /// <summary>Claims one function, with its lines in the order of the rule.</summary>
    public static Application Claiming(ServiceFunction function, params decimal?[] values) => Complete with
    {
        Standing = Row() with { Functions = [function] },
        Report = Report([.. BuiltInRules.Yunnan2022.Of(function)!.Lines.Zip(values, (line, value) => new FunctionLine(function, line.Name, value))]),
    };

    public static EligibilityOutcome Checked(Application application, ChosenReadings? readings = null) =>
        EligibilityCheck.Of(application, BuiltInRules.Yunnan2022, AsOf, readings ?? new ChosenReadings());
}
