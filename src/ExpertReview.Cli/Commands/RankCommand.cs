using System.CommandLine;
using System.Text;
using ExpertReview.Cli.Running;
using ExpertReview.Domain.Basics;
using ExpertReview.Features.Ranking;

namespace ExpertReview.Cli.Commands;

/// <summary><c>rank SCORES [--out RANKING]</c>: totals, aggregate, ranking and shortlist of a scores file.</summary>
internal static class RankCommand
{
    public static Command In(Language language, TextWriter output, TextWriter error)
    {
        var scores = new Argument<string>("SCORES") { Description = new Words("评分文件（expertreview.scores/1），评分模板按其中的相对路径读取", "scores file (expertreview.scores/1); its template is read from the path relative to it").In(language) };
        var ranking = new Option<string>("--out") { Description = new Words("得分排序写入的文件；不给出时写到标准输出", "file for the ranking; without it, standard output").In(language) };
        var command = new Command("rank", new Words("由评分表计算得分、排序和建议名单", "totals, aggregate, ranking and shortlist of score sheets").In(language)) { scores, ranking };
        command.SetAction(async (parsed, stop) =>
        {
            var file = await Requests.Send(new RankScores(parsed.GetRequiredValue(scores)), stop);
            if (parsed.GetValue(ranking) is { } path)
                await File.WriteAllBytesAsync(path, file, stop);
            else
                await output.WriteAsync(Encoding.UTF8.GetString(file));
            return 0;
        });
        return command;
    }
}
