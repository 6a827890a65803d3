using ExpertReview.Domain.Basics;

namespace ExpertReview.Domain.Applications;

/// <summary>Which satisfaction counts: 抽查满意度 of 服务评价表, else satisfied ÷ valid answers by the reading, and 用户满意度 of the
/// 推荐汇总表 only where no row of 服务评价表 stands.</summary>
/// <param name="Share">The share from 0 to 1, exact; null when missing.</param>
/// <param name="Source">Where it comes from, in Chinese.</param>
/// <param name="Warning">When another figure gives another verdict.</param>
internal sealed record SatisfactionVerdict(Rational? Share, string Source, ApplicationWarning? Warning)
{
    public static SatisfactionVerdict Of(Application application, ChosenReadings readings, decimal? threshold)
    {
        if (application.Evaluation is not { } tested)
            return new(application.Figures.Satisfaction is { } reported ? (Rational)reported : null, "推荐汇总表用户满意度", null);
        var counted = Counted(tested, readings);
        var words = string.Join("、", readings.Satisfied);
        if (tested.Satisfaction is not { } found)
            return new(counted, $"服务评价表问卷，{words}计为满意", null);
        var warning = counted is { } share && threshold is { } least && share >= least != found >= least
            ? new ApplicationWarning(application.No,
                $"抽查满意度 {Percent(found)} 与问卷数（{words}计为满意）{Percent(share)} 对“不低于 {Percent(least)}”的结论不同；以抽查满意度为准", tested.File, tested.Row, "抽查满意度")
            : null;
        return new(found, "服务评价表抽查满意度", warning);
    }

    private static Rational? Counted(ServiceEvaluation tested, ChosenReadings readings)
    {
        var satisfied = readings.Satisfied.Where(tested.Answers.ContainsKey).Select(word => tested.Answers[word]).ToList();
        return satisfied.Count > 0 && tested.ValidAnswers is { } valid && valid > 0 ? (Rational)satisfied.Sum() / valid : null;
    }

    private static string Percent(Rational share) => (share * 100).Round(2).ToString("0.##", System.Globalization.CultureInfo.InvariantCulture) + "%";
}
