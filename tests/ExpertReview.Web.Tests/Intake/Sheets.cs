using ExpertReview.Features.Documents.Kit;

namespace ExpertReview.Web.Tests.Intake;

/// <summary>Small workbooks as a clerk would send them.</summary>
internal static class Sheets
{
    private static readonly SheetColumn[] Columns = [.. new[] { "序号", "申报单位", "统一社会信用代码", "所属州市", "资产总额（万元）", "申报服务功能" }.Select(name => new SheetColumn(name, 20))];

    public static byte[] Recommendations(params object[][] rows) => SheetBook.Write("推荐汇总表", new DateOnly(2026, 6, 30),
    [
        new ListSheet
        {
            Name = "推荐汇总表", Title = "推荐汇总表", Notes = [], Columns = Columns,
            Rows = rows.Select(row => row.Select(cell => cell is int number ? (SheetCell)number : (SheetCell)(string)cell).ToArray()), Filter = false,
        },
    ]);
}
