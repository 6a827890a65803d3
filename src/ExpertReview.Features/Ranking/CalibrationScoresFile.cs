using System.Globalization;
using System.Text;
using CsvHelper;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Ranking;

namespace ExpertReview.Features.Ranking;

/// <summary>Reads the plain table <c>application,expert,score</c>: UTF-8, a header with these three names in any order, one row a sheet.
/// Strict: every cell that can't be read and every pair that stands twice is an error with row (line of the file) and column.</summary>
public sealed class CalibrationScoresFile
{
    private static readonly string[] _columns = ["application", "expert", "score"];

    // What a decimal holds exactly.
    private const int MostDigits = 28;

    private readonly string _file;
    private readonly List<InputError> _errors = [];
    private readonly List<CalibrationScore> _scores = [];
    private readonly Dictionary<(string, string), long> _rowOfPair = [];

    private CalibrationScoresFile(string file) => _file = file;

    /// <summary>Reads a table.</summary>
    /// <param name="file">Name as it stands in each error.</param>
    /// <param name="utf8">The file's bytes; a byte order mark is passed over.</param>
    /// <exception cref="InputRefusedException">Anything was wrong; every error is told.</exception>
    public static IReadOnlyList<CalibrationScore> Read(string file, byte[] utf8)
    {
        var reading = new CalibrationScoresFile(file);
        try
        {
            new UTF8Encoding(false, throwOnInvalidBytes: true).GetCharCount(utf8);
            reading.ReadAll(utf8);
        }
        catch (DecoderFallbackException)
        {
            reading.Refuse("", new("不是 UTF-8 编码", "not UTF-8"), new("请另存为 UTF-8 编码的 CSV", "save it as a UTF-8 CSV"));
        }
        catch (CsvFormatException broken)
        {
            reading.Refuse($"row {broken.LineNumber}", new("引号不成对或位置不对", "a quote is unpaired or misplaced"),
                new("含引号的值须整体加引号并双写引号", "quote the whole value and double its quotes"));
        }

        return reading._errors.Count > 0 ? throw new InputRefusedException(reading._errors) : reading._scores;
    }

    private void ReadAll(byte[] utf8)
    {
        using var reader = CsvReader.Create(utf8, new CsvReaderOptions
        {
            Separator = ',',
            HasHeader = false,
            TrackLineNumbers = true,
            TrimWhitespace = true,
            MalformedData = CsvMalformedDataHandling.Throw,
            FieldCountMismatch = CsvFieldCountHandling.Allow,
        });
        if (!reader.Read())
        {
            Refuse("row 1", new("没有表头", "there is no header"), Asked);
            return;
        }

        if (ColumnsOf(CellsOf(reader)) is { } places)
            while (reader.Read())
                ReadRow(CellsOf(reader), reader.LineNumber, places);
    }

    private static string[] CellsOf(CsvReader reader) => [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)];

    private static Words Asked => new("第一行应为 application,expert,score", "the first row must be application,expert,score");

    private int[]? ColumnsOf(string[] header)
    {
        var names = header;
        foreach (var name in names.Where((name, at) => !_columns.Contains(name) || Array.IndexOf(names, name) != at))
            Refuse("row 1", new($"列“{name}”未知或重复", $"column '{name}' is unknown or stands twice"), Asked);
        foreach (var missing in _columns.Except(names))
            Refuse("row 1", new($"缺少列 {missing}", $"column {missing} is missing"), Asked);
        return _errors.Count > 0 ? null : [.. _columns.Select(name => Array.IndexOf(names, name))];
    }

    private void ReadRow(string[] cells, long row, int[] places)
    {
        if (cells.Length != _columns.Length)
        {
            Refuse($"row {row}", new($"有 {cells.Length} 列", $"there are {cells.Length} cells"), new("每行应有 3 列", "each row has 3 cells"));
            return;
        }

        var (application, expert) = (NumberIn(cells[places[0]], row, "application"), NumberIn(cells[places[1]], row, "expert"));
        var score = ScoreIn(cells[places[2]], row);
        if (application is null || expert is null || score is null)
            return;
        if (!_rowOfPair.TryAdd((application, expert), row))
            Refuse($"row {row}, column application,expert", new($"{application} 与 {expert} 的评分已在第 {_rowOfPair[(application, expert)]} 行出现",
                $"{application} and {expert} stand in row {_rowOfPair[(application, expert)]} already"), new("每对申报与专家只能有一份评分", "a pair of application and expert has one score"));
        else
            _scores.Add(new(application, expert, score.Value));
    }

    private string? NumberIn(string cell, long row, string column)
    {
        if (cell.Length > 0)
            return cell;
        Refuse($"row {row}, column {column}", new("为空", "is empty"), new("须填写编号", "a number is asked for"));
        return null;
    }

    private Rational? ScoreIn(string cell, long row)
    {
        if (decimal.TryParse(cell, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var score)
            && cell.Count(char.IsAsciiDigit) <= MostDigits)
            return score;
        Refuse($"row {row}, column score", new($"值“{(cell.Length > 40 ? cell[..40] + "…" : cell)}”不是可用的分数", $"value '{(cell.Length > 40 ? cell[..40] + "…" : cell)}' can't be used as a score"),
            new("应为十进制数，如 82.5，最多 28 位数字", "a decimal number such as 82.5, with at most 28 digits"));
        return null;
    }

    private void Refuse(string place, Words what, Words allowed) => _errors.Add(new InputError(_file, place, what, allowed));
}
