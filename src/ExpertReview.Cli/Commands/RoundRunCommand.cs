using System.CommandLine;
using ExpertReview.Cli.Running;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Publicity;
using ExpertReview.Features.Exports;
using ExpertReview.Features.Intake;
using ExpertReview.Features.Running;
using ExpertReview.Features.Rules;
using ExpertReview.Features.Scoring;

namespace ExpertReview.Cli.Commands;

/// <summary><c>round run FOLDER --out OUT</c>: a whole round from Excel to announcement. Nothing is written unless all of it is.</summary>
internal static class RoundRunCommand
{
    private const string Database = "round.db";

    public static Command In(Language language, TextWriter output, TextWriter error)
    {
        var folder = new Argument<string>("FOLDER") { Description = new Words("评审批次的文件夹", "folder of the round").In(language) };
        var target = new Option<string>("--out") { Description = new Words("输出文件夹", "folder for the files").In(language), Required = true, HelpName = "OUT" };
        var papers = new Option<bool>("--internal") { Description = new Words("另写“内部参考”文件夹：评分偏差、一致性与校准、不可区分、图（默认不写）", "writes the folder 内部参考 too: deviation, agreement and calibration, whom scores can't tell apart, pictures (off by default)").In(language) };
        var command = new Command("run", new Words("运行一个评审批次：从推荐汇总表到公告", "runs a whole round, from the bureaus' tables to the announcement").In(language)) { folder, target, papers };
        command.SetAction((parsed, stop) => RunAsync(parsed.GetRequiredValue(folder), parsed.GetRequiredValue(target), parsed.GetValue(papers), language, output, error, stop));
        return command;
    }

    // Counted before anything is read: a period that can't be counted would stop the round at its very end.
    private static void MustBeCountable(RoundSettings settings)
    {
        var period = PublicityPeriod.Of(settings.Publicity.Published, settings.Publicity.WorkingDays, settings.Publicity.FirstDayCounts, BuiltInRules.WorkingDays);
        if (period.End is not { } end || (period.Announced is null && settings.Announced is null))
            throw new InputRefusedException(new InputError(
                "round.json", "$.publicity.published", period.Warnings[^1], new("改用放假安排已公布的日期", "take a day whose year is published")));
        if (settings.Announced is { } announced && announced <= end)
            throw new InputRefusedException(new InputError(
                "round.json", "$.announced", new($"{announced:yyyy-MM-dd} 不晚于公示期最后一天 {end:yyyy-MM-dd}", $"{announced:yyyy-MM-dd} is not after the last day of publicity, {end:yyyy-MM-dd}"),
                new("公告须在公示期满之后", "a day after the period")));
    }

    private static async Task<int> RunAsync(string from, string to, bool withInternal, Language language, TextWriter output, TextWriter error, CancellationToken stop)
    {
        var folder = RoundFolder.Open(from);
        if (Path.GetFullPath(from).TrimEnd(Path.DirectorySeparatorChar) == Path.GetFullPath(to).TrimEnd(Path.DirectorySeparatorChar))
            throw new InputRefusedException(new InputError("--out", "", new("输出文件夹不能是评审批次的文件夹", "the output folder is the round's own"), new("请另选一个文件夹", "choose another folder")));
        folder.MustBeComplete(null);
        var settings = folder.ReadSettings();
        folder.MustBeComplete(settings.Template);
        var settingsFile = folder.ReadNeeded("round.json").Bytes.ToArray();
        var template = folder.ReadNeeded(settings.Template).Bytes.ToArray();
        TemplateFile.Read(template, settings.Template);
        MustBeCountable(settings);

        var work = Path.Combine(Path.GetTempPath(), "expertreview-" + Environment.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture) + "-" + Path.GetRandomFileName());
        Directory.CreateDirectory(work);
        try
        {
            var progress = Console.IsErrorRedirected ? null : error;
            var database = Path.Combine(work, Database);
            await using var session = await RoundSession.OpenAsync(database, settings.AsOf, stop);
            var files = await new RoundSteps(folder, session.Sender, words => progress?.WriteLine(words.In(language)), stop).RunAsync(settings, settingsFile, template, withInternal);
            await session.CloseAsync(stop);
            var log = RoundLog.Write(settings, folder.Inputs(settings.Template).Select(name => (name, folder.HashOf(name))), files);
            Directory.CreateDirectory(to);
            await OutputFolder.WriteAsync(to, files.Append(log), stop);
            File.Move(database, Path.Combine(to, Database), overwrite: true);
            await output.WriteLineAsync(new Words($"已完成，文件在 {to}", $"done, the files are in {to}").In(language));
            return 0;
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }
}
