using System.Globalization;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Reviews;
using ExpertReview.Features.Documents.Kit;
using ExpertReview.Features.Documents.Lists;
using ExpertReview.Features.Reviews;

namespace ExpertReview.Features.Offline;

/// <summary>The rows of the sheet: head, lines over the whole width, and how a cell gets into a row.</summary>
internal sealed partial class OfflineSheetMaking
{
    private const double LowestRow = 20;
    private const double TextLine = 15;
    private const double HighestRow = 400;

    // Title, what it is, how to fill it in, what is open, the total, the headers: all in view while the rest is scrolled.
    private IEnumerable<OfflineRow> Head(OfflineIdentity identity)
    {
        yield return HeadRow(1, "专家个人评分表（离线填写）", OfflineLook.Title, 30, hidden: identity.ToString());
        yield return HeadRow(2, $"{_sheet.Organisation}　{_sheet.Platform}　{_sheet.Application}", OfflineLook.Note, LowestRow);
        yield return HeadRow(3, $"表号 {identity.No}　{_sheet.RoundTitle}　{identity.Template}　{ChinaMinute(identity.At)} 下载", OfflineLook.Note, LowestRow);
        var open = OpenOf(FirstRow, Next - 1);
        yield return Figure(OpenRow, "未评项数（评完才有总分）", open, _sheet.Open, OfflineLook.Count);
        var scores = _scores.Select(one => SheetFormula.Cell(OfflineColumn.Counted, one.Row)).Aggregate((left, right) => left + right);
        yield return Figure(
            TotalRow, $"总分（满分 {PlainNumber.Of(Rules.FullScore)}）", SheetFormula.OnceZero(SheetFormula.Cell(OfflineColumn.Counted, OpenRow), ScoreFormulas.Published(scores, Rules)), _sheet.Total, OfflineLook.Total(Rules.Decimals));
        string[] headers = ["评分指标", "依据与材料", "满分", "填写", _sheet.Caps ? "佐证上限" : "", "计分", "说明（判为不足或不采用计算分时须填写）"];
        var row = Blank(OfflineLook.Header);
        for (var at = 0; at < headers.Length; at++)
            row[at] = new(headers[at], null, null, OfflineLook.Header);
        yield return new OfflineRow(row, 34);
    }

    private OfflineRow HeadRow(int number, string text, SheetLook look, double height, string? hidden = null)
    {
        var row = Blank(SheetLook.Plain);
        row[0] = new(text, null, null, look);
        row[OfflineColumn.Field - 1] = new(hidden, null, null, OfflineLook.HiddenText);
        Loss(row, number);
        _merges.Add(SheetAddress.Of(1, number, OfflineColumn.Word, number));
        return new OfflineRow(row, height);
    }

    private OfflineRow Figure(int number, string text, SheetFormula formula, decimal? value, SheetLook look)
    {
        var row = Blank(SheetLook.Plain);
        row[0] = new(text, null, null, OfflineLook.FigureName);
        row[OfflineColumn.Counted - 1] = new(null, value, formula, look);
        _merges.Add(SheetAddress.Of(1, number, OfflineColumn.Cap, number));
        return new OfflineRow(row, 22);
    }

    // 充分, 不足 and 未提供 with what they take away, hidden beside the first three rows.
    private static void Loss(OfflineCell[] row, int number)
    {
        if (number > OfflineWords.Judgements.Count)
            return;
        row[OfflineColumn.Choice - 1] = new(OfflineWords.Judgements[number - 1], null, null, OfflineLook.HiddenText);
        row[OfflineColumn.Loss - 1] = new(null, OfflineWords.Losses[number - 1], null, OfflineLook.Hidden);
    }

