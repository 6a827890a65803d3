using System.Security.Cryptography;
using ExpertReview.Domain.Basics;
using ExpertReview.Features.Findings;
using ExpertReview.Features.Incoming;
using ExpertReview.Features.Tables;

namespace ExpertReview.Features.Intake;

/// <summary>A round's folder (formats.md): finds the files by their names, ignores what it does not know and what Office leaves behind (~$…), and
/// says what is missing.</summary>
public sealed class RoundFolder
{
    /// <summary>Name of the score table.</summary>
    public const string ScoresName = "评分.csv";

    private const string ReportFolder = "申请报告";
    private const string Scores = ScoresName;
    private const string Pool = "专家库.xlsx";
    private const string Settings = "round.json";
    private static readonly string[] Tables = ["专家库", "关联关系", "回避申请", "已认定名单", "复核"];
    private readonly string _folder;
    private readonly List<string> _names;

    private RoundFolder(string folder, List<string> names) => (_folder, _names) = (folder, names);

    /// <summary>推荐汇总表-*, by name. An .xls or .et under that name is among them, so that the clerk is told what to do with it.</summary>
    public IReadOnlyList<IncomingFile> Recommendations => Files(name => IsTable(name, "推荐汇总表"));

    /// <summary>服务评价表-*, by name.</summary>
    public IReadOnlyList<IncomingFile> Evaluations => Files(name => IsTable(name, "服务评价表"));

    /// <summary>The workbooks of 申请报告, by name.</summary>
    public IReadOnlyList<IncomingFile> Reports => Files(IsReport);

    /// <summary>专家库.xlsx; it must be there (<see cref="MustBeComplete"/>). Of this and the next tables an .xls or .et is given when there is no .xlsx, for its word.</summary>
    public IReadOnlyList<IncomingFile> Experts => Single("专家库");

    /// <summary>关联关系.xlsx, if there.</summary>
    public IReadOnlyList<IncomingFile> Relations => Single("关联关系");

    /// <summary>回避申请.xlsx, if there.</summary>
    public IReadOnlyList<IncomingFile> Recusals => Single("回避申请");

    /// <summary>已认定名单.xlsx, if there.</summary>
    public IReadOnlyList<IncomingFile> Recognised => Single("已认定名单");

    /// <summary>复核.xlsx, if there.</summary>
    public IReadOnlyList<IncomingFile> Reviews => Single("复核");

    /// <summary>Every input relative to the folder, with /, in ordinal order; the template is asked for by its own name.</summary>
    public IReadOnlyList<string> Inputs(string template) => [.. _names.Where(name => IsInput(name) || name == template)];

    /// <summary>Tables of a usual round that are not there: no failure.</summary>
    public IReadOnlyList<FileFinding> Missing =>
    [
        .. Evaluations.Count == 0 ? [new FileFinding("服务评价表-*.xlsx", "没有服务评价表；抽查和满意度按未填处理")] : Array.Empty<FileFinding>(),
        .. Reports.Count == 0 ? [new FileFinding($"{ReportFolder}/*.xlsx", "没有申请报告；服务功能的数值按未填处理")] : Array.Empty<FileFinding>(),
        .. new[] { (Name: "关联关系.xlsx", Files: Relations.Count), (Name: "回避申请.xlsx", Files: Recusals.Count), (Name: Scores, Files: HasScores ? 1 : 0) }.Where(one => one.Files == 0).Select(one => one.Name).Select(name => new FileFinding(name, $"没有{name}；按没有内容处理")),
    ];

    /// <summary>Lists a folder.</summary>
    /// <exception cref="InputRefusedException">It is not there, or empty.</exception>
    public static RoundFolder Open(string folder)
    {
        var shown = Path.GetFileName(Path.TrimEndingDirectorySeparator(folder)) is { Length: > 0 } last ? last : folder;
        if (!Directory.Exists(folder))
            throw new InputRefusedException(new InputError(shown, "", new("找不到这个文件夹", "the folder is not there"), new("请给出评审文件夹的路径", "give the path of a round's folder")));
        var names = Directory.EnumerateFiles(folder).Select(path => Path.GetFileName(path)).ToList();
        if (Directory.Exists(Path.Combine(folder, ReportFolder)))
            names.AddRange(Directory.EnumerateFiles(Path.Combine(folder, ReportFolder)).Select(path => $"{ReportFolder}/{Path.GetFileName(path)}"));
        names.RemoveAll(name => Path.GetFileName(name).StartsWith("~$", StringComparison.Ordinal) || Path.GetFileName(name).StartsWith('.'));
        names.Sort(StringComparer.Ordinal);
        if (names.Count == 0)
            throw new InputRefusedException(new InputError(
                shown, "", new("文件夹是空的", "the folder is empty"), new("应有 round.json、推荐汇总表-*.xlsx、专家库.xlsx 等", "round.json, 推荐汇总表-*.xlsx, 专家库.xlsx … are asked for")));
        return new RoundFolder(folder, names);
    }

