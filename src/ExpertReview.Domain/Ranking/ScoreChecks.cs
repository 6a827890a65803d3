using System.Globalization;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Scoring;

namespace ExpertReview.Domain.Ranking;

/// <summary>The automatic checks of every application with score sheets. A check that lacks what it needs is "not executed", which is not "passed".</summary>
public sealed class ScoreChecks
{
    private readonly RankingTable _ranking;
    private readonly IReadOnlyDictionary<(string Application, string Expert), decimal>? _onPaper;
    private readonly ILookup<string, ScoreSheet> _sheets;
    private readonly Dictionary<(string, string), Rational> _counted;
    private readonly ILookup<string, ScoreDeviation> _beyond;

    private ScoreChecks(ReviewScores scores, RankingTable ranking, Deviations deviations, IReadOnlyDictionary<(string, string), decimal>? onPaper)
    {
        (_ranking, _onPaper) = (ranking, onPaper);
        _sheets = scores.Sheets.Where(sheet => sheet.State == SheetState.Submitted).ToLookup(sheet => sheet.Application, StringComparer.Ordinal);
        _counted = ranking.CountedSheets.ToDictionary(sheet => (sheet.Application, sheet.Expert), sheet => sheet.Score);
        _beyond = deviations.Beyond.ToLookup(one => one.Application, StringComparer.Ordinal);
    }

    private ScoringTemplate Template => _ranking.Template;

    /// <summary>Five checks an application, in the order of the ranking.</summary>
    /// <param name="scores">The scores.</param>
    /// <param name="ranking">Their ranking.</param>
    /// <param name="deviations">Their deviations, by the limits of the round.</param>
    /// <param name="onPaper">Totals read from the signed paper sheets; null when nobody has entered them.</param>
    public static IReadOnlyList<ScoreCheck> Of(
        ReviewScores scores, RankingTable ranking, Deviations deviations, IReadOnlyDictionary<(string Application, string Expert), decimal>? onPaper = null)
    {
        var checks = new ScoreChecks(scores, ranking, deviations, onPaper);
        return [.. ranking.Rows.SelectMany(row => checks.Of(row.Application))];
    }

    private IEnumerable<ScoreCheck> Of(ScoredApplication application)
    {
        var sheets = _sheets[application.No].OrderBy(sheet => sheet.Expert, StringComparer.Ordinal).ToList();
        var counted = sheets.Where(sheet => _counted.ContainsKey((sheet.Application, sheet.Expert))).ToList();
        yield return Checked(application, ScoreCheckKind.Sum, counted.Count == 0 ? NoSheet : null, counted.SelectMany(sheet => SumOf(application, sheet)));
        yield return Checked(application, ScoreCheckKind.SignedSum, WhyNotSigned(counted), counted.SelectMany(SignedSumOf));
        yield return Checked(application, ScoreCheckKind.Range, sheets.Count == 0 ? NoSheet : null, sheets.SelectMany(sheet => RangeOf(application, sheet)));
        var objective = Template.CriteriaFor([.. application.Functions]).Where(place => place.Criterion.Steps.Count > 0).ToList();
        yield return objective.Count == 0
            ? new ScoreCheck(application.No, ScoreCheckKind.Objective, ScoreCheckState.NotApplicable, new([new("评分模板没有客观指标", "the template has no objective criterion")]))
            : Checked(application, ScoreCheckKind.Objective, counted.Count < 2 ? TooFew : null, objective.SelectMany(place => ObjectiveOf(place, counted)));
        yield return Checked(application, ScoreCheckKind.Abnormal, counted.Count < 2 ? TooFew : null, _beyond[application.No].Select(AbnormalOf));
    }

    private static readonly Words NoSheet = new("没有计入汇总的评分表", "no counted score sheet");
    private static readonly Words TooFew = new("计入汇总的评分表不足两份，无从比较", "fewer than two counted sheets: nothing to compare");

