using ExpertReview.Domain.Basics;
using ExpertReview.Features.Findings;
using ExpertReview.Features.Tables;

namespace ExpertReview.Features.Intake;

/// <summary>A round's folder (formats.md): finds the files by their names, ignores what it does not know and what Office leaves behind (~$…), and
/// reads them.</summary>
public sealed class RoundFolder
{
    private const string Reports = "申请报告";
    private const string Scores = "评分.csv";
    private readonly string _folder;
    private readonly TableFinder _finder;
    private readonly List<string> _names;
    private RoundSettings? _settings;

    private RoundFolder(string folder, TableFinder finder, List<string> names) => (_folder, _finder, _names) = (folder, finder, names);

    /// <summary>Names of the evidence PDFs inside 申请报告.</summary>
    public IReadOnlyList<string> EvidenceFiles => [.. _names.Where(name => IsReport(name, ".pdf")).Select(name => name[(Reports.Length + 1)..])];

    /// <summary>Every file that is an input, relative to the folder with /, sorted ordinally: what round.log.json hashes.</summary>
    public IReadOnlyList<string> Inputs => [.. _names.Where(name => IsInput(name) || name == _settings?.Template)];

    /// <summary>True when 评分.csv is there.</summary>
    public bool HasScores => _names.Contains(Scores, StringComparer.Ordinal);

    /// <summary>Lists the folder.</summary>
    /// <exception cref="InputRefusedException">It is not there, or empty.</exception>
    public static RoundFolder Open(string folder, ColumnDictionary? words = null)
    {
        var shown = Path.GetFileName(Path.TrimEndingDirectorySeparator(folder)) is { Length: > 0 } last ? last : folder;
        if (!Directory.Exists(folder))
            throw Refused(shown, new("找不到这个文件夹", "the folder is not there"), new("请给出评审文件夹的路径", "give the path of a round's folder"));
        var names = Directory.EnumerateFiles(folder).Select(path => Path.GetFileName(path)).ToList();
        if (Directory.Exists(Path.Combine(folder, Reports)))
            names.AddRange(Directory.EnumerateFiles(Path.Combine(folder, Reports)).Select(path => $"{Reports}/{Path.GetFileName(path)}"));
        names.RemoveAll(name => Path.GetFileName(name).StartsWith("~$", StringComparison.Ordinal) || Path.GetFileName(name).StartsWith('.'));
        names.Sort(StringComparer.Ordinal);
        return names.Count > 0
            ? new RoundFolder(folder, new TableFinder(words ?? ColumnDictionary.Default), names)
            : throw Refused(shown, new("文件夹是空的", "the folder is empty"), new("应有 round.json、推荐汇总表-*.xlsx、专家库.xlsx 等", "round.json, 推荐汇总表-*.xlsx, 专家库.xlsx … are asked for"));
    }

    /// <summary>The path of a file of the folder.</summary>
    public string PathOf(string name) => Path.Combine(_folder, name.Replace('/', Path.DirectorySeparatorChar));

