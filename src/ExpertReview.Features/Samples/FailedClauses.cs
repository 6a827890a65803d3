using System.Globalization;
using ExpertReview.Domain.Basics;

namespace ExpertReview.Features.Samples;

/// <summary>Each clause of 第六, 七 and 十条 failed, by as little as can be.</summary>
internal static class FailedClauses
{
    public static IReadOnlyList<Plant> All { get; } =
    [
        Of("6.2.assets", application => (application.Assets, application.Written[SampleColumn.Assets]) = (199, "199万元")),
        Function(ServiceFunction.Green, 0), Of("6.2.years", Founded), Of("6.3.served", FewServed),
        Function(ServiceFunction.Financing, null), Of("6.3.specialised", application => application.Specialised = 2),
        Of("6.3.satisfaction", application => application.Satisfaction = 79), Function(ServiceFunction.Digital, 2),
        Of("6.3.growth", application => application.ServedBefore = application.Served), LastFunction(),
        Of("6.5.lowFee", application => application.LowFee = 19), Function(ServiceFunction.HumanResources, 2),
        Of("6.team.staff", application => (application.Staff, application.Qualified) = (9, 9)),
        Of("6.team.qualified", application => (application.Staff, application.Qualified) = (19, 15)),
        Of("10.sample", application => (application.Served, application.ServedBefore, application.Sampled) = (311, 290, 31)),
        Of("6.3.satisfaction", AnswersTooFew), Function(ServiceFunction.Information, 99), Function(ServiceFunction.Technology, 2),
        Function(ServiceFunction.Entrepreneurship, 4), Function(ServiceFunction.Training, 999), Function(ServiceFunction.Consulting, 2), Function(ServiceFunction.Market, 2),
    ];

    private static Plant Of(string clause, Action<SampleApplication> fault) => new((round, application) =>
    {
        fault(application);
        round.Plants.Eligibility.Add((application.Code, clause));
    });

    // One day short of two years, written with its day.
    private static void Founded(SampleApplication application)
    {
        application.FoundedOn = SampleRound.AsOf.AddYears(-2).AddDays(1);
        application.Written[SampleColumn.FoundedOn] = application.FoundedOn;
    }

    private static void FewServed(SampleApplication application) =>
        (application.Served, application.ServedBefore, application.Specialised, application.Sampled) = (99, 90, 5, 12);

    // 19 of 25 answers are 满意 and some of the others 基本满意, which the usual reading does not count; the table says 88 %.
    private static void AnswersTooFew(SampleApplication application)
    {
        application.OnlyAnswersCounted = true;
        (application.Served, application.ServedBefore, application.Sampled, application.Satisfaction) = (200, 180, 25, 76);
        application.Written[SampleColumn.Satisfaction] = "88%";
    }

    // A second claimed function whose first line (or, for financing, both sums) falls short: the other stands.
    private static Plant Function(ServiceFunction function, int? value) => new((round, application) =>
    {
        var other = function == ServiceFunction.Consulting ? ServiceFunction.Market : ServiceFunction.Consulting;
        application.Functions = [other, function];
        if (value is { } first)
            application.Lines[FunctionLines.Of(function).First().Name] = first;
        else
            (application.Lines["帮助融资总额（亿元）"], application.Lines["年新增担保额（亿元）"]) = (4.99m, 14.99m);
        round.Plants.Eligibility.Add((application.Code, "7." + ((int)function).ToString(CultureInfo.InvariantCulture)));
    });

    private static Plant LastFunction() => new((round, application) =>
    {
        application.Functions = [ServiceFunction.Technology];
        application.Lines["项目库项目数（个）"] = 0;
        round.Plants.Eligibility.Add((application.Code, "7.2"));
        round.Plants.Eligibility.Add((application.Code, "7"));
    });
}
