using System.CommandLine;
using ExpertReview.Cli.Running;
using ExpertReview.Domain.Basics;
using ExpertReview.Features.Assignments;

namespace ExpertReview.Cli.Commands;

/// <summary><c>explain PROBLEM PLAN [--pair APPLICATION EXPERT]</c>: why reviews are missing, or what a pair would cost.</summary>
internal static class ExplainCommand
{
    public static Command In(Language language, TextWriter output, TextWriter error)
    {
        var problem = new Argument<string>("PROBLEM") { Description = new Words("评审任务分配问题文件", "assignment problem").In(language) };
        var plan = new Argument<string>("PLAN") { Description = new Words("评审任务分配方案文件", "assignment plan").In(language) };
        var pair = new Option<string[]>("--pair")
        {
            HelpName = "APPLICATION EXPERT",
            Arity = new ArgumentArity(2, 2),
            AllowMultipleArgumentsPerToken = true,
            Description = new Words("为何不（或为何）由该专家评该申报：必须用（或不用）这一对时各项数字的差额", "why this expert does not (or does) review this application: the difference in every figure when the pair is forced (or left out)").In(language),
        };
        var command = new Command("explain", new Words("说明方案：缺评的原因和补救办法，或某一对的代价", "explains a plan: why reviews are missing and what helps, or what a pair would cost").In(language)) { problem, plan, pair };
        command.SetAction(async (parsed, stop) =>
        {
            var (problemPath, planPath) = (parsed.GetRequiredValue(problem), parsed.GetRequiredValue(plan));
            var request = new ExplainPlan(
                (await InputFile.BytesOfAsync(problemPath, stop), Path.GetFileName(problemPath)), (await InputFile.BytesOfAsync(planPath, stop), Path.GetFileName(planPath)),
                parsed.GetValue(pair) is [var application, var expert] ? (application, expert) : null, Solving.Options(error));
            foreach (var line in await Task.Run(() => Requests.Send(request, stop), CancellationToken.None))
                await output.WriteLineAsync(line.In(language));
            return 0;
        });
        return command;
    }
}