    /// <summary>Opens 评分.csv for <see cref="ScoreFile.Read"/>.</summary>
    public TableReading<ScoreRow> ReadScores(Func<string, string, bool> wanted, Func<string, string, bool>? counts = null)
    {
        if (!HasScores)
            return TableReading<ScoreRow>.No(new FileFinding(Scores, "没有评分.csv；所有评审按未提交处理"));
        try
        {
            using var stream = new FileStream(PathOf(Scores), FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            return ScoreFile.Read(stream, Scores, wanted, counts);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return TableReading<ScoreRow>.No(new FileFinding(Scores, "文件被占用或没有读取权限，读不出；请关闭后再导入"));
        }
    }

    /// <summary>round.json alone.</summary>
    /// <exception cref="InputRefusedException">Missing, locked or wrong.</exception>
    public RoundSettings ReadSettings() => _settings ??= RoundFile.Read(Needed("round.json").Bytes);

    /// <summary>The bytes of the template.</summary>
    /// <exception cref="InputRefusedException">Missing or locked.</exception>
    public TableFile ReadTemplate() => Needed(ReadSettings().Template);

    /// <summary>Reads all but the scores.</summary>
    /// <exception cref="InputRefusedException">round.json, the template, 专家库 or every 推荐汇总表 is missing or unreadable.</exception>
    public RoundIntake Read()
    {
        var settings = ReadSettings();
        ReadTemplate();
        var found = new GatheredFindings();
        var recommendations = Tables("推荐汇总表", new RecommendationTable(_finder).Read, found);
        if (recommendations.Read == 0)
            throw new InputRefusedException(recommendations.Failed.Count > 0
                ? [.. recommendations.Failed.Select(file => new InputError(file.File, "", new(file.Text, "the file can't be read"), new("没有一份推荐汇总表能读", "no 推荐汇总表 can be read")))]
                : [new InputError("推荐汇总表-*.xlsx", "", new("没有推荐汇总表", "there is no 推荐汇总表"), new("至少一份推荐汇总表-推荐单位.xlsx", "at least one 推荐汇总表-RECOMMENDER.xlsx"))]);
        var experts = new ExpertPoolTable(_finder).Read(Needed("专家库.xlsx"));
        if (experts.File is { } unreadable)
            throw Refused(unreadable.File, new(unreadable.Text, "the file can't be read"), new("专家库必须能读", "the pool of experts is needed"));
        return new RoundIntake
        {
            Settings = settings, Recommendations = recommendations.Rows, Evaluations = Tables("服务评价表", new ServiceEvaluationTable(_finder).Read, found).Rows,
            Reports = ReadReports(found), Experts = found.Take(experts),
            Relations = One("关联关系.xlsx", new UnitRelationTable(_finder).Read, found, asked: true), Recusals = One("回避申请.xlsx", new RecusalTable(_finder).Read, found, asked: true),
            Recognised = One("已认定名单.xlsx", new RecognisedTable(_finder).Read, found, asked: false), Reviews = One("复核.xlsx", new ProposalReviewTable(_finder).Read, found, asked: false),
            Refused = found.Refused, Files = found.Files, Warnings = found.Warnings,
        };
    }

    private (IReadOnlyList<T> Rows, int Read, IReadOnlyList<FileFinding> Failed) Tables<T>(string prefix, Func<TableFile, TableReading<T>> read, GatheredFindings found)
    {
        var (rows, failed, count) = (new List<T>(), new List<FileFinding>(), 0);
        foreach (var name in _names.Where(name => IsTable(name, prefix)))
        {
            var reading = Reading(name, read);
            rows.AddRange(found.Take(reading));
            count += reading.File is null ? 1 : 0;
            if (reading.File is { } file)
                failed.Add(file);
        }

        return (rows, count, failed);
    }

    // Each report stands alone, so they are read side by side and put together in the order of their names.
    private List<Domain.Applications.ApplicationReport> ReadReports(GatheredFindings found)
    {
        var reader = new ApplicationReportWorkbook(_finder);
        var readings = _names.Where(name => IsReport(name, ".xlsx") || IsReport(name, ".xls") || IsReport(name, ".et")).AsParallel().AsOrdered().Select(name => Reading(name, reader.Read)).ToList();
        return [.. readings.SelectMany(found.Take)];
    }

    private IReadOnlyList<T> One<T>(string name, Func<TableFile, TableReading<T>> read, GatheredFindings found, bool asked)
    {
        if (_names.Contains(name, StringComparer.Ordinal))
            return found.Take(Reading(name, read));
        if (asked)
            found.Files.Add(new FileFinding(name, $"没有{name}；按没有内容处理"));
        return [];
    }

    private TableReading<T> Reading<T>(string name, Func<TableFile, TableReading<T>> read)
    {
        try
        {
            return read(TableFile.Open(PathOf(name), name));
        }
        catch (RefusedFileException refused)
        {
            return TableReading<T>.No(refused.Finding);
        }
    }

    private TableFile Needed(string name)
    {
        try
        {
            return TableFile.Open(PathOf(name), name);
        }
        catch (RefusedFileException refused)
        {
            throw new InputRefusedException(refused.Error);
        }
    }

    // .xls and .et under the right name are not unknown files: the clerk is told what to do with them.
    private static bool IsTable(string name, string prefix) =>
        name.StartsWith(prefix + "-", StringComparison.Ordinal) && (Path.GetExtension(name).ToLowerInvariant() is ".xlsx" or ".xls" or ".et" or ".xlsm");

    private static bool IsReport(string name, string ending) =>
        name.StartsWith(Reports + "/", StringComparison.Ordinal) && name.EndsWith(ending, StringComparison.OrdinalIgnoreCase);

    private static bool IsInput(string name) =>
        IsTable(name, "推荐汇总表") || IsTable(name, "服务评价表") || IsReport(name, ".xlsx") || IsReport(name, ".xls") || IsReport(name, ".et") || IsReport(name, ".pdf")
        || name is "round.json" or "专家库.xlsx" or "关联关系.xlsx" or "回避申请.xlsx" or "已认定名单.xlsx" or "复核.xlsx" or Scores;

    private static InputRefusedException Refused(string file, Words what, Words allowed) => new(new InputError(file, "", what, allowed));
}
