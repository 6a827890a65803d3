using System.Text;
using CsvHelper;
using ExpertReview.Features.Findings;
using ExpertReview.Features.Tables;

namespace ExpertReview.Features.Intake;

/// <summary>评分.csv: 统一社会信用代码, 专家编号, 状态, one column a criterion, one <c>criterion/evidence</c> each. Read row by row; only the pairs
/// asked for become anything, so that 300,000 rows cost no memory. UTF-8 with or without mark, or GB18030.</summary>
public static class ScoreFile
{
    private const int Sniffed = 64 * 1024;
    private const int LongestRecord = 1024 * 1024;

    /// <summary>Reads the rows of the wanted pairs.</summary>
    /// <param name="stream">The file; it must be able to seek.</param>
    /// <param name="file">Its name in findings.</param>
    /// <param name="wanted">True for (code, expert) that is assigned.</param>
    /// <param name="counts">True for (code, column) that is read of that application's rows; null for all columns.</param>
    public static TableReading<ScoreRow> Read(Stream stream, string file, Func<string, string, bool> wanted, Func<string, string, bool>? counts = null)
    {
        try
        {
            using var csv = CsvReader.Create(stream, new CsvReaderOptions
            {
                Encoding = EncodingOf(stream), Separator = ',', MaxRecordSize = LongestRecord, TrackLineNumbers = true, MissingField = CsvMissingFieldHandling.ReturnEmpty,
            }, leaveOpen: true);
            return new ScoreRows(csv, file, wanted, counts).Read();
        }
        catch (RefusedFileException refused)
        {
            return TableReading<ScoreRow>.No(refused.Finding);
        }
        catch (Exception error) when (error is CsvFormatException or DecoderFallbackException or InvalidDataException)
        {
            return TableReading<ScoreRow>.No(new FileFinding(file, "文件读不出（编码或格式有误）；应为 UTF-8 或 GB18030 编码、逗号分隔的 CSV"));
        }
    }

    // The header holds Chinese: its bytes tell which encoding the file has.
    private static Encoding EncodingOf(Stream stream)
    {
        var head = new byte[Sniffed];
        var length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        stream.Position = 0;
        var bytes = head.AsSpan(0, length);
        // A character may be cut at the end of what was looked at.
        for (var cut = 0; cut < 4 && cut <= bytes.Length; cut++)
            if (System.Text.Unicode.Utf8.IsValid(bytes[..^cut]) && (cut == 0 || length == Sniffed))
                return Encoding.UTF8;
        return CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback) ?? Encoding.UTF8;
    }
}
