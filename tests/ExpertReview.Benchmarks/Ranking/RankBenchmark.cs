using System.Diagnostics;
using System.Globalization;
using ExpertReview.Benchmarks.Kit;
using ExpertReview.Domain.Ranking;
using ExpertReview.Features.Ranking;
using ExpertReview.Features.Scoring;

namespace ExpertReview.Benchmarks.Ranking;

/// <summary><c>rank</c>: from score sheets to the ranking, with and without rank uncertainty, and calibration alone. <c>--quick</c> takes a tenth of
/// the applications and says so in the names.</summary>
internal static class RankBenchmark
{
    private const int Criteria = 40;

    public static void Measure(FigureList figures, Effort effort)
    {
        var large = effort == Effort.Quick ? 1_000 : 10_000;
        Whole(figures, large, sheets: 5);
        InProcess(figures, "rank 500 x 5 x 40 without uncertainty", 500, top: null, seconds: 0.2, runs: 7);
        InProcess(figures, "rank 500 x 5 x 40 with uncertainty", 500, top: 150, seconds: 15, runs: 1);
        Calibration(figures, large, large / 10, sheets: 5);
    }

    // The whole command, scores file to ranking file, less what the process takes for --help.
    private static void Whole(FigureList figures, int applications, int sheets)
    {
        var name = $"rank {applications} x {sheets} x {Criteria} without uncertainty";
        using var scratch = new ScratchFolder();
        Directory.CreateDirectory(scratch.At("scores"));
        Write(scratch.At("scores"), applications, applications / 10, sheets);
        var help = BuiltProgram.Run(TimeSpan.FromSeconds(30), "rank", "--help").Seconds;
        var run = BuiltProgram.Run(TimeSpan.FromSeconds(60), "rank", Path.Combine(scratch.At("scores"), "scores.json"), "--out", scratch.At("ranking.json"));
        if (run.ExitCode != 0)
        {
            figures.Failed($"{name} time", "s", 3, $"exit code {run.ExitCode}, {run.Error.Split('\n')[0]}");
            figures.Failed($"{name} peak memory", "MB", 600, $"exit code {run.ExitCode}");
            return;
        }

        figures.AtMost($"{name} time", run.Seconds - help, "s", 3);
        figures.AtMost($"{name} peak memory", run.PeakMegabytes, "MB", 600, "0");
    }

    // Written and let go before anything is measured.
    private static void Write(string folder, int applications, int experts, int sheets)
    {
        var invented = new InventedScores();
        File.WriteAllBytes(Path.Combine(folder, "template.json"), TemplateFile.Write(invented.Template));
        File.WriteAllBytes(Path.Combine(folder, "scores.json"), ScoresFile.Write(invented.Of(applications, experts, sheets, top: null), invented.Template));
    }

    private static void InProcess(FigureList figures, string name, int applications, int? top, double seconds, int runs)
    {
        var invented = new InventedScores();
        var scores = ScoresFile.Write(invented.Of(applications, 60, 5, top), invented.Template);
        void Rank() => CalibratedRanking.Write(ScoreRanking.Of(invented.Template, ScoresFile.Read(scores, "scores.json", _ => invented.Template)));
        if (runs > 1)
            Rank();
        figures.AtMost($"{name} time", Growth.Shortest(runs, Rank), "s", seconds, "0.000");
        if (top is not null && Calibrating.Of(ScoreRanking.Of(invented.Template, ScoresFile.Read(scores, "scores.json", _ => invented.Template)).CountedSheets, top).ProbabilityError is { } error)
            figures.AtMost($"{name}: own stated error of the probabilities", error, "probability", 0.02, "0.0000");
    }

    private static void Calibration(FigureList figures, int applications, int experts, int sheets)
    {
        var name = $"calibration {applications} x {experts} x {sheets}";
        var scores = new InventedScores().Totals(applications, experts, sheets);
        var own = Growth.Shortest(1, () => Calibrating.Of(scores, null));
        figures.AtMost($"{name} time", own, "s", 5);
        if (Lme4Seconds(scores) is { } other)
            figures.AtMost($"{name} time against lme4", own / other, "ratio", 0.2, "0.000");
        else
            figures.Note($"{name} time against lme4", "not measured: Rscript with lme4 is not installed here");
    }

    // The same table by the same model in the same run; null where R or lme4 is missing.
    private static double? Lme4Seconds(IReadOnlyList<CalibrationScore> scores)
    {
        if ((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(path => Path.Combine(path, "Rscript")).FirstOrDefault(File.Exists) is not { } program)
            return null;
        using var scratch = new ScratchFolder();
        var table = scratch.At("scores.csv");
        File.WriteAllLines(table, scores.Select(score => $"{score.Application},{score.Expert},{score.Score.ToDouble().ToString("R", CultureInfo.InvariantCulture)}").Prepend("application,expert,score"));
        const string Script = "suppressMessages(library(lme4)); d <- read.csv(commandArgs(TRUE)[1]); cat(system.time(lmer(score ~ 1 + (1|application) + (1|expert), d))[['elapsed']])";
        using var process = Process.Start(new ProcessStartInfo(program, ["-e", Script, table]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 && errors.Result.Length >= 0 && double.TryParse(output, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) ? seconds : null;
    }
}
