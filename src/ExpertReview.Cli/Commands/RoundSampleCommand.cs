using System.CommandLine;
using System.Globalization;
using ExpertReview.Domain.Basics;
using ExpertReview.Features.Samples;

namespace ExpertReview.Cli.Commands;

/// <summary><c>round sample FOLDER [--seed N] [--applications N] [--experts N]</c>: writes an invented round with planted faults.</summary>
internal static class RoundSampleCommand
{
    public static Command In(Language language, TextWriter output)
    {
        var folder = new Argument<string>("FOLDER") { Description = new Words("写入样例的文件夹，须是新的或空的", "folder to write to, new or empty").In(language) };
        var usual = SampleSize.Usual;
        var seed = Number("--seed", new Words("随机种子，相同种子得到相同文件", "seed: the same seed gives the same files"), $"{usual.Seed}", language);
        var applications = Number("--applications", new Words("申报数，1 到 10000", "applications, 1 to 10000"), $"{usual.Applications}", language);
        var experts = Number("--experts", new Words("专家数，3 到 1000", "experts, 3 to 1000"), $"{usual.Experts}", language);
        var command = new Command("sample", new Words("写出一套虚构的评审批次，其中故意设置了各类问题", "writes an invented round with planted faults").In(language)) { folder, seed, applications, experts };
        command.SetAction(parsed =>
        {
            var size = new SampleSize(
                Whole<ulong>("--seed", parsed.GetValue(seed)!), Whole<int>("--applications", parsed.GetValue(applications)!), Whole<int>("--experts", parsed.GetValue(experts)!));
            SampleFolder.Write(parsed.GetValue(folder)!, size);
            output.WriteLine(new Words($"已写入 {parsed.GetValue(folder)}：{size.Applications} 个申报，{size.Experts} 位专家，种子 {size.Seed}",
                $"written to {parsed.GetValue(folder)}: {size.Applications} applications, {size.Experts} experts, seed {size.Seed}").In(language));
            return 0;
        });
        return command;
    }

    // Numbers are taken as text, so that what is wrong is said in the user's language.
    private static Option<string> Number(string name, Words description, string usual, Language language) =>
        new(name) { Description = description.In(language), DefaultValueFactory = _ => usual, HelpName = "N" };

    private static T Whole<T>(string option, string text) where T : System.Numerics.INumber<T> =>
        T.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new InputRefusedException(new InputError(option, "", new Words($"“{text}”不是可用的整数", $"\"{text}\" is not a usable whole number"), new Words("应为非负整数", "a whole number is allowed")));
}
