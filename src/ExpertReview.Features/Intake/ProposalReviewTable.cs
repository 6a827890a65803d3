using System.Text.RegularExpressions;
using ExpertReview.Domain.Applications;
using ExpertReview.Features.Findings;
using ExpertReview.Features.Tables;

namespace ExpertReview.Features.Intake;

/// <summary>复核.xlsx: 统一社会信用代码, 条款 (a clause, or 回避), 专家编号, 决定 (维持 or 推翻), 理由, 决定人, 日期. Without reason and person a row is refused.</summary>
public sealed partial class ProposalReviewTable(TableFinder finder)
{
    /// <summary>Reads the decisions.</summary>
    public TableReading<ReviewDecision> Read(TableFile file) => RowsOf.Table<ReviewDecision>(file, "proposals", finder, (row, _, warnings) => Row(row, file, warnings));

    private static ReviewDecision Row(RowReading row, TableFile file, List<WarningFinding> warnings)
    {
        var code = row.Code("code", required: true) ?? "";
        RowsOf.Doubt(code, row, file.Name, warnings);
        var conflict = CellText.Compact(row.Cell("subject").Text) == "回避";
        var expert = row.Name("expertNo") is { } no ? CellText.Compact(no) : null;
        if (conflict && expert is null)
            row.Refuse("expertNo", "决定回避时专家编号不能为空");
        var clause = conflict ? null : row.Take("subject", Clause(row.Cell("subject")));
        var upheld = row.Take("decision", Decision(row.Cell("decision"))) ?? false;
        return new ReviewDecision(code, clause, conflict ? expert : null, upheld, row.RequiredName("reason"), row.RequiredName("person"), row.Day("day"), row.Number);
    }

    // Typed into a cell as a number, 7.10 becomes 7.1: which of the two is meant can't be seen any more.
    private static CellReading<string> Clause(SheetCell cell)
    {
        const string allowed = "应为条款编号（如 6.2.assets、7.5、7、10.sample、14.validity）或 回避";
        var text = CellText.Compact(cell.Text);
        if (cell.Kind == CellKind.Number && text == "7.1")
            return CellReading<string>.No($"数字 7.1 可能是 7.1，也可能是 7.10；请把单元格设为文本后重新填写");
        if (cell.Kind == CellKind.Error || text.Length == 0)
            return CellReading<string>.No(text.Length == 0 ? $"条款为空；{allowed}" : $"公式错误「{cell.Text}」；{allowed}");
        return Known().IsMatch(text) ? new(text) : CellReading<string>.No($"「{cell.Text}」不是条款；{allowed}");
    }

    private static CellReading<bool?> Decision(SheetCell cell) => CellText.Compact(cell.Text) switch
    {
        "维持" => new(true),
        "推翻" => new(false),
        _ => CellReading<bool?>.No($"「{cell.Text}」不是决定；应为 维持 或 推翻"),
    };

    [GeneratedRegex(@"^(?:6\.1|6\.2\.(?:years|assets|legalPerson|finance)|6\.3\.(?:served|specialised|satisfaction|growth|reputation)|6\.4|6\.5\.(?:lowFee|rules|plan)|6\.team\.(?:staff|qualified|head)|10\.sample|7|7\.(?:[1-9]|10)|14\.(?:validity|revoked))$", RegexOptions.CultureInvariant)]
    private static partial Regex Known();
}
