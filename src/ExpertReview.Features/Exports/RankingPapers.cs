using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Calendar;
using ExpertReview.Domain.Ranking;
using ExpertReview.Domain.Reviews;
using ExpertReview.Domain.Scoring;
using ExpertReview.Features.Discussions;
using ExpertReview.Features.Documents.Lists;
using ExpertReview.Features.Scoring;

namespace ExpertReview.Features.Exports;

/// <summary>评分汇总.xlsx and 得分排序.xlsx, made again from the stored score table.</summary>
internal sealed class RankingPapers
{
    private readonly RoundFacts _facts;
    private readonly ReviewScores _scores;
    private readonly RankingTable _ranking;
    private readonly IReadOnlyList<BlockName> _blocks;

    public RankingPapers(RoundFacts facts, RankingResult stored)
    {
        _facts = facts;
        _scores = ScoresFile.Read(stored.Scores, "scores.json", _ => facts.Policy.Template);
        _ranking = ScoreRanking.Of(facts.Policy.Template, _scores);
        _blocks = [.. facts.Policy.Template.Blocks.Select(block => new BlockName(block.Id, block.Title))];
    }

    private TemplateRules Rules => _facts.Policy.Template.Rules;

    public byte[] Summary()
    {
        var totals = _ranking.CountedSheets.ToDictionary(sheet => (sheet.Application, sheet.Expert), sheet => sheet.Score.Round(Rules.Decimals));
        var sheets = _scores.Sheets.ToLookup(sheet => sheet.Application, StringComparer.Ordinal);
        return PanelSummary.Write(new PanelSummaryInput
        {
            RoundTitle = _facts.Round.Title,
            AsOf = _facts.Round.AsOf,
            Decimals = Rules.Decimals,
            Aggregate = AggregateWords(),
            Blocks = _blocks,
            Calculation = new ScoreCalculation(_facts.Policy.Template, _scores, _ranking),
            Applications = [.. _ranking.Rows.OrderBy(row => row.Application.No, StringComparer.Ordinal).Select(row => new SummedApplication(
                row.Application.No, PlatformOf(row), StateOf(row.State), FiguresOf(row),
                [.. sheets[row.Application.No].Select(sheet => new SummedSheet(sheet.Expert, StateOf(sheet.State), totals.TryGetValue((sheet.Application, sheet.Expert), out var total) ? total : null))],
                row.State == RowState.Ranked ? null : row.Reason))],
            Discussion = _facts.Discussion is null ? null : Discussed(),
        });
    }

    private SummedDiscussion Discussed()
    {
        var corrected = _facts.Corrections.Select(one => (one.Application, one.Expert)).ToHashSet();
        var byPair = _facts.Corrections.ToLookup(one => (one.Application, one.Expert));
        var rows = _ranking.Rows.ToDictionary(row => row.Application.No, row => row.Application, StringComparer.Ordinal);
        var first = _scores.Sheets.Where(sheet => corrected.Contains((sheet.Application, sheet.Expert))).ToDictionary(
            sheet => (sheet.Application, sheet.Expert),
            sheet => new SheetScoring(_facts.Policy.Template, rows[sheet.Application].Functions, rows[sheet.Application].MainFunction)
                .ScoreOf(ScoreCorrection.Undone(_facts.Policy.Template, sheet, byPair[(sheet.Application, sheet.Expert)]))?.Total.Round(Rules.Decimals));
        return new SummedDiscussion(
            [.. _facts.Corrections.Where(one => rows.ContainsKey(one.Application)).OrderBy(one => one.Application, StringComparer.Ordinal).ThenBy(one => one.Expert, StringComparer.Ordinal).ThenBy(one => one.Sequence)
                .Select(one => CorrectionLine.Of(_facts.Policy.Template, one)).Select(line => new SummedCorrection(
                    line.Correction.Application, PlatformOf(line.Correction.Application), line.Correction.Expert, (line.Function is { } function ? function.Name() + "：" : "") + line.Criterion,
                    line.Item ?? "得分", line.Before.Zh, line.Value.Zh, line.Correction.Case.Words().Zh, line.Correction.Reason, ChinaTime.DayOf(line.Correction.At)))],
            [.. _facts.Dissents.Select(one => new SummedDissent(one.Application, PlatformOf(one.Application), one.Expert, one.Value!))],
            first, _facts.Discussion!.Seal);
    }

