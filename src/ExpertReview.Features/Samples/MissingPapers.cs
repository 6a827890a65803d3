using ExpertReview.Domain.Basics;

namespace ExpertReview.Features.Samples;

/// <summary>Papers that are not there, a figure left empty, tables that disagree, and applications that two recommenders sent.</summary>
internal static class MissingPapers
{
    public static IReadOnlyList<Plant> All { get; } =
    [
        new(SentByAnotherToo) { Fits = (round, application) => application.Recommender.Prefecture is not null && Others(round, application).Any() },
        Of("report", application => (application.WithoutReport, application.WithoutPdf) = (true, true)),
        Of("evidence", application => application.WithoutPdf = true), Of("evaluation", application => application.WithoutEvaluation = true),
        Of("figure", EmptyLine), new((_, application) => application.AssetsInReport = application.Assets + 37),
        new(SentByALaterAssociationToo) { Fits = (round, application) => application.Recommender.Prefecture is null && Later(round, application).Any() },
    ];

    private static Plant Of(string what, Action<SampleApplication> lack) => new((round, application) =>
    {
        lack(application);
        round.Plants.Missing.Add((application.Code, what));
    });

    private static void EmptyLine(SampleApplication application)
    {
        application.Functions = [ServiceFunction.Market, ServiceFunction.Training];
        application.Lines["年培训人次（人次）"] = null;
    }

    // The bureau's own row stands. The other's row, where the assets are too small, must not count.
    private static void SentByAnotherToo(SampleRound round, SampleApplication application) =>
        application.SecondRecommender = Others(round, application).Last();

    // Neither is the bureau of its place: the first by file name stands.
    private static void SentByALaterAssociationToo(SampleRound round, SampleApplication application) =>
        application.SecondRecommender = Later(round, application).First();

    private static IEnumerable<SampleRecommender> Others(SampleRound round, SampleApplication application) =>
        round.Applications.Select(one => one.Recommender).Distinct().Where(other => other != application.Recommender);

    private static IEnumerable<SampleRecommender> Later(SampleRound round, SampleApplication application) =>
        Others(round, application).Where(other => other.Prefecture is null && string.CompareOrdinal(other.TableFile, application.Recommender.TableFile) > 0);
}