    private void Verdict()
    {
        Across("总体意见", OfflineLook.Block);
        var verdict = Row("推荐意见", "");
        Answer(verdict, ScoreField.Verdict, _sheet.Overall.VerdictSequence, OfflineWords.Shown(ScoreField.Verdict, _sheet.Overall.Verdict), null);
        verdict[OfflineColumn.Cap - 1] = new(null, null, null, OfflineLook.Answer);
        _rules.Add(new OfflineRule(Address(OfflineColumn.Answer), null, OfflineWords.Verdicts, 0, "推荐意见", "请从列表中选择：" + string.Join("、", OfflineWords.Verdicts), null));
        _merges.Add(SheetAddress.Of(OfflineColumn.Answer, Next, OfflineColumn.Cap, Next));
        Add(verdict);
        var opinion = Row("意见", null);
        for (var at = OfflineColumn.Basis; at <= OfflineColumn.Word; at++)
            opinion[at - 1] = new(null, null, null, OfflineLook.Answer with { Align = SheetAlign.Left, AsText = true });
        Word(opinion, ScoreField.Opinion, _sheet.Overall.OpinionSequence, _sheet.Overall.Opinion, SheetTexts.LongestOpinion, OfflineColumn.Basis);
        _merges.Add(SheetAddress.Of(OfflineColumn.Basis, Next, OfflineColumn.Word, Next));
        _rows.Add(new OfflineRow(opinion, 120));
    }

    private static OfflineCell[] Blank(SheetLook look) => [.. Enumerable.Range(1, OfflineColumn.Last).Select(at => new OfflineCell(null, null, null, at <= OfflineColumn.Word ? look : OfflineLook.Hidden))];

    private static OfflineCell[] Row(string? title, string? basis)
    {
        var row = Blank(OfflineLook.Text);
        (row[OfflineColumn.Title - 1], row[OfflineColumn.Basis - 1]) = (new(title, null, null, OfflineLook.Text), new(basis, null, null, OfflineLook.Text));
        return row;
    }

    private void Answer(OfflineCell[] row, ScoreField field, long seen, string? text, decimal? number)
    {
        row[OfflineColumn.Answer - 1] = new(text, number, null, number is null && field.Subject != ScoreSubject.Points ? OfflineLook.Answer with { AsText = true } : OfflineLook.Answer);
        Named(row, field, seen, OfflineColumn.Field);
    }

    private void Word(OfflineCell[] row, ScoreField field, long seen, string? text, int longest, int column)
    {
        row[column - 1] = new(text, null, null, OfflineLook.Answer with { Align = SheetAlign.Left, AsText = true });
        Named(row, field, seen, OfflineColumn.WordField);
        _rules.Add(new OfflineRule(Address(column), null, [], longest, "文字", $"不超过 {longest} 字", null));
    }

    // The field's name and what it is based on, as text: nothing formats them anew.
    private void Named(OfflineCell[] row, ScoreField field, long seen, int column)
    {
        row[column - 1] = new(field.Name, null, null, OfflineLook.HiddenText);
        row[column] = new(seen.ToString(CultureInfo.InvariantCulture), null, null, OfflineLook.HiddenText);
        _fields.Add((field.Name, seen));
    }

    private void Across(string text, SheetLook look)
    {
        var row = Blank(look);
        row[0] = new(text, null, null, look);
        _merges.Add(SheetAddress.Of(1, Next, OfflineColumn.Word, Next));
        _rows.Add(new OfflineRow(row, LowestRow));
    }

    private void Sum(string name, string how, SheetFormula formula, Rational? value, SheetLook look)
    {
        var row = Row(name, how);
        Put(row, OfflineColumn.Counted, formula, value?.Round(ScoreFormulas.GuardOf(Rules)), look);
        Add(row);
    }

    private static void Put(OfflineCell[] row, int column, SheetFormula formula, decimal? value, SheetLook look) => row[column - 1] = new(null, value, formula, look);

    private void Add(OfflineCell[] row)
    {
        var lines = row.Take(OfflineColumn.Word).Select((cell, at) => cell.Text is { } text ? TextWidth.Lines(text, Widths[at] - 1) : 1).Max();
        _rows.Add(new OfflineRow(row, Math.Clamp(lines * TextLine + 6, LowestRow, HighestRow)));
    }

    private static SheetFormula OpenOf(int from, int to) => SheetFormula.Sum(Down(OfflineColumn.Open, from, Math.Max(from, to)));

    private SheetFormula Here(int column) => SheetFormula.Cell(column, Next);

    private string Address(int column) => SheetAddress.Of(column, Next);

    private static SheetFormula Choices(int column) => Down(column, 1, OfflineWords.Judgements.Count);

    private static SheetFormula Down(int column, int from, int to) => SheetFormula.Range(column, from, column, to);

    private static string ChinaMinute(DateTimeOffset at) => Domain.Calendar.ChinaTime.Of(at).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