    private string PlatformOf(string code) => _facts.Applications.TryGetValue(code, out var one) ? one.Platform : "";

    public byte[] Order() => RankingList.Write(new RankingListInput
    {
        RoundTitle = _facts.Round.Title,
        AsOf = _facts.Round.AsOf,
        Decimals = Rules.Decimals,
        Blocks = _blocks,
        PassLine = _scores.Shortlist?.PassLine ?? Rules.PassLine,
        Places = _scores.Shortlist?.Top,
        Ranked = [.. _ranking.Rows.Where(row => row.Figures is not null).Select(row => new RankedApplication(
            row.Rank ?? 0, row.Application.No, PlatformOf(row), row.Application.Name ?? "", PrefectureOf(row), row.Figures!.Score, row.Figures.Blocks,
            [.. row.Application.Functions.Zip(row.Figures.Functions, (function, score) => new FunctionScore(function.Name(), score))],
            row.TieBrokenBy, row.Shortlisted, row.Reason))],
        Incomplete = [.. Unranked(RowState.Incomplete)],
        Ineligible = [.. Unranked(RowState.Ineligible), .. NotAssigned()],
        QuotaFailures = [.. _ranking.QuotaFailures.Select(QuotaWords)],
    });

    private IEnumerable<UnrankedApplication> Unranked(RowState state) =>
        _ranking.Rows.Where(row => row.State == state).Select(row => new UnrankedApplication(row.Application.No, PlatformOf(row), row.Application.Name ?? "", row.Reason));

    // Those that never went to the experts are no rows of the ranking, but nobody should look for them in vain.
    private IEnumerable<UnrankedApplication> NotAssigned() =>
        from proposal in _facts.Proposals.Values.OrderBy(one => one.Code, StringComparer.Ordinal)
        where !proposal.Assigned
        let application = _facts.Applications[proposal.Code]
        select new UnrankedApplication(proposal.Code, application.Platform, application.Organisation, proposal.Ineligible ?? "");

    private static string QuotaWords(QuotaFailure failure)
    {
        var sets = string.Join("；", failure.MinimalSets.Select(set => string.Join(" 与 ", set.Select(QuotaRules.Words))));
        return $"{QuotaRules.Words(failure.Rule)}：达到分数线{failure.Eligible}家，入围{failure.Reached}家" + (sets.Length > 0 ? $"；不能同时满足的最小组合：{sets}" : "");
    }

    private string AggregateWords() => Rules.Aggregate.Method switch
    {
        AggregateMethod.Mean => "算术平均",
        AggregateMethod.Median => "中位数",
        _ => $"去掉{Rules.Aggregate.DropHighest}个最高分、{Rules.Aggregate.DropLowest}个最低分后平均（不足{Rules.Aggregate.FromSheets}份时为算术平均）",
    };

    private static SummedFigures? FiguresOf(RankingRow row) =>
        row.Figures is { } all ? new SummedFigures(all.Score, all.Median, all.Min, all.Max, all.Spread, all.Blocks) : null;

    private string PlatformOf(RankingRow row) => PlatformOf(row.Application.No);

    private static string PrefectureOf(RankingRow row) => row.Application.Prefecture is { } code ? Prefecture.WithCode(code)?.Name ?? "" : "";

    private static string StateOf(RowState state) => state switch
    {
        RowState.Ranked => "ranked",
        RowState.Incomplete => "incomplete",
        _ => "ineligible",
    };

    private static string StateOf(SheetState state) => state switch
    {
        SheetState.Submitted => "submitted",
        SheetState.Recused => "recused",
        _ => "draft",
    };
}
