using ExpertReview.Domain.Ranking;
using ExpertReview.Domain.Scoring;
using ExpertReview.Features.Documents.Lists;
using ExpertReview.Features.Documents.Pictures;
using ExpertReview.Features.Scoring;

namespace ExpertReview.Features.Exports;

/// <summary>内部参考: deviation, agreement, calibration, uncertainty and the pictures, as files of their own. Written only when asked for.</summary>
public static class InternalReference
{
    /// <summary>The folder they are written to.</summary>
    public const string Folder = "内部参考";

    /// <summary>All files, with the folder in their names; the same input gives the same bytes.</summary>
    /// <param name="title">The round's title.</param>
    /// <param name="asOf">The round's day; null for a scores file alone.</param>
    /// <param name="template">The template.</param>
    /// <param name="scores">The score sheets.</param>
    /// <param name="names">平台名称 by number; where it has none, the unit's name is taken.</param>
    public static IReadOnlyList<ExportedFile> Of(string title, DateOnly? asOf, ScoringTemplate template, ReviewScores scores, IReadOnlyDictionary<string, string> names) =>
        FilesOf(FactsOf(title, asOf, template, scores, names));

    /// <summary>Everything that the files are written from; parameters as of <see cref="Of"/>.</summary>
    public static InternalPaperInput FactsOf(string title, DateOnly? asOf, ScoringTemplate template, ReviewScores scores, IReadOnlyDictionary<string, string> names)
    {
        var ranking = ScoreRanking.Of(template, scores);
        var calibration = Calibrating.Of(ranking.CountedSheets, ranking.Top);
        var limits = new DeviationLimits();
        var deviations = Deviations.Of(scores, ranking, limits);
        return new InternalPaperInput
        {
            RoundTitle = title,
            AsOf = asOf,
            Scores = scores,
            Ranking = ranking,
            Limits = limits,
            Deviations = deviations,
            Checks = ScoreChecks.Of(scores, ranking, deviations),
            Calibration = calibration,
            Severity = SeverityTesting.Of(ranking.CountedSheets, calibration),
            Names = scores.Applications.ToDictionary(one => one.No, one => names.GetValueOrDefault(one.No) ?? one.Name ?? "", StringComparer.Ordinal),
        };
    }

    /// <summary>The same of a round; null before its scores are ranked.</summary>
    internal static InternalPaperInput? FactsOf(RoundFacts facts)
    {
        if (facts.Ranking is not { } stored)
            return null;
        var scores = ScoresFile.Read(stored.Scores, "scores.json", _ => facts.Policy.Template);
        var names = facts.Applications.ToDictionary(pair => pair.Key, pair => pair.Value.Platform, StringComparer.Ordinal);
        return FactsOf(facts.Round.Title, facts.Round.AsOf, facts.Policy.Template, scores, names) with { Corrected = facts.Corrections.Count };
    }

    /// <summary>All files, with the folder in their names; the same facts give the same bytes.</summary>
    public static IReadOnlyList<ExportedFile> FilesOf(InternalPaperInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var (ranking, calibration) = (input.Ranking, input.Calibration);
        (string Name, byte[] Bytes)[] files =
        [
            (DeviationPaper.FileName, DeviationPaper.Write(input)), (AgreementPaper.FileName, AgreementPaper.Write(input)), (InseparablePaper.FileName, InseparablePaper.Write(input)),
            ("名次区间.svg", ScorePictures.Ranks(ranking, calibration)), ("各专家评分分布.svg", ScorePictures.Spread(ranking)), ("专家宽严.svg", ScorePictures.Severity(calibration)),
            ("专家一致性.svg", ScorePictures.Agreement(calibration.Agreement)), ("佐证支持情况.svg", ScorePictures.Support(SupportByPart.Of(ranking.Template, input.Scores.Sheets))), ("校准的作用.svg", ScorePictures.WorthOfCorrection()),
        ];
        return [.. files.Select(file => new ExportedFile($"{Folder}/{file.Name}", file.Bytes))];
    }
}
