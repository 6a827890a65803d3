using System.CommandLine;
using ExpertReview.Cli.Running;
using ExpertReview.Domain.Basics;
using ExpertReview.Features.Exports;
using ExpertReview.Features.Ranking;

namespace ExpertReview.Cli.Commands;

/// <summary><c>rank SCORES [--out RANKING]</c>: totals, aggregate, ranking and shortlist of a scores file. With <c>--what-if FILE</c> it tells
/// what another shortlist policy would change, and changes nothing; with <c>--internal FOLDER</c> it writes 内部参考 there too.</summary>
internal static class RankCommand
{
    public static Command In(Language language, TextWriter output, TextWriter error)
    {
        var scores = new Argument<string>("SCORES") { Description = new Words("评分文件（expertreview.scores/1），评分模板按其中的相对路径读取", "scores file (expertreview.scores/1); its template is read from the path relative to it").In(language) };
        var ranking = new Option<string>("--out") { Description = new Words("得分排序写入的文件；不给出时写到标准输出", "file for the ranking; without it, standard output").In(language) };
        var other = new Option<string>("--what-if") { HelpName = "FILE", Description = new Words("另一套建议名单规则（与评分文件的 shortlist 同样的 JSON 对象）：只说明名单会怎样变化", "another shortlist policy (a JSON object as shortlist in scores files): tells what would change, and nothing else").In(language) };
        var papers = new Option<string>("--internal") { HelpName = "FOLDER", Description = new Words("另把内部参考（偏差、一致性、校准、不可区分、图）写到此文件夹", "writes the internal reference (deviation, agreement, calibration, whom scores can't tell apart, pictures) to this folder too").In(language) };
        var command = new Command("rank", new Words("由评分表计算得分、排序和建议名单", "totals, aggregate, ranking and shortlist of score sheets").In(language)) { scores, ranking, other, papers };
        command.SetAction(async (parsed, stop) =>
        {
            if (parsed.GetValue(other) is { } policy)
            {
                foreach (var line in (await Requests.Send(new TryScores(parsed.GetRequiredValue(scores), policy), stop)).Lines())
                    await output.WriteLineAsync(line.In(language));
                return 0;
            }

            if (parsed.GetValue(papers) is { } folder)
                await OutputFolder.WriteAsync(folder, await Requests.Send(new InternalReferenceOfScores(parsed.GetRequiredValue(scores)), stop), stop);
            var file = await Requests.Send(new RankScores(parsed.GetRequiredValue(scores)), stop);
            await new Sinks(language, output, error).WriteAsync(parsed.GetValue(ranking), file, stop);
            return 0;
        });
        return command;
    }
}
