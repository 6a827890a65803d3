using ExpertReview.Features.Documents.Kit;

namespace ExpertReview.Features.Documents.Lists;

/// <summary>The one sheet of a published list.</summary>
internal static class PublishedSheet
{
    /// <summary>Writes the list under its title; more notes stand below the one on its order.</summary>
    public static byte[] Write(PublishedListInput input, string name, string title, params string[] notes) => SheetBook.Write(title, input.AsOf,
    [
        new ListSheet
        {
            Name = name,
            Title = title,
            Notes = [$"共{input.Platforms.Count}家" + PublishedOrder.Note, .. notes],
            Columns =
            [
                new("序号", 6, ColumnForm.Figure), new("平台名称", 36), new("申报单位", 36), new("所属州市", 22, ColumnForm.Code),
                new("推荐单位", 24, ColumnForm.Code), new("服务功能", 30), new("备注", 11, ColumnForm.Code),
            ],
            Rows = PublishedOrder.Of(input.Platforms).Select((one, at) => (SheetCell[])
            [
                at + 1, one.Platform, one.Organisation, one.Prefecture, one.Recommender, SheetCell.List(one.Functions), PublishedOrder.Remark(one),
            ]),
        },
    ]);
}
