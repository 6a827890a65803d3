using System.Text;
using ExpertReview.Domain.Basics;

namespace ExpertReview.Features.Samples;

/// <summary>Writes 评分.csv: a row for every pair of application and expert. Points follow the application's ability less the expert's strictness, with some
/// chance in each criterion, so that the ranking says something. Streamed: a thousand applications and three hundred experts make a hundred megabytes.</summary>
internal static class ScoreTable
{
    public static void Write(string path, SampleRound round)
    {
        var criteria = SampleTemplate.Criteria;
        using var file = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), 1 << 16);
        file.NewLine = "\r\n";
        var columns = criteria.Select(one => one.Criterion.Id).Concat(criteria.SelectMany(one => one.Criterion.Evidence.Select(item => one.Criterion.Id + "/" + item.Id)));
        file.WriteLine(string.Join(',', columns.Prepend("状态").Prepend("专家编号").Prepend("统一社会信用代码")));
        var recused = round.Plants.Conflicts.Select(conflict => (conflict.Code, conflict.Expert)).ToHashSet();
        var line = new StringBuilder();
        for (var i = 0; i < round.Applications.Count; i++)
            for (var j = 0; j < round.Experts.Count; j++)
            {
                var (application, expert) = (round.Applications[i], round.Experts[j]);
                line.Clear().Append(application.Code).Append(',').Append(expert.No).Append(',');
                Sheet(line, application, expert, recused.Contains((application.Code, expert.No)), SplitMix.For(round.Size.Seed, "sheet", i * 1000 + j));
                file.WriteLine(line);
            }
    }

    private static void Sheet(StringBuilder line, SampleApplication application, SampleExpert expert, bool recused, SplitMix random)
    {
        var draft = !recused && random.Chance(2);
        line.Append(recused ? "回避" : draft ? "草稿" : "提交");
        var ability = application.Quality - expert.Severity + random.Between(-30, 30);
        foreach (var (function, criterion) in SampleTemplate.Criteria)
        {
            line.Append(',');
            if (!recused && Asked(application, function) && !(draft && random.Chance(500)))
                Points(line, criterion.MaxPoints, ability + random.Between(-60, 60));
        }

        foreach (var (function, criterion) in SampleTemplate.Criteria)
            foreach (var _ in criterion.Evidence)
            {
                line.Append(',');
                if (!recused && Asked(application, function))
                    line.Append(random.Below(100) switch { < 3 => "无", < 14 => "部分", _ => "充分" });
            }
    }

    private static bool Asked(SampleApplication application, ServiceFunction? function) => function is not { } one || application.Functions.Contains(one);

    // The nearest half point.
    private static void Points(StringBuilder line, int maximum, int perMille)
    {
        var halves = (2 * maximum * Math.Clamp(perMille, 0, 1000) + 500) / 1000;
        line.Append(halves / 2);
        if (halves % 2 == 1)
            line.Append(".5");
    }
}
