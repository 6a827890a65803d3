using ExpertReview.Domain.Basics;

namespace ExpertReview.Features.Samples;

/// <summary>A unit that sends a table: a prefecture's bureau or an association (第十九条).</summary>
/// <param name="Number">Its place in the list, from 0.</param>
/// <param name="Name">As it stands in the file's name.</param>
/// <param name="Stamp">As it stands after 推荐单位（盖章）.</param>
/// <param name="Prefecture">Its prefecture; null for an association.</param>
/// <param name="Share">How much of the applications it sends.</param>
internal sealed record SampleRecommender(int Number, string Name, string Stamp, Prefecture? Prefecture, int Share)
{
    private static readonly int[] Shares = [24, 12, 9, 6, 6, 4, 5, 4, 8, 10, 6, 4, 8, 5, 3, 3];

    private static readonly string[] Associations = ["云南省虚拟中小企业协会", "云南省虚拟服务业联合会", "云南省虚拟技术促进会"];

    /// <summary>The sixteen bureaus and three associations that exist nowhere.</summary>
    public static IReadOnlyList<SampleRecommender> All { get; } =
    [
        .. Domain.Basics.Prefecture.All.Select((place, number) => new SampleRecommender(number, place.Name, place.Name + "工业和信息化局", place, Shares[number])),
        .. Associations.Select((name, number) => new SampleRecommender(Shares.Length + number, name, name, null, 3 - number)),
    ];

    public string TableFile => $"推荐汇总表-{Name}.xlsx";

    public string EvaluationFile => $"服务评价表-{Name}.xlsx";
}
