using System.Text;
using ExpertReview.Domain.Basics;

namespace ExpertReview.Features.Samples;

/// <summary>Writes a whole invented round in the shape that <c>round run</c> reads (formats.md, A round's folder), with faults planted in it and a list of them. No
/// person, unit, code or telephone in it exists.</summary>
public static class SampleFolder
{
    internal const string TemplateFile = "评分模板.json";

    /// <summary>Writes the round into a folder that does not exist yet or is empty. The same size and seed give the same bytes.</summary>
    /// <exception cref="InputRefusedException">The size is out of range, or the folder holds something or is a file.</exception>
    public static void Write(string folder, SampleSize size)
    {
        var round = Invented(folder, size);
        var reports = Path.Combine(folder, "申请报告");
        Directory.CreateDirectory(reports);
        File.WriteAllBytes(Path.Combine(folder, "round.json"), RoundFiles.Round(round));
        File.WriteAllBytes(Path.Combine(folder, TemplateFile), SampleTemplate.Write());
        var refused = RecommendationTables.Write(folder, round);
        EvaluationTables.Write(folder, round);
        ReportFiles.Write(reports, round);
        ExpertFiles.Write(folder, round);
        ScoreTable.Write(Path.Combine(folder, "评分.csv"), round);
        File.WriteAllBytes(Path.Combine(folder, "expected.json"), RoundFiles.Expected(round, refused));
        File.WriteAllText(Path.Combine(folder, "说明.txt"), "本文件夹中的单位、人员、代码、电话和数据全部为虚构，仅供试用和检验程序。expected.json 列出其中故意设置的问题，不是输入文件。\n", new UTF8Encoding(false));
    }

    /// <summary>Writes only what bureaus and the pool send as tables (推荐汇总表, 服务评价表, 专家库, 关联关系, 回避申请): enough to measure the doors and the checks
    /// with thousands of rows, without their reports and scores.</summary>
    /// <exception cref="InputRefusedException">The size is out of range, or the folder holds something or is a file.</exception>
    public static void WriteTables(string folder, SampleSize size)
    {
        var round = Invented(folder, size);
        Directory.CreateDirectory(folder);
        RecommendationTables.Write(folder, round);
        EvaluationTables.Write(folder, round);
        ExpertFiles.Write(folder, round);
    }

    private static SampleRound Invented(string folder, SampleSize size)
    {
        List<InputError> wrong = [.. WrongNumbers(size), .. WrongFolder(folder)];
        return wrong.Count > 0 ? throw new InputRefusedException(wrong) : SampleRound.Invent(size);
    }

    private static IEnumerable<InputError> WrongNumbers(SampleSize size)
    {
        if (OutOfRange("--applications", size.Applications, SampleSize.ApplicationsAllowed) is { } applications)
            yield return applications;
        if (OutOfRange("--experts", size.Experts, SampleSize.ExpertsAllowed) is { } experts)
            yield return experts;
    }

    private static InputError? OutOfRange(string option, int value, (int Least, int Most) allowed) => value >= allowed.Least && value <= allowed.Most
        ? null
        : new InputError(option, "", new Words($"{value} 超出范围", $"{value} is out of range"), new Words($"应为 {allowed.Least} 到 {allowed.Most}", $"allowed are {allowed.Least} to {allowed.Most}"));

    private static IEnumerable<InputError> WrongFolder(string folder)
    {
        if (File.Exists(folder))
            yield return new InputError(folder, "", new Words("是文件，不是文件夹", "is a file, not a folder"), new Words("请指定新的或空的文件夹", "name a new or an empty folder"));
        else if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
            yield return new InputError(folder, "", new Words("文件夹不是空的，未写入任何文件", "the folder is not empty; nothing was written"), new Words("请指定新的或空的文件夹", "name a new or an empty folder"));
    }
}
