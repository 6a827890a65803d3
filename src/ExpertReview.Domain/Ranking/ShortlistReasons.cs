using System.Globalization;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Scoring;

namespace ExpertReview.Domain.Ranking;

/// <summary>Why an application is on the proposed list or not, in the words of the documents (Chinese).</summary>
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

    public string NoList(RankingRow row) => "未设定建议名单规则" + Tie(row);

    public string BelowLine(RankingRow row, decimal line) => $"得分{Published(row.Figures!.Score)}低于入围分数线{Published(line)}{Tie(row)}";

    public string Taken(RankingRow row, int place) =>
        $"{Passed}，{(_policy!.Top is { } top && place >= top ? "前列申报受名额规则限制，依次列入" : "按名次列入")}{Tie(row)}";

    public string AfterMeeting(RankingRow row) => $"名次在提请会议研究的并列申报之后，不列入{Tie(row)}";

    public string Meeting(RankingRow row, int equals) =>
        $"{Passed}，同名次的{equals.ToString(CultureInfo.InvariantCulture)}家不能全部列入，提请会议研究{Tie(row)}";

    public string Excluded(RankingRow row, Places places, IReadOnlyList<QuotaRule> rules, long missing)
    {
        var own = rules.Where(rule => row.Application.ValueOf(rule.By) == rule.Value).ToList();
        if (places.Left == 0)
            return $"{Passed}，拟认定名额{_policy!.Top}个已满，在截止线之后{Tie(row)}";
        var full = own.Where(rule => !rule.AtLeast && places.UsedOf(rule) >= rule.Places).Select(QuotaRules.Words).ToList();
        if (full.Count > 0)
            return $"{Passed}，受名额限制：{string.Join('、', full)}{Tie(row)}";
        var open = rules.Where(rule => rule.AtLeast && places.UsedOf(rule) < rule.Places).Select(QuotaRules.Words).Distinct().ToList();
        return $"{Passed}，受名额限制：余下名额须留给{string.Join('、', open)}{(missing > 0 ? "（名额规则不能全部满足）" : "")}{Tie(row)}";
    }

    private string Passed => (_policy?.PassLine ?? _template.Rules.PassLine) is { } line ? $"达到入围分数线{Published(line)}" : "未设入围分数线";

    private string Tie(RankingRow row)
    {
        var step = row.TieBrokenBy is { } code ? $"；同分按{StepWords(code)}区分名次" : "";
        return _ofRank[row.Rank!.Value] is > 1 and var equals ? $"{step}；与同分{equals.ToString(CultureInfo.InvariantCulture)}家并列" : step;
    }

    private string StepWords(string code) => code switch
    {
        "median" => "中位数",
        "smallerSpread" => "评分极差较小",
        "lot" => "抽签",
        _ => $"“{_template.Blocks.First(block => block.Id == code).Title}”得分",
    };

    private string Published(decimal value) => ((Rational)value).Round(_template.Rules.Decimals) == value
        ? value.ToString("F" + _template.Rules.Decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)
        : value.ToString(CultureInfo.InvariantCulture);
}