    /// <summary>The evidence files of 申请报告, by name without folder.</summary>
    public IReadOnlyList<IncomingFile> Evidence => Files(IsEvidence);

    /// <summary>True when 评分.csv is there.</summary>
    public bool HasScores => _names.Contains(Scores, StringComparer.Ordinal);

    /// <summary>Opens 评分.csv.</summary>
    public Stream OpenScores() => new FileStream(PathOf(Scores), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);

    /// <summary>The path of a file of the folder.</summary>
    public string PathOf(string name) => Path.Combine(_folder, name.Replace('/', Path.DirectorySeparatorChar));

    /// <summary>round.json.</summary>
    /// <exception cref="InputRefusedException">Missing, locked or wrong.</exception>
    public RoundSettings ReadSettings() => RoundFile.Read(ReadNeeded(Settings).Bytes);

    /// <summary>A file that the round can't do without, such as the template.</summary>
    /// <exception cref="InputRefusedException">Missing, locked or too large.</exception>
    public TableFile ReadNeeded(string name)
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

    /// <summary>Refuses a folder without what a round can't do without; everything missing is told at once.</summary>
    /// <exception cref="InputRefusedException">round.json, the template, 专家库 or every 推荐汇总表 is missing.</exception>
    public void MustBeComplete(string? template)
    {
        var errors = new List<InputError>();
        foreach (var name in new[] { Settings, template, Pool })
            if (name is not null && !File.Exists(PathOf(name)) && !(name == Pool && Experts.Count > 0))
                errors.Add(new InputError(name, "", new("找不到文件", "the file is not there"), new("请把文件放进评审文件夹", "put it into the round's folder")));
        if (Recommendations.Count == 0)
            errors.Add(new InputError("推荐汇总表-*.xlsx", "", new("没有推荐汇总表", "there is no 推荐汇总表"), new("至少一份 推荐汇总表-推荐单位.xlsx", "at least one 推荐汇总表-RECOMMENDER.xlsx")));
        if (errors.Count > 0)
            throw new InputRefusedException(errors);
    }

    /// <summary>Refuses a round of which 专家库 or every 推荐汇总表 turned out unreadable.</summary>
    /// <exception cref="InputRefusedException">With the word for each file.</exception>
    public static void MustBeReadable(IReadOnlyList<FileImport> recommendations, IReadOnlyList<FileImport> experts)
    {
        var errors = experts.Where(file => file.Unreadable is not null).ToList();
        if (recommendations.All(file => file.Unreadable is not null))
            errors.AddRange(recommendations);
        if (errors.Count > 0)
            throw new InputRefusedException([.. errors.Select(file => new InputError(
                file.File, "", new(file.Unreadable ?? "", "the file can't be read"), new("评审不能缺少此文件", "the round can't do without it; the Chinese text says why")))]);
    }

    /// <summary>SHA-256 of a file of the folder, lower-case hexadecimal; null when it is locked or may not be read.</summary>
    public string? HashOf(string name)
    {
        try
        {
            using var stream = new FileStream(PathOf(name), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return Convert.ToHexStringLower(SHA256.HashData(stream));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private List<IncomingFile> Single(string stem) => Of(stem) is { } name ? [IncomingFile.At(PathOf(name))] : [];

    private string? Of(string stem) =>
        _names.Where(name => Path.GetFileNameWithoutExtension(name) == stem && !name.Contains('/', StringComparison.Ordinal) && IsWorkbook(name))
            .OrderBy(name => name != stem + ".xlsx").ThenBy(name => !name.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase)).FirstOrDefault();

    private List<IncomingFile> Files(Func<string, bool> wanted) => [.. _names.Where(wanted).Select(name => IncomingFile.At(PathOf(name)))];

    private static bool IsTable(string name, string prefix) => name.StartsWith(prefix, StringComparison.Ordinal) && name.Length > prefix.Length && name[prefix.Length] is '-' or '－' or '—' or '–' && IsWorkbook(name);

    private static bool IsReport(string name) => name.StartsWith(ReportFolder + "/", StringComparison.Ordinal) && IsWorkbook(name);

    private static bool IsEvidence(string name) => name.StartsWith(ReportFolder + "/", StringComparison.Ordinal) && name.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase);

    private static bool IsWorkbook(string name) => Path.GetExtension(name).ToLowerInvariant() is ".xlsx" or ".xls" or ".et" or ".xlsm" or ".xlsb" or ".ods" or ".doc" or ".docx";

    private bool IsInput(string name) =>
        IsTable(name, "推荐汇总表") || IsTable(name, "服务评价表") || IsReport(name) || IsEvidence(name)
        || name is Settings or Scores || Tables.Any(stem => Of(stem) == name);
}
