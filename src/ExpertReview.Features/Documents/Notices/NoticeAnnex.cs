using ExpertReview.Features.Documents.Kit;
using ExpertReview.Features.Documents.Lists;

namespace ExpertReview.Features.Documents.Notices;

/// <summary>What both notices share: the rule's name, the blank date, the list as annex.</summary>
internal static class NoticeAnnex
{
    /// <summary>The rule by its full name.</summary>
    public const string Rule = "《云南省中小企业公共服务示范平台认定管理办法（试行）》";

    /// <summary>A date of issue for the office to fill in.</summary>
    public const string BlankDate = "　　年　月　日";

    /// <summary>Shares are half millimetres: five characters of a place's name to a line, 再次申报 on one.</summary>
    private static readonly PaperColumn[] Columns =
    [
        new("序号", 20, Centred: true), new("平台名称", 66), new("申报单位", 66), new("所属州市", 41, Centred: true),
        new("推荐单位", 41, Centred: true), new("服务功能", 44), new("备注", 34, Centred: true),
    ];

    /// <summary>Adds the list.</summary>
    public static OfficialDocument WithList(this OfficialDocument paper, IReadOnlyList<string> titleLines, IReadOnlyList<PublishedPlatform> platforms) =>
        paper.Annex("附件", titleLines, PublishedOrder.Note, Columns, platforms.Count == 0 ? [["", "无", "", "", "", "", ""]] : PublishedOrder.Of(platforms).Select(Row));

    private static string[] Row(PublishedPlatform one, int at) =>
    [
        (at + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), one.Platform, one.Organisation, one.Prefecture, one.Recommender,
        string.Join('、', one.Functions), PublishedOrder.Remark(one),
    ];
}
