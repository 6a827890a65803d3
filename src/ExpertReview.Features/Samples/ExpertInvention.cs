using System.Globalization;
using ExpertReview.Domain.Basics;

namespace ExpertReview.Features.Samples;

/// <summary>Draws the 专家库. Maximum loads leave room: together a third more than all reviews need.</summary>
internal static class ExpertInvention
{
    /// <summary>The group of which each application needs one reviewer.</summary>
    public const string FinanceGroup = "财务";

    private static readonly string[] Groups = [FinanceGroup, "技术", "管理"];

    private static readonly string[] Titles = ["高级会计师", "高级经济师", "高级工程师", "教授", "副教授", "研究员"];

    // Workplaces, group companies and former employers take numbers of their own behind the places of the applicants' names.
    private const int ExpertsPlace = 20, FormerPlace = 21;

    public static IReadOnlyList<SampleExpert> Of(SampleSize size, int reviews)
    {
        var load = (reviews * size.Applications * 4 + 3 * size.Experts - 1) / (3 * size.Experts) + 1;
        var firstName = SplitMix.For(size.Seed, "expert names", 0).Below(4000);
        return
        [
            .. Enumerable.Range(0, size.Experts).Select(number =>
            {
                var random = SplitMix.For(size.Seed, "expert", number);
                var prefecture = random.Pick(Prefecture.All);
                return new SampleExpert
                {
                    No = "E" + (number + 1).ToString(size.Experts < 1000 ? "D3" : "D4", CultureInfo.InvariantCulture),
                    Name = InventedNames.Expert(firstName + number), Prefecture = prefecture,
                    Employer = InventedNames.Workplace(prefecture, ExpertsPlace, number, random),
                    Title = random.Pick(Titles), Group = Groups[number % Groups.Length], Functions = Known(number, random),
                    MaxLoad = load + 2 * random.Below(3), Severity = random.Between(-45, 45),
                };
            }),
        ];
    }

    /// <summary>Former posts, side posts and relatives' units at units that apply for nothing: most experts have some, and none is a conflict.</summary>
    public static void AddHarmlessTies(SampleRound round)
    {
        for (var number = 0; number < round.Experts.Count; number++)
        {
            var (expert, random) = (round.Experts[number], SplitMix.For(round.Size.Seed, "ties", number));
            if (random.Chance(350))
                expert.PastPosts.Add(Former(number * 3, "大数据研究中心") + "（2018.09-2024.12）");
            if (random.Chance(250))
                expert.Ties.Add("独立董事：" + Former(number * 3 + 1, "股份公司"));
            if (random.Chance(250))
                expert.RelativesUnits.Add(random.Pick(["配偶：", "子女：", "兄弟："]) + Former(number * 3 + 2, "中等专业学校"));
        }
    }

    private static string Former(int number, string ending) => InventedNames.Unit("云南", FormerPlace, number, ending);

    // The function at the expert's own place in turn, so that ten experts know all ten.
    private static List<ServiceFunction> Known(int number, SplitMix random)
    {
        var own = ServiceFunctions.All[number % ServiceFunctions.All.Count];
        return [own, .. random.Shuffled(ServiceFunctions.All.Where(function => function != own))[..random.Between(1, 3)]];
    }
}
