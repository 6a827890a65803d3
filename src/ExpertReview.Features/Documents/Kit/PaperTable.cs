using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ExpertReview.Features.Documents.Kit;

/// <summary>One column of a table in a paper.</summary>
/// <param name="Header">Its header.</param>
/// <param name="Share">Its share of the width; all shares together are the whole.</param>
/// <param name="Centred">Values in the middle; else at the left.</param>
public sealed record PaperColumn(string Header, int Share, bool Centred = false);

/// <summary>A table over the whole width of the text: its header repeats on each page, no row breaks over two.</summary>
internal static class PaperTable
{
    public static Table Write(IReadOnlyList<PaperColumn> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        var widths = Widths(columns);
        var table = new Table(
            new TableProperties(
                new TableWidth { Width = Twips(PaperMeasure.TextWidth), Type = TableWidthUnitValues.Dxa },
                new TableJustification { Val = TableRowAlignmentValues.Center },
                Borders(),
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCellMarginDefault(
                    new TopMargin { Width = "40", Type = TableWidthUnitValues.Dxa },
                    new TableCellLeftMargin { Width = 60, Type = TableWidthValues.Dxa },
                    new BottomMargin { Width = "40", Type = TableWidthUnitValues.Dxa },
                    new TableCellRightMargin { Width = 60, Type = TableWidthValues.Dxa })),
            new TableGrid(widths.Select(width => new GridColumn { Width = Twips(width) })));
        table.Append(Row(columns.Select(column => column.Header).ToList(), columns, widths, isHeader: true));
        foreach (var row in rows)
            table.Append(Row(row, columns, widths, isHeader: false));
        return table;
    }

    private static List<int> Widths(IReadOnlyList<PaperColumn> columns)
    {
        var shares = columns.Sum(column => column.Share);
        var widths = columns.Select(column => PaperMeasure.TextWidth * column.Share / shares).ToList();
        widths[^1] += PaperMeasure.TextWidth - widths.Sum();
        return widths;
    }

    private static TableRow Row(IReadOnlyList<string> cells, IReadOnlyList<PaperColumn> columns, List<int> widths, bool isHeader)
    {
        var properties = new TableRowProperties(new CantSplit(), new TableRowHeight { Val = 480, HeightType = HeightRuleValues.AtLeast });
        if (isHeader)
            properties.Append(new TableHeader());
        var row = new TableRow(properties);
        for (var at = 0; at < columns.Count; at++)
            row.Append(Cell(cells[at], widths[at], isHeader, columns[at].Centred));
        return row;
    }

    private static TableCell Cell(string text, int width, bool isHeader, bool centred)
    {
        var paragraph = OfficialDocument.Paragraph(isHeader ? PaperStyles.TableHeader : PaperStyles.TableCell, OfficialDocument.Run(text));
        if (centred && !isHeader)
            paragraph.ParagraphProperties!.Justification = new Justification { Val = JustificationValues.Center };
        return new TableCell(
            new TableCellProperties(
                new TableCellWidth { Width = Twips(width), Type = TableWidthUnitValues.Dxa },
                new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center }),
            paragraph);
    }

    private static TableBorders Borders()
    {
        static T Line<T>(T border) where T : BorderType
        {
            border.Val = BorderValues.Single;
            border.Size = 4;
            border.Space = 0;
            border.Color = "auto";
            return border;
        }

        return new TableBorders(
            Line(new TopBorder()), Line(new LeftBorder()), Line(new BottomBorder()), Line(new RightBorder()),
            Line(new InsideHorizontalBorder()), Line(new InsideVerticalBorder()));
    }

    private static string Twips(int value) => value.ToString(CultureInfo.InvariantCulture);
}
