using System.CommandLine;
using ExpertReview.Cli.Commands;
using ExpertReview.Domain.Basics;

namespace ExpertReview.Cli.Entry;

/// <summary>The list of commands; one file a command in Commands/.</summary>
internal static class AllCommands
{
    public static IEnumerable<Command> In(Language language, TextWriter output, TextWriter error)
    {
        yield return RoundCommand.In(language, output, error);
        yield return RankCommand.In(language, output, error);
        yield return TemplateCommand.In(language, output, error);
        yield return CalibrateCommand.In(language, output, error);
        yield return AssignCommand.In(language, output, error);
        yield return CheckPlanCommand.In(language, output, error);
        yield return RepairCommand.In(language, output, error);
        yield return ExplainCommand.In(language, output, error);
        yield return PanelsCommand.In(language, output, error);
        yield return CheckPanelsCommand.In(language, output, error);
    }
}
