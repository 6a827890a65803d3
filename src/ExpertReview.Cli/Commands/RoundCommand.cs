using System.CommandLine;
using ExpertReview.Domain.Basics;

namespace ExpertReview.Cli.Commands;

/// <summary><c>round</c>: what concerns a whole round.</summary>
internal static class RoundCommand
{
    public static Command In(Language language, TextWriter output, TextWriter error)
    {
        var command = new Command("round", new Words("整个评审批次：从推荐汇总表到公告", "a whole round: from the bureaus' tables to the announcement").In(language));
        command.Subcommands.Add(RoundSampleCommand.In(language, output));
        command.Subcommands.Add(RoundRunCommand.In(language, output, error));
        return command;
    }
}
