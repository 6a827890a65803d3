using System.CommandLine;
using ExpertReview.Domain.Basics;

namespace ExpertReview.Cli.Commands;

/// <summary>The list of commands; one file a command beside this one.</summary>
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
    }
}
