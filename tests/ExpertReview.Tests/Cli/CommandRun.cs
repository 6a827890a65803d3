using ExpertReview.Cli.Entry;

namespace ExpertReview.Tests.Cli;

/// <summary>One run of the command line inside the test process: its exit code and what it wrote.</summary>
public sealed record CommandRun(int ExitCode, string Output, string Error)
{
    public static async Task<CommandRun> Of(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await CommandLine.RunAsync(args, output, error);
        return new CommandRun(code, output.ToString(), error.ToString());
    }
}
