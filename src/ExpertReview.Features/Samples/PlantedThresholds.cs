using ExpertReview.Domain.Basics;

namespace ExpertReview.Features.Samples;

/// <summary>Applications that meet every threshold exactly, one a function, each written in another of a clerk's ways. All must pass.</summary>
internal static class PlantedThresholds
{
    private static readonly object?[] AssetForms = [200, "２００", "200万元", "0.02亿元", "2000000元", "200.0"];

    private static readonly object?[] LowFeeForms = [0.2m, "20%", 20, "２０％", "0.2", "20"];

    private static readonly object?[] SatisfactionForms = ["80%", 0.8m, 80, "８０％", "0.80", "80 %"];

    private static readonly object?[] FoundedForms = [SampleRound.AsOf.AddYears(-2), "2024-06-30", "2024年6月30日", "2024/6/30", "2024.06.30", "２０２４年６月３０日"];

    public static IReadOnlyList<Plant> All { get; } =
    [
        .. ServiceFunctions.All.Select((function, form) => At(form, application => AtLines(application, function))),
        At(10, application =>
        {
            AtLines(application, ServiceFunction.Financing);
            (application.Lines["帮助融资总额（亿元）"], application.Lines["年新增担保额（亿元）"]) = (4.99m, 15);
        }),
        At(11, application =>
        {
            AtLines(application, ServiceFunction.Training);
            (application.OnlyAnswersCounted, application.Served, application.Sampled, application.ServedBefore) = (true, 250, 25, 249);
        }),
    ];

    private static Plant At(int form, Action<SampleApplication> lines) => new((round, application) =>
    {
        (application.Assets, application.Staff, application.Qualified, application.Specialised) = (200, 10, 8, 3);
        (application.Served, application.ServedBefore, application.Sampled) = (100, 99, 10);
        (application.LowFee, application.Satisfaction, application.FoundedOn) = (20, 80, SampleRound.AsOf.AddYears(-2));
        application.Written[SampleColumn.Assets] = AssetForms[form % AssetForms.Length];
        application.Written[SampleColumn.LowFee] = LowFeeForms[form % LowFeeForms.Length];
        application.Written[SampleColumn.Satisfaction] = SatisfactionForms[form % SatisfactionForms.Length];
        application.Written[SampleColumn.FoundedOn] = FoundedForms[form % FoundedForms.Length];
        lines(application);
        round.Plants.AtThreshold.Add(application.Code);
    });

    private static void AtLines(SampleApplication application, ServiceFunction function)
    {
        application.Functions = [function];
        foreach (var line in FunctionLines.Of(function))
            application.Lines[line.Name] = line.Least;
        if (function == ServiceFunction.Financing)
            application.Lines["年新增担保额（亿元）"] = 0;
    }
}