    private static ScoreCheck Checked(ScoredApplication application, ScoreCheckKind kind, Words? whyNot, IEnumerable<Words> found)
    {
        if (whyNot is { } missing)
            return new ScoreCheck(application.No, kind, ScoreCheckState.NotExecuted, new([missing]));
        var lines = found.ToList();
        return new ScoreCheck(application.No, kind, lines.Count > 0 ? ScoreCheckState.Found : ScoreCheckState.Passed, new(lines));
    }

    private IEnumerable<Words> SumOf(ScoredApplication application, ScoreSheet sheet)
    {
        var (first, second) = (_counted[(sheet.Application, sheet.Expert)], SecondSum.Of(Template, application, sheet));
        if (second != first)
            yield return new($"专家{sheet.Expert}：总分{Shown(first)}与复算{(second is { } other ? Shown(other) : "无")}不符", $"expert {sheet.Expert}: the total {Shown(first)} is {(second is { } again ? Shown(again) : "none")} when added up again");
    }

    private Words? WhyNotSigned(List<ScoreSheet> counted)
    {
        if (_onPaper is null || counted.Count == 0)
            return new("签字评分表的总分未录入", "no totals of signed sheets were entered");
        var missing = counted.Where(sheet => !_onPaper.ContainsKey((sheet.Application, sheet.Expert))).Select(sheet => sheet.Expert).ToList();
        return missing.Count == 0 ? null : new($"专家{string.Join('、', missing)}的签字评分表总分未录入", $"no total of the signed sheet of {string.Join(", ", missing)}");
    }

    private IEnumerable<Words> SignedSumOf(ScoreSheet sheet)
    {
        var own = _counted[(sheet.Application, sheet.Expert)].Round(Template.Rules.Decimals);
        if (_onPaper![(sheet.Application, sheet.Expert)] is var paper && paper != own)
            yield return new($"专家{sheet.Expert}：签字评分表总分{paper}，程序计算{own}", $"expert {sheet.Expert}: {paper} on the signed sheet, {own} by the program");
    }

    private IEnumerable<Words> RangeOf(ScoredApplication application, ScoreSheet sheet)
    {
        foreach (var place in Template.CriteriaFor([.. application.Functions]))
            if (sheet.Points[place.Index] is { } points && !place.Criterion.Allows(points))
                yield return new($"专家{sheet.Expert}：“{place.Criterion.Title}”{points}分，应为0至{place.Criterion.MaxPoints}分", $"expert {sheet.Expert}: {points} points for {place.Criterion.Id}, allowed are 0 to {place.Criterion.MaxPoints}");
    }

    private static IEnumerable<Words> ObjectiveOf(CriterionPlace place, List<ScoreSheet> sheets)
    {
        if (sheets.Select(sheet => sheet.Points[place.Index]).Distinct().Count() < 2)
            yield break;
        var given = string.Join('、', sheets.Select(sheet => string.Create(CultureInfo.InvariantCulture, $"{sheet.Expert} {sheet.Points[place.Index]}")));
        yield return new($"客观指标“{place.Criterion.Title}”打分不一致：{given}", $"experts differ on the objective criterion {place.Criterion.Id}: {given}");
    }

    private Words AbnormalOf(ScoreDeviation one)
    {
        var (difference, mean) = (one.Difference.Round(2), one.MeanOfOthers.Round(2));
        var sign = difference > 0 ? "高于" : "低于";
        if (one.Criterion is null)
            return new($"专家{one.Expert}总分{one.Score.Round(2)}，{sign}其他专家平均分{mean}，偏离{one.Percent?.Round(2)}%", $"expert {one.Expert}: total {one.Score.Round(2)}, {one.Percent?.Round(2)} % from the mean of the others, {mean}");
        var title = Template.Find(one.Criterion)!.Criterion.Title;
        return new($"专家{one.Expert}“{title}”{one.Score.Round(2)}分，{sign}其他专家平均分{mean}，相差{Math.Abs(difference)}分", $"expert {one.Expert}: {one.Score.Round(2)} points for {one.Criterion}, {difference} from the mean of the others, {mean}");
    }

    private string Shown(Rational value) => value.Round(Template.Rules.Decimals).ToString(CultureInfo.InvariantCulture);
}
