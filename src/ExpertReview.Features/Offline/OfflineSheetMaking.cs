using System.Globalization;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Reviews;
using ExpertReview.Domain.Scoring;
using ExpertReview.Features.Documents.Kit;
using ExpertReview.Features.Documents.Lists;
using ExpertReview.Features.Reviews;

namespace ExpertReview.Features.Offline;

/// <summary>Makes one expert's sheet of one file as it is filled in away from the program: every field with what stands in it, the rules at the cells, and
/// the score as live formulas, the same as in 计算过程. Not scored is never zero: a sum appears when nothing in it is open.</summary>
internal sealed partial class OfflineSheetMaking
{
    private static readonly double[] Widths = [22, 50, 7, 11, 10, 9, 34, 10, 10, 10, 10, 6, 8, 6];
    private const int FirstRow = 7;
    private const int OpenRow = 4;
    private const int TotalRow = 5;
    private const int LongestName = 20;

    private readonly ExpertSheet _sheet;
    private readonly ScoringTemplate _template;
    private readonly List<OfflineRow> _rows = [];
    private readonly List<string> _merges = [];
    private readonly List<OfflineRule> _rules = [];
    private readonly List<(string Field, long Base)> _fields = [];
    // Of each block of the template: where its score stands, and what it is now.
    private readonly List<(int Row, Rational? Score)> _scores = [];

    private OfflineSheetMaking(ExpertSheet sheet, ScoringTemplate template) => (_sheet, _template) = (sheet, template);

    private TemplateRules Rules => _template.Rules;

    private int Next => FirstRow + _rows.Count;

    /// <summary>The sheet; its number stands in the identity that is written into it.</summary>
    /// <param name="sheet">The form.</param>
    /// <param name="template">The template.</param>
    /// <param name="about">Whose sheet it is, still without a number.</param>
    /// <param name="place">Its place in the workbook, from 1.</param>
    public static OfflineSheet Of(ExpertSheet sheet, ScoringTemplate template, OfflineIdentity about, int place)
    {
        var making = new OfflineSheetMaking(sheet, template);
        making.Body();
        var identity = about.Numbered(making._fields);
        return new OfflineSheet(
            NameOf(sheet.Organisation, place), Widths, OfflineColumn.Word, FirstRow - 1, [.. making.Head(identity), .. making._rows], making._merges, making._rules);
    }

    // What a tab may be called: no sign that a formula would read, 31 characters.
    private static string NameOf(string organisation, int place)
    {
        var plain = string.Concat(PlainText.Of(organisation).Where(one => one is not ('[' or ']' or ':' or '*' or '?' or '/' or '\\' or '\'' or '\n')));
        return string.Create(CultureInfo.InvariantCulture, $"{place:00} {plain[..Math.Min(LongestName, plain.Length)]}").TrimEnd();
    }

    private void Body()
    {
        foreach (var (block, lines) in _sheet.Blocks)
        {
            Across($"{block.Title}（权重{PlainNumber.Of(block.Weight)}）", OfflineLook.Block);
            Score(block, block.Claimed.Count == 0 ? Unit(block.Title, lines) : Functions(block, lines));
        }

        Verdict();
    }

    private Part Functions(Block block, IReadOnlyList<CriterionLine> lines)
    {
        var own = new List<(SheetFormula Share, decimal Weight)>();
        var values = new List<(Rational Share, decimal Weight)>();
        var from = Next;
        foreach (var function in _sheet.Functions)
        {
            var claimed = block.Claimed.First(one => one.Function == function);
            Across($"　{claimed.Title}{(own.Count == 0 ? "（主要功能）" : "")}", OfflineLook.Function);
            var unit = Unit("　" + claimed.Title, [.. lines.Where(line => line.Place.Function == function)]);
            own.Add((SheetFormula.Cell(OfflineColumn.Counted, unit.Row), claimed.Weight));
            if (unit.Share is { } known)
                values.Add((known, claimed.Weight));
        }

        var part = new Part(Next, own.Count > 0 && values.Count == own.Count ? block.Combine!.Of(values, 0) : null, OpenOf(from, Next - 1));
        Sum($"{block.Title}得分率", CalculationWords.Combination(block.Combine!), SheetFormula.OnceZero(part.Open, own.Count == 0 ? SheetFormula.Number(0) : ScoreFormulas.Combined(block.Combine!, own, 0)), part.Share, OfflineLook.Share);
        return part;
    }

    // Criteria that make one share, and the share under them.
    private Part Unit(string name, IReadOnlyList<CriterionLine> lines)
    {
        var from = Next;
        var counted = 0m;
        foreach (var line in lines)
            counted += Criterion(line);
        var complete = lines.Count > 0 && lines.All(line => line.Points is not null && (!_sheet.Caps || line.Evidence.All(item => item.Judged is not null)));
        var part = new Part(Next, complete ? (Rational)counted / lines.Sum(line => line.Place.Criterion.MaxPoints) : null, OpenOf(from, Next - 1));
        Sum($"{name}得分率", "计分之和÷满分之和", SheetFormula.OnceZero(part.Open, SheetFormula.Sum(Down(OfflineColumn.Counted, from, part.Row - 1)) / SheetFormula.Sum(Down(OfflineColumn.Most, from, part.Row - 1))), part.Share, OfflineLook.Share);
        return part;
    }

    private void Score(Block block, Part part)
    {
        var score = part.Share is { } known ? Rules.FullScore * (Rational)block.Weight * known / 100 : (Rational?)null;
        _scores.Add((Next, score));
        Sum($"{block.Title}得分", "", SheetFormula.OnceZero(part.Open, ScoreFormulas.Block(Rules.FullScore, block.Weight, SheetFormula.Cell(OfflineColumn.Counted, part.Row))), score, OfflineLook.Score(Rules.Decimals));
    }

