using System.Globalization;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Scoring;

namespace ExpertReview.Domain.Ranking;

/// <summary>Why an application is on the proposed list or not, in the words of the documents.</summary>
internal sealed class ShortlistReasons
{
    private readonly ScoringTemplate _template;
    private readonly ShortlistPolicy? _policy;
    private readonly Dictionary<int, int> _ofRank;

    public ShortlistReasons(ScoringTemplate template, IReadOnlyList<RankingRow> rows, ShortlistPolicy? policy)
    {
        (_template, _policy) = (template, policy);
        _ofRank = rows.Where(row => row.Rank is not null).CountBy(row => row.Rank!.Value).ToDictionary();
    }

    public Words NoList(RankingRow row) => With(row, "未设定建议名单规则", "no rule for a list is set");

    public Words BelowLine(RankingRow row, decimal line) => With(
        row, $"得分{Published(row.Figures!.Score)}低于入围分数线{Published(line)}", $"score {Published(row.Figures!.Score)} is below the pass line {Published(line)}");

    public Words Taken(RankingRow row, int place) => _policy!.Top is { } top && place >= top
        ? AfterPassing(row, "前列申报受名额规则限制，依次列入", "taken in turn, as quotas hold back others above")
        : AfterPassing(row, "按名次列入", "taken by rank");

    public Words AfterMeeting(RankingRow row) => With(row, "名次在提请会议研究的并列申报之后，不列入", "ranked after equals that are for the meeting to decide: not taken");

    public Words Meeting(RankingRow row, int equals)
    {
        var count = equals.ToString(CultureInfo.InvariantCulture);
        return AfterPassing(row, $"同名次的{count}家不能全部列入，提请会议研究", $"the {count} of this rank cannot all be taken: for the meeting to decide");
    }

    public Words Excluded(RankingRow row, Places places, IReadOnlyList<QuotaRule> rules, long missing)
    {
        var own = rules.Where(rule => row.Application.ValueOf(rule.By) == rule.Value).ToList();
        if (places.Left == 0)
            return AfterPassing(row, $"拟认定名额{_policy!.Top}个已满，在截止线之后", $"all {_policy!.Top} places are taken: after the cut line");
        var full = own.Where(rule => !rule.AtLeast && places.UsedOf(rule) >= rule.Places).Select(QuotaRules.Words).ToList();
        if (full.Count > 0)
            return AfterPassing(row, $"受名额限制：{string.Join('、', full)}", $"held back by quotas: {string.Join(", ", full.Select(one => one.En))}");
        var open = rules.Where(rule => rule.AtLeast && places.UsedOf(rule) < rule.Places).Select(QuotaRules.Words).Distinct().ToList();
        return AfterPassing(
            row,
            $"受名额限制：余下名额须留给{string.Join('、', open)}{(missing > 0 ? "（名额规则不能全部满足）" : "")}",
            $"held back by quotas: the places left are for {string.Join(", ", open.Select(one => one.En))}{(missing > 0 ? " (not all quotas can be met)" : "")}");
    }

    private Words AfterPassing(RankingRow row, string zh, string en) => (_policy?.PassLine ?? _template.Rules.PassLine) is { } line
        ? With(row, $"达到入围分数线{Published(line)}，{zh}", $"reaches the pass line {Published(line)}; {en}")
        : With(row, $"未设入围分数线，{zh}", $"no pass line is set; {en}");

    private Words With(RankingRow row, string zh, string en)
    {
        if (row.TieBrokenBy is { } code)
            (zh, en) = ($"{zh}；同分按{StepWords(code).Zh}区分名次", $"{en}; equal scores, ranked by {StepWords(code).En}");
        if (_ofRank[row.Rank!.Value] is > 1 and var equals)
        {
            var count = equals.ToString(CultureInfo.InvariantCulture);
            (zh, en) = ($"{zh}；与同分{count}家并列", $"{en}; equal with {count} of the same score");
        }

        return new(zh, en);
    }

    private Words StepWords(string code) => code switch
    {
        "median" => new("中位数", "the median"),
        "smallerSpread" => new("评分极差较小", "the smaller spread"),
        "lot" => new("抽签", "lot"),
        _ => new($"“{TitleOf(code)}”得分", $"the score of “{TitleOf(code)}”"),
    };

    private string TitleOf(string code) => _template.Blocks.First(block => block.Id == code).Title;

    private string Published(decimal value) => ((Rational)value).Round(_template.Rules.Decimals) == value
        ? value.ToString("F" + _template.Rules.Decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)
        : value.ToString(CultureInfo.InvariantCulture);
}
