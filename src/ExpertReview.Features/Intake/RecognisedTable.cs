using ExpertReview.Domain.Applications;
using ExpertReview.Features.Findings;
using ExpertReview.Features.Tables;

namespace ExpertReview.Features.Intake;

/// <summary>已认定名单.xlsx: 序号, 平台名称, 申报单位, 统一社会信用代码, 所属州市, 批次, 公告日期, 有效期起, 有效期止 (or 有效期 as 2023.05-2026.05), 撤销 (是/否), 撤销日期, 备注.</summary>
public sealed class RecognisedTable(TableFinder finder)
{
    /// <summary>Reads the list.</summary>
    public TableReading<PastRecognition> Read(TableFile file) => RowsOf.Table<PastRecognition>(file, "recognised", finder, (row, _, warnings) => Row(row, file, warnings));

    private static PastRecognition Row(RowReading row, TableFile file, List<WarningFinding> warnings)
    {
        var code = row.Code("code", required: true) ?? "";
        RowsOf.Doubt(code, row, file.Name, warnings);
        var (from, to) = (row.Day("validFrom"), row.Day("validTo", end: true));
        if (!row.Cell("validity").IsEmpty)
            if (UnitsCell.Range(row.Cell("validity").Text) is { } range)
                (from, to) = (from ?? range.From, to ?? range.To);
            else
                row.Refuse("validity", $"「{row.Cell("validity").Text}」读不出起止；应为 2023.05-2026.05 或 2023年5月1日至2026年4月30日");
        var announced = row.Day("announcedOn");
        if (from > to)
            row.Refuse("validTo", "有效期止早于有效期起");
        if (to is null && announced is null && from is null)
            row.Refuse(row.Header("announcedOn").Length > 0 ? "announcedOn" : "validTo", "公告日期和有效期都为空；至少填一项，才能判断是否仍在有效期内");
        var revokedOn = row.Day("revokedOn");
        return new PastRecognition
        {
            Code = code, Organisation = row.RequiredName("organisation"), Batch = row.Name("batch"), RecognisedOn = announced ?? from,
            ValidUntil = to, Revoked = Revoked(row) | revokedOn is not null,
        };
    }

    private static bool Revoked(RowReading row)
    {
        var cell = row.Cell("revoked");
        switch (CellText.Compact(cell.Text))
        {
            case "" or "否" or "无" or "未撤销" or "有效" or "正常" or "/" or "-" or "已到期" or "到期":
                return false;
            case "是" or "撤销" or "已撤销" or "√" or "✓":
                return true;
            default:
                row.Refuse("revoked", $"「{cell.Text}」看不出是否撤销；应为 是 或 否");
                return false;
        }
    }
}
