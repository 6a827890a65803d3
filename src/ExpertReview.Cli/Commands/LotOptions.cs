using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using ExpertReview.Domain.Basics;

namespace ExpertReview.Cli.Commands;

/// <summary>The options of <c>assign</c> that make it a draw.</summary>
internal sealed class LotOptions
{
    private readonly Option<string?> _most;
    private readonly Option<string?> _seed;
    private readonly Option<string?> _file = new("--probabilities") { HelpName = "FILE" };

    private LotOptions(Language language)
    {
        _most = new("--max-probability")
        {
            HelpName = "P",
            Description = new Words("随机分配：任何一对（指定评审除外）的概率不超过 P；概率使期望匹配度最大，再按 --seed 抽出一个方案", "randomised assignment: no pair but a required one is more probable than P; the expected fit is the largest, and --seed draws one plan").In(language),
        };
        _seed = new("--seed") { HelpName = "N", Description = new Words("抽取所用的数：同一数抽出同一方案", "number the draw follows from: the same number draws the same plan").In(language) };
        _file.Description = new Words("各对的概率和期望数字写入此文件 (expertreview.assignment-probabilities/1)", "file for the probabilities and the expected figures (expertreview.assignment-probabilities/1)").In(language);
        _most.Validators.Add(result =>
        {
            if (MostOf(result.Tokens.Count > 0 ? result.Tokens[0].Value : "") is null)
                result.AddError(new Words("--max-probability 应为大于 0、不大于 1 的数，最多六位小数", "--max-probability must be above 0 and at most 1, with at most six places").In(language));
        });
        _seed.Validators.Add(result =>
        {
            if (SeedOf(result.Tokens.Count > 0 ? result.Tokens[0].Value : "") is null)
                result.AddError(new Words($"--seed 应为 0 至 {long.MaxValue} 的整数", $"--seed must be a whole number from 0 to {long.MaxValue}").In(language));
        });
    }

    /// <summary>Adds them to the command, with what they ask of each other.</summary>
    public static LotOptions AddTo(Command command, Language language)
    {
        var options = new LotOptions(language);
        command.Options.Add(options._most);
        command.Options.Add(options._seed);
        command.Options.Add(options._file);
        command.Validators.Add(result =>
        {
            bool Given(Option option) => result.GetResult(option) is OptionResult { Implicit: false };
            if (Given(options._most) && !Given(options._seed))
                result.AddError(new Words("--max-probability 需要 --seed", "--max-probability asks for --seed").In(language));
            if (!Given(options._most) && (Given(options._seed) || Given(options._file)))
                result.AddError(new Words("--seed 和 --probabilities 只用于 --max-probability", "--seed and --probabilities belong to --max-probability").In(language));
            if (Given(options._most) && result.GetValue<string?>("--objective") == "fair")
                result.AddError(new Words("随机分配以期望匹配度合计为目标，不能用 --objective fair", "a randomised assignment maximises the expected total, not --objective fair").In(language));
        });
        return options;
    }

    /// <summary>The draw asked for; null when none is.</summary>
    public Lot? In(ParseResult parsed) =>
        parsed.GetValue(_most) is { } most ? new Lot(MostOf(most)!.Value, SeedOf(parsed.GetValue(_seed)!)!.Value, parsed.GetValue(_file)) : null;

    private static decimal? MostOf(string text) =>
        ExactDecimal.TryRead(text, NumberStyles.AllowDecimalPoint, out var value) && value is > 0 and <= 1
            && value * 1_000_000 == decimal.Truncate(value * 1_000_000) ? value : null;

    private static long? SeedOf(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
}