    // Evidence first, then the points that it supports; gives the counted points, 0 while there are none.
    private decimal Criterion(CriterionLine line)
    {
        var from = Next;
        var criterion = line.Place.Criterion;
        foreach (var item in line.Evidence)
            Evidence(Next == from ? criterion.Title : null, item);
        var points = Next;
        Points(line, from);
        if (points > from)
            _merges.Add(SheetAddress.Of(OfflineColumn.Title, from, OfflineColumn.Title, points));
        return line.Points is { } given ? (_sheet.Caps ? Math.Min(given, line.Most) : given) : 0;
    }

    private void Evidence(string? title, EvidenceLine item)
    {
        var row = Row(title, "佐证：" + item.Item.Title + (item.File is { } file ? $"（{file} 第{item.Page ?? 1}页）" : "（申报单位未提供）"));
        var field = new ScoreField(ScoreSubject.Evidence, item.Key);
        Answer(row, field, item.Sequence, OfflineWords.Shown(field, item.Judged?.ToString()), null);
        _rules.Add(new OfflineRule(Address(OfflineColumn.Answer), null, OfflineWords.Judgements, 0, "佐证材料", "请从列表中选择：充分、不足、未提供", null));
        if (_sheet.Caps)
            Put(row, OfflineColumn.Open, SheetFormula.Number(1) - SheetFormula.CountIf(Choices(OfflineColumn.Choice), Here(OfflineColumn.Answer)), item.Judged is null ? 1 : 0, OfflineLook.Hidden);
        Add(row);
    }

    private void Points(CriterionLine line, int from)
    {
        var criterion = line.Place.Criterion;
        var row = Row(Next == from ? criterion.Title : null, "得分" + Beside(line));
        row[OfflineColumn.Most - 1] = new(null, criterion.MaxPoints, null, OfflineLook.Figure);
        Answer(row, new(ScoreSubject.Points, criterion.Id), line.Sequence, null, line.Points);
        var cap = Cap(row, line, from);
        var open = SheetFormula.Number(1) - SheetFormula.Count(Here(OfflineColumn.Answer));
        Put(row, OfflineColumn.Open, open, line.Points is null ? 1 : 0, OfflineLook.Hidden);
        Put(row, OfflineColumn.Counted, SheetFormula.OnceZero(Here(OfflineColumn.Open), cap is null ? SheetFormula.Sum(Here(OfflineColumn.Answer)) : SheetFormula.Min(Here(OfflineColumn.Answer), cap)),
            line.Points is { } given ? (cap is null ? given : Math.Min(given, line.Most)) : null, OfflineLook.Figure);
        Word(row, ScoreField.RemarkOn(criterion.Id), line.RemarkSequence, line.Remark, SheetTexts.LongestRemark, OfflineColumn.Word);
        var allowed = $"应在 0 至 {PlainNumber.Of(criterion.MaxPoints)} 之间{(criterion.Step is { } step ? $"，为 {PlainNumber.Of(step)} 的整数倍" : "")}{(cap is null ? "" : "，不超过佐证上限")}";
        _rules.Add(new OfflineRule(Address(OfflineColumn.Answer), SheetFormula.Allowed(Here(OfflineColumn.Answer), criterion.MaxPoints, criterion.Step, cap), [], 0, criterion.Title, allowed, allowed));
        Add(row);
    }

    // The most that the evidence judged so far allows; an item not judged takes nothing away.
    private SheetFormula? Cap(OfflineCell[] row, CriterionLine line, int from)
    {
        if (!_sheet.Caps)
            return null;
        if (line.Evidence.Count == 0)
            Put(row, OfflineColumn.Cap, Here(OfflineColumn.Most), line.Most, OfflineLook.Figure);
        else
        {
            var lost = line.Evidence.Select((item, at) => SheetFormula.Number(item.Item.Weight)
                * SheetFormula.SumIf(Choices(OfflineColumn.Choice), SheetFormula.Cell(OfflineColumn.Answer, from + at), Choices(OfflineColumn.Loss))).Aggregate((left, right) => left + right);
            Put(row, OfflineColumn.Cap, SheetFormula.Round(Here(OfflineColumn.Most) * (SheetFormula.Number(1) - lost), ScoreFormulas.GuardOf(Rules)), line.Most, OfflineLook.Figure);
        }

        return Here(OfflineColumn.Cap);
    }

    private static string Beside(CriterionLine line)
    {
        var criterion = line.Place.Criterion;
        var parts = new List<string>();
        if (criterion.Clause is { Length: > 0 } clause)
            parts.Add(clause);
        foreach (var fact in line.Facts)
            parts.Add($"申报 {fact.Name.Zh} {(fact.Figure is { } figure ? OfflineWords.Of(figure, fact.Fact.Unit) : "—")}"
                + (fact.Fact.AtLeast is { } least ? $"，要求 ≥ {OfflineWords.Of(least, fact.Fact.Unit)}：{fact.Meets switch { true => "达到", false => "未达到", _ => "无数据" }}" : ""));
        if (line.Offered is { } offered)
            parts.Add($"计算分 {PlainNumber.Of(offered)}");
        parts.AddRange(criterion.Bands.Select(band => $"{(band.From == band.To ? PlainNumber.Of(band.From) : $"{PlainNumber.Of(band.From)}–{PlainNumber.Of(band.To)}")} 分：{band.Text}"));
        return parts.Count == 0 ? "" : "：" + string.Join("；", parts);
    }

    /// <summary>A share: where it stands, what it is now, and the count of what is open in it.</summary>
    private readonly record struct Part(int Row, Rational? Share, SheetFormula Open);
}
