using System.CommandLine;
using System.Globalization;
using ExpertReview.Domain.Assignments;
using ExpertReview.Domain.Basics;

namespace ExpertReview.Cli.Commands;

/// <summary>The options of <c>panels</c> that say how many panels of which sizes, and how long.</summary>
internal sealed class PanelOptions
{
    private readonly Option<string?> _panels;
    private readonly Option<string?> _size;
    private readonly Option<string?> _files;
    private readonly Option<string?> _seconds;

    public PanelOptions(Language language)
    {
        _panels = Number("--panels", "N", new("组数", "number of panels"), language);
        _size = Sizes("--size", new("每组专家人数，如 5 或 4-6；省略则尽量平均，且不超过每份申报的评审份数。放不下的为备选专家", "members of a panel, such as 5 or 4-6; without it as even as the experts allow, up to the reviews of an application. Experts beyond are alternates"), language);
        _files = Sizes("--files", new("每组申报份数，如 20-25；省略则不限（至少 1 份）", "files of a panel, such as 20-25; without it any number from 1 on"), language);
        _seconds = Number("--seconds", "N", new("时限（秒），到时给出当时最好的分组", "time limit in seconds; then the best split so far is given"), language);
    }

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_panels, _size, _files, _seconds])
            command.Options.Add(option);
    }

    public PanelWishes In(ParseResult parsed) => new(
        RangeOf(parsed.GetValue(_panels))?.Least, RangeOf(parsed.GetValue(_size)), RangeOf(parsed.GetValue(_files)), RangeOf(parsed.GetValue(_seconds))?.Least ?? Solving.DefaultSeconds);

    private static Option<string?> Number(string name, string shown, Words what, Language language) =>
        Checked(new(name) { HelpName = shown, Description = what.In(language) }, text => text.Contains('-', StringComparison.Ordinal) ? null : RangeOf(text), new("1 至 1000000 的整数", "a whole number from 1 to 1000000"), language);

    private static Option<string?> Sizes(string name, Words what, Language language) =>
        Checked(new(name) { HelpName = "MIN-MAX", Description = what.In(language) }, RangeOf, new("1 至 1000000 的整数，或“小-大”", "a whole number from 1 to 1000000, or MIN-MAX"), language);

    private static Option<string?> Checked(Option<string?> option, Func<string, (int, int)?> read, Words allowed, Language language)
    {
        option.Validators.Add(result =>
        {
            if (read(result.Tokens.Count > 0 ? result.Tokens[0].Value : "") is null)
                result.AddError(new Words($"{option.Name} 应为{allowed.Zh}", $"{option.Name} must be {allowed.En}").In(language));
        });
        return option;
    }

    private static (int Least, int Most)? RangeOf(string? text)
    {
        var parts = text?.Split('-') ?? [];
        var numbers = parts.Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= AssignmentProblem.MostReviews ? number : 0).ToArray();
        return numbers is not ([> 0] or [> 0, > 0]) || numbers[0] > numbers[^1] ? null : (numbers[0], numbers[^1]);
    }
}
