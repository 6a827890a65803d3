namespace ExpertReview.Domain.Basics;

/// <summary>One of the 16 州市 of Yunnan (GB/T 2260).</summary>
/// <param name="Code">First four digits of the code: <c>5301</c> for 昆明市.</param>
/// <param name="Name">Full name: 楚雄彝族自治州.</param>
/// <param name="ShortNames">Usual short names: 楚雄州, 楚雄.</param>
public sealed record Prefecture(string Code, string Name, IReadOnlyList<string> ShortNames)
{
    /// <summary>All 16 in the official order, which is that of the codes (行政区划).</summary>
    public static IReadOnlyList<Prefecture> All { get; } =
    [
        new("5301", "昆明市", ["昆明"]), new("5303", "曲靖市", ["曲靖"]), new("5304", "玉溪市", ["玉溪"]), new("5305", "保山市", ["保山"]),
        new("5306", "昭通市", ["昭通"]), new("5307", "丽江市", ["丽江"]), new("5308", "普洱市", ["普洱"]), new("5309", "临沧市", ["临沧"]),
        new("5323", "楚雄彝族自治州", ["楚雄州", "楚雄"]), new("5325", "红河哈尼族彝族自治州", ["红河州", "红河"]),
        new("5326", "文山壮族苗族自治州", ["文山州", "文山"]), new("5328", "西双版纳傣族自治州", ["西双版纳州", "西双版纳", "版纳"]),
        new("5329", "大理白族自治州", ["大理州", "大理"]), new("5331", "德宏傣族景颇族自治州", ["德宏州", "德宏"]),
        new("5333", "怒江傈僳族自治州", ["怒江州", "怒江"]), new("5334", "迪庆藏族自治州", ["迪庆州", "迪庆"]),
    ];

    private static readonly Dictionary<string, Prefecture> ByName =
        All.SelectMany(one => one.ShortNames.Append(one.Name).Select(name => (name, one))).ToDictionary(pair => pair.name, pair => pair.one);

    private static readonly Dictionary<string, Prefecture> ByCode = All.ToDictionary(one => one.Code);

    /// <summary>The prefecture whose full or short name this is, to the letter; null when none.</summary>
    public static Prefecture? Named(string name) => ByName.GetValueOrDefault(name);

    /// <summary>The prefecture of a code's first four digits; null when none.</summary>
    public static Prefecture? WithCode(string code) => ByCode.GetValueOrDefault(code);
}
