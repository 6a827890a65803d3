using System.CommandLine;
using System.Globalization;
using ExpertReview.Domain.Basics;

namespace ExpertReview.Cli.Entry;

/// <summary>The command line of formats.md: parses, runs one command, and turns what happened into the exit codes
/// 0 done, 2 the input is wrong, 3 the check failed, 1 anything else.</summary>
public static class CommandLine
{
    /// <summary>Runs one command line, writing results and errors where told (tests hand in their own writers).</summary>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error, CancellationToken stop = default)
    {
        var language = LanguageOf(args);
        CultureInfo.CurrentUICulture = language == Language.English ? CultureInfo.InvariantCulture : new ChineseTexts();
        var root = new RootCommand(new Words("云南省中小企业公共服务示范平台认定评审", "Expert review of SME public-service demonstration platforms of Yunnan").In(language));
        root.Options.Add(new Option<string>("--lang") { Description = new Words("界面语言：zh 或 en", "language of the texts: zh or en").In(language), Recursive = true });
        foreach (var command in AllCommands.In(language, output, error))
            root.Subcommands.Add(command);
        try
        {
            var parsed = root.Parse(args);
            if (parsed.Errors.Count > 0)
            {
                foreach (var wrong in parsed.Errors)
                    await error.WriteLineAsync(new Words($"命令行有误：{wrong.Message} 用 --help 查看用法", $"{wrong.Message} See --help").In(language));
                return 2;
            }

            return await parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false }, stop);
        }
        catch (InputRefusedException refused)
        {
            foreach (var wrong in refused.Errors)
                await error.WriteLineAsync(wrong.Line(language));
            return 2;
        }
        catch (RefusedException refused)
        {
            await error.WriteLineAsync(refused.Refusal.Words.In(language));
            return 1;
        }
        catch (OperationCanceledException)
        {
            await error.WriteLineAsync(new Words("已取消", "cancelled").In(language));
            return 1;
        }
        catch (Exception unexpected) when (unexpected is IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync(unexpected.Message);
            return 1;
        }
    }

    private static Language LanguageOf(string[] args)
    {
        var asked = Array.IndexOf(args, "--lang") is var at and >= 0 && at + 1 < args.Length
            ? args[at + 1]
            : args.FirstOrDefault(arg => arg.StartsWith("--lang=", StringComparison.Ordinal))?["--lang=".Length..]
                ?? Environment.GetEnvironmentVariable("EXPERTREVIEW_LANG");
        return string.Equals(asked, "en", StringComparison.OrdinalIgnoreCase) ? Language.English : Language.Chinese;
    }
}
