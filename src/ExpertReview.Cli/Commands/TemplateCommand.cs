using System.CommandLine;
using System.Globalization;
using ExpertReview.Cli.Running;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Scoring;
using ExpertReview.Features.Scoring;

namespace ExpertReview.Cli.Commands;

/// <summary><c>template check FILE</c>: checks one scoring template, with the path of each error. <c>template compare OLD NEW</c>: what changed.</summary>
internal static class TemplateCommand
{
    public static Command In(Language language, TextWriter output, TextWriter error)
    {
        var file = new Argument<string>("FILE") { Description = new Words("评分模板（expertreview.scoring-template/1）", "scoring template (expertreview.scoring-template/1)").In(language) };
        var check = new Command("check", new Words("检查一份评分模板，逐条指出错误的位置", "checks one scoring template and names the path of each error").In(language)) { file };
        check.SetAction(async (parsed, stop) =>
        {
            var template = await Requests.Send(new CheckTemplate(parsed.GetRequiredValue(file)), stop);
            await output.WriteLineAsync(SummaryOf(template).In(language));
            return 0;
        });
        return new Command("template", new Words("评分模板", "scoring templates").In(language)) { check, CompareIn(language, output) };
    }

    private static Command CompareIn(Language language, TextWriter output)
    {
        var old = new Argument<string>("OLD") { Description = new Words("旧的评分模板", "the old template").In(language) };
        var next = new Argument<string>("NEW") { Description = new Words("新的评分模板", "the new template").In(language) };
        var compare = new Command("compare", new Words("比较两个版本：增加、删去和改动", "compares two versions: what was added, removed and changed").In(language)) { old, next };
        compare.SetAction(async (parsed, stop) =>
        {
            var (before, after) = (await Requests.Send(new CheckTemplate(parsed.GetRequiredValue(old)), stop), await Requests.Send(new CheckTemplate(parsed.GetRequiredValue(next)), stop));
            var differences = TemplateComparison.Of(before, after);
            foreach (var one in differences)
                await output.WriteLineAsync(one.Words.In(language));
            if (differences.Count == 0)
                await output.WriteLineAsync(new Words("两个版本完全相同", "the two versions are the same").In(language));
            return 0;
        });
        return compare;
    }

    private static Words SummaryOf(ScoringTemplate template)
    {
        var (id, version) = (template.Id, template.Version.ToString(CultureInfo.InvariantCulture));
        var (criteria, items) = (template.Criteria.Count.ToString(CultureInfo.InvariantCulture), template.EvidenceCount.ToString(CultureInfo.InvariantCulture));
        var blocks = string.Join(' ', template.Blocks.Select(block => $"{block.Id}={block.Weight.ToString("0.############", CultureInfo.InvariantCulture)}"));
        var functions = (template.FunctionsBlock?.Claimed.Count ?? 0).ToString(CultureInfo.InvariantCulture);
        return new(
            $"模板正确：{template.Title}（{id} 第{version}版），{blocks}，服务功能{functions}项，指标{criteria}项，佐证材料{items}项",
            $"template is right: {template.Title} ({id} version {version}), {blocks}, {functions} functions, {criteria} criteria, {items} evidence items");
    }
}
