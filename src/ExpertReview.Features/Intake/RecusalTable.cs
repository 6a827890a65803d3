using ExpertReview.Domain.Conflicts;
using ExpertReview.Features.Findings;
using ExpertReview.Features.Tables;

namespace ExpertReview.Features.Intake;

/// <summary>回避申请.xlsx. Each row must name the expert (by number or name) and the applicant (by code or name).</summary>
public sealed class RecusalTable(TableFinder finder)
{
    private static readonly Dictionary<string, string> Sides = new(StringComparer.Ordinal)
    {
        ["专家申请回避"] = "专家申请回避", ["专家"] = "专家申请回避", ["专家申请"] = "专家申请回避", ["专家本人"] = "专家申请回避",
        ["申报单位申请回避"] = "申报单位申请回避", ["申报单位"] = "申报单位申请回避", ["申报单位申请"] = "申报单位申请回避", ["单位申请回避"] = "申报单位申请回避",
    };

    /// <summary>Reads the requests.</summary>
    public TableReading<RecusalRequest> Read(TableFile file) => RowsOf.Table<RecusalRequest>(file, "recusals", finder, (row, _, warnings) => Row(row, file, warnings));

    private static RecusalRequest? Row(RowReading row, TableFile file, List<WarningFinding> warnings)
    {
        var number = row.Name("expertNo") is { } no ? CellText.Compact(no) : null;
        var (name, unit, organisation) = (row.Name("expertName"), row.Name("expertUnit"), row.Name("organisation"));
        var code = row.Code("code", required: false);
        RowsOf.Doubt(code, row, file.Name, warnings);
        if (number is null && name is null)
            row.Refuse("expertName", "专家编号和专家姓名都为空；至少填一项");
        if (code is null && organisation is null && row.Cell("code").IsEmpty)
            row.Refuse("organisation", "统一社会信用代码和申报单位都为空；至少填一项");
        if (Sides.TryGetValue(CellText.Compact(row.Text("by") ?? ""), out var by))
            return new RecusalRequest(number, name, unit, code, organisation, by, row.Text("reason"));
        if (row.Cell("by").Kind != CellKind.Error)
            row.Refuse("by", $"提出方「{row.Cell("by").Text}」不认识；应为 专家申请回避 或 申报单位申请回避");
        return null;
    }
}
