using System.CommandLine;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Ranking;
using ExpertReview.Features.Ranking;

namespace ExpertReview.Cli.Commands;

/// <summary><c>calibrate SCORES.csv [--top K] [--out FILE]</c>: severity, agreement and rank uncertainty of a plain table.</summary>
internal static class CalibrateCommand
{
    public static Command In(Language language, TextWriter output, TextWriter error)
    {
        var scores = new Argument<string>("SCORES.csv")
        {
            Description = new Words("评分表：UTF-8 的 CSV，列为 application,expert,score", "table of scores: UTF-8 CSV with the columns application,expert,score").In(language),
        };
        var top = new Option<int?>("--top") { HelpName = "K", Description = new Words("计算进入前 K 名的概率和名次区间", "probability of the first K and intervals of the ranks").In(language) };
        top.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() is < 1)
                result.AddError(new Words("--top 应为不小于 1 的整数", "--top must be a whole number of at least 1").In(language));
        });
        var file = new Option<string?>("--out") { HelpName = "FILE", Description = new Words("结果写入此文件（默认写到标准输出）", "write the result to this file (default: standard output)").In(language) };
        var command = new Command("calibrate", new Words("专家宽严、一致性和名次不确定性（内部参考）", "severity, agreement and rank uncertainty of a table of scores").In(language));
        command.Arguments.Add(scores);
        command.Options.Add(top);
        command.Options.Add(file);
        command.SetAction(async (parsed, stop) =>
        {
            var path = parsed.GetValue(scores)!;
            var table = CalibrationScoresFile.Read(Path.GetFileName(path), await BytesOf(path, stop));
            var bytes = CalibrationFile.Write(Calibrating.Of(table, parsed.GetValue(top)), language);
            await new Sinks(language, output, error).WriteAsync(parsed.GetValue(file), bytes, stop);
            return 0;
        });
        return command;
    }

    private static async Task<byte[]> BytesOf(string path, CancellationToken stop)
    {
        try
        {
            return await File.ReadAllBytesAsync(path, stop);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new InputRefusedException(new InputError(path, "", new("文件不存在或无法打开", "the file is not there or can't be opened"), new("请检查路径和权限", "check path and permissions")));
        }
    }
}
