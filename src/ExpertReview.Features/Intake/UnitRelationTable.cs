using ExpertReview.Domain.Conflicts;
using ExpertReview.Features.Tables;

namespace ExpertReview.Features.Intake;

/// <summary>关联关系.xlsx.</summary>
public sealed class UnitRelationTable(TableFinder finder)
{
    private static readonly Dictionary<string, string> Kinds = new(StringComparer.Ordinal)
    {
        ["控股"] = "控股", ["参股"] = "参股", ["合作"] = "合作", ["参与编制申报材料"] = "参与编制申报材料", ["参与编制"] = "参与编制申报材料",
        ["全资控股"] = "控股", ["持股"] = "参股", ["编制申报材料"] = "参与编制申报材料", ["合作关系"] = "合作", ["控股关系"] = "控股", ["参股关系"] = "参股",
    };

    /// <summary>Reads the relations.</summary>
    public TableReading<UnitRelation> Read(TableFile file) => RowsOf.Table<UnitRelation>(file, "relations", finder, (row, _, _) =>
    {
        var (subject, target) = (row.RequiredName("subject"), row.RequiredName("target"));
        if (Kinds.TryGetValue(CellText.Compact(row.Text("kind") ?? ""), out var kind))
            return new UnitRelation(subject, kind, target);
        if (row.Cell("kind").Kind != CellKind.Error)
            row.Refuse("kind", row.Cell("kind").IsEmpty ? "关系为空；应为 控股、参股、合作、参与编制申报材料" : $"关系「{row.Cell("kind").Text}」不认识；应为 控股、参股、合作、参与编制申报材料");
        return null;
    });
}
