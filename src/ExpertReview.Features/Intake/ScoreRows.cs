using System.Globalization;
using CsvHelper;
using ExpertReview.Domain.Basics;
using ExpertReview.Features.Findings;
using ExpertReview.Features.Tables;

namespace ExpertReview.Features.Intake;

/// <summary>One pass over the rows of 评分.csv.</summary>
internal sealed class ScoreRows(CsvReader csv, string file, Func<string, string, bool> wanted, Func<string, string, bool>? counts)
{
    private readonly Dictionary<(string, string), ScoreRow> _rows = [];
    private readonly HashSet<(string, string)> _seen = [];
    private readonly HashSet<(string, string)> _doubted = [];
    private readonly List<RowFinding> _refused = [];
    private readonly List<WarningFinding> _warnings = [];
    private string[] _headers = [];

    public TableReading<ScoreRow> Read()
    {
        csv.ReadHeader();
        _headers = [.. csv.Headers.Select(name => CellText.Compact(name.Trim('\uFEFF')))];
        if (_headers.Length == 0)
            throw new RefusedFileException(file, new("空文件", "the file is empty"), new("请重新导出评分", "export the scores again"));
        var (code, expert, state) = (Place("统一社会信用代码", "信用代码"), Place("专家编号"), Place("状态"));
        if (_headers.GroupBy(name => name, StringComparer.Ordinal).FirstOrDefault(group => group.Key.Length > 0 && group.Count() > 1) is { } twice)
            throw new RefusedFileException(file, new($"列 {twice.Key} 出现两次", $"column {twice.Key} stands there twice"), new("请只保留一列", "keep one of them"));
        while (csv.Read())
            if (csv.FieldCount > Math.Max(code, expert))
                Row(csv.GetString(code), csv.GetString(expert), code, expert, state);
        return new([.. _rows.Values.OrderBy(row => row.Row)], _refused, _warnings);
    }

    private int Place(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (Array.IndexOf(_headers, name) is var at and >= 0)
                return at;
        throw new RefusedFileException(
            file, new($"缺少列 {names[0]}", $"column {names[0]} is missing"), new("应有列：统一社会信用代码,专家编号,状态,各指标", "columns: 统一社会信用代码,专家编号,状态,criteria"));
    }

    private void Row(string codeText, string expertText, int codeAt, int expertAt, int stateAt)
    {
        // Nearly all rows are not wanted: the plain texts are tried before anything is made of them.
        var (code, expert) = (codeText, expertText);
        if (!wanted(code, expert))
        {
            (code, expert) = (CreditCodeCell.Normal(codeText), CellText.Compact(expertText));
            if (code == codeText && expert == expertText || !wanted(code, expert))
                return;
        }

        var before = _refused.Count;
        var made = Made(code, expert, codeAt, expertAt, stateAt);
        if (!_seen.Add((code, expert)))
            Doubled(code, expert, expertAt, made, before);
        else if (_refused.Count == before)
            _rows.Add((code, expert), made);
    }

    // Two rows of one pair that say the same are one; of two that differ nobody knows which counts, so neither does.
    private void Doubled(string code, string expert, int expertAt, ScoreRow made, int before)
    {
        if (_refused.Count == before && _rows.TryGetValue((code, expert), out var first) && Same(first, made))
        {
            _warnings.Add(new WarningFinding(code, file, made.Row, null, expert, $"第 {made.Row} 行与第 {first.Row} 行重复且内容相同，只计一次"));
            return;
        }

        if (_rows.Remove((code, expert), out var other) && _doubted.Add((code, expert)))
            Refuse(other.Row, expertAt, expert, $"{code} 与 {expert} 有多行评分且内容不同（另见第 {made.Row} 行），均不采用；请只保留一行");
        Refuse(made.Row, expertAt, expert, $"{code} 与 {expert} 有多行评分；请只保留一行");
    }

    private static bool Same(ScoreRow one, ScoreRow other) =>
        one.State == other.State && one.Points.Count == other.Points.Count && one.Evidence.Count == other.Evidence.Count
        && one.Points.All(pair => other.Points.TryGetValue(pair.Key, out var points) && points == pair.Value)
        && one.Evidence.All(pair => other.Evidence.TryGetValue(pair.Key, out var mark) && mark == pair.Value);

    private ScoreRow Made(string code, string expert, int codeAt, int expertAt, int stateAt)
    {
        var points = new SortedDictionary<string, decimal>(StringComparer.Ordinal);
        var evidence = new SortedDictionary<string, EvidenceMark>(StringComparer.Ordinal);
        var row = (int)csv.LineNumber;
        var state = stateAt < csv.FieldCount ? State(row, stateAt) : State(row, -1);
        for (var column = 0; column < csv.FieldCount && column < _headers.Length; column++)
        {
            var name = _headers[column];
            if (column == codeAt || column == expertAt || column == stateAt || name.Length == 0 || counts is not null && !counts(code, name))
                continue;
            var given = csv.GetString(column);
            var text = CellText.Compact(given);
            if (text.Length == 0)
                continue;
            if (name.Contains('/', StringComparison.Ordinal))
            {
                if (Mark(text) is { } mark)
                    evidence[name] = mark;
                else
                    Refuse(row, column, given, $"「{given}」不认识；应为 充分、部分 或 无");
            }
            else if (ExactDecimal.TryRead(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, out var number))
            {
                points[name] = number;
            }
            else
            {
                Refuse(row, column, given, $"「{given}」不是分数；应为数字，未评留空");
            }
        }

        return new ScoreRow(code, expert, state, points, evidence, row);
    }

    private ScoreRowState State(int row, int at)
    {
        var text = at < 0 ? "" : CellText.Compact(csv.GetString(at));
        switch (text)
        {
            case "提交" or "已提交":
                return ScoreRowState.Submitted;
            case "草稿":
                return ScoreRowState.Draft;
            case "回避":
                return ScoreRowState.Recused;
            default:
                Refuse(row, Math.Max(at, Array.IndexOf(_headers, "状态")), text, $"状态「{text}」不认识；应为 提交、草稿 或 回避");
                return ScoreRowState.Draft;
        }
    }

    private static EvidenceMark? Mark(string text) => text switch
    {
        "充分" => EvidenceMark.Sufficient,
        "部分" or "不足" => EvidenceMark.Partial,
        "无" or "未提供" => EvidenceMark.Missing,
        _ => null,
    };

    private void Refuse(int row, int column, string value, string text) => _refused.Add(new RowFinding(file, null, row, _headers[column], value, text));
}
