using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using ExpertReview.Features.Documents.Kit;

namespace ExpertReview.Features.Offline;

/// <summary>Writes protected sheets as one workbook. Protection has no password: it keeps hands off the formulas, it hides nothing.</summary>
internal static class OfflineBook
{
    // Excel's own limits.
    private const int LongestTitle = 32;
    private const int LongestText = 255;

    public static byte[] Write(string title, DateOnly day, IReadOnlyList<OfflineSheet> sheets) => BookFile.Write(
        title, day, [.. sheets.Select(sheet => sheet.Name)], (part, styles, at) => Sheet(part, sheets[at], styles, selected: at == 0),
        [new WorkbookProtection { LockStructure = true }], () => new CalculationProperties { FullCalculationOnLoad = true });

    private static void Sheet(WorksheetPart part, OfflineSheet sheet, SheetStyles styles, bool selected)
    {
        using var xml = OpenXmlWriter.Create(part);
        xml.WriteStartElement(new Worksheet());
        xml.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        xml.WriteElement(new SheetViews(View(sheet, selected)));
        xml.WriteElement(new SheetFormatProperties { DefaultRowHeight = 20 });
        xml.WriteElement(new Columns(sheet.Widths.Select((width, at) => new Column
        {
            Min = (uint)at + 1, Max = (uint)at + 1, Width = width, CustomWidth = true, Hidden = at >= sheet.Shown ? true : null,
        })));
        xml.WriteStartElement(new SheetData());
        var rows = new RowWriter(xml, styles, sheet.Widths.Count);
        foreach (var row in sheet.Rows)
        {
            rows.Start(row.Height, isFixed: true);
            foreach (var cell in row.Cells)
                Cell(rows, cell);
            rows.End();
        }

        xml.WriteEndElement();
        Rest(xml, sheet);
        xml.WriteEndElement();
    }

    private static SheetView View(OfflineSheet sheet, bool selected)
    {
        var view = new SheetView { ShowGridLines = false, TabSelected = selected ? true : null, WorkbookViewId = 0 };
        if (sheet.Frozen > 0)
            view.Append(new Pane { VerticalSplit = sheet.Frozen, TopLeftCell = SheetAddress.Of(1, sheet.Frozen + 1), ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen });
        return view;
    }

    private static void Cell(RowWriter rows, OfflineCell cell)
    {
        if (cell.Formula is { } formula)
            rows.Formula(formula, cell.Number, cell.Look);
        else if (cell.Number is { } number)
            rows.Number(number, cell.Look);
        else
            rows.Text(cell.Text, cell.Look);
    }

    private static void Rest(OpenXmlWriter xml, OfflineSheet sheet)
    {
        xml.WriteElement(new SheetProtection { Sheet = true, Objects = true, Scenarios = true, FormatRows = false });
        if (sheet.Merges.Count > 0)
            xml.WriteElement(new MergeCells(sheet.Merges.Select(merge => new MergeCell { Reference = merge })) { Count = (uint)sheet.Merges.Count });
        if (sheet.Rules.Count > 0)
            xml.WriteElement(new DataValidations(sheet.Rules.Select(Validation)) { Count = (uint)sheet.Rules.Count });
        xml.WriteElement(new PageMargins { Left = 0.5, Right = 0.5, Top = 0.6, Bottom = 0.6, Header = 0.3, Footer = 0.3 });
        xml.WriteElement(new PageSetup { PaperSize = 9, Orientation = OrientationValues.Portrait, FitToWidth = 1, FitToHeight = 0 });
        xml.WriteElement(new HeaderFooter(new OddFooter("&C第 &P 页 共 &N 页")));
    }

    private static DataValidation Validation(OfflineRule rule)
    {
        var (type, formula) = rule switch
        {
            { Rule: { } own } => (DataValidationValues.Custom, own.ToString()),
            { Choices.Count: > 0 } => (DataValidationValues.List, '"' + string.Join(',', rule.Choices) + '"'),
            _ => (DataValidationValues.TextLength, rule.Longest.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        };
        var validation = new DataValidation(new Formula1(formula))
        {
            Type = type, Operator = type == DataValidationValues.TextLength ? DataValidationOperatorValues.LessThanOrEqual : null, AllowBlank = true, ShowErrorMessage = true,
            ErrorTitle = Cut(rule.Title, LongestTitle), Error = Cut(rule.Wrong, LongestText), SequenceOfReferences = new() { InnerText = rule.Cell },
        };
        if (rule.Prompt is { } prompt)
            (validation.ShowInputMessage, validation.PromptTitle, validation.Prompt) = (true, Cut(rule.Title, LongestTitle), Cut(prompt, LongestText));
        return validation;
    }

    private static string Cut(string text, int most) => PlainText.Of(text) is var plain && plain.Length > most ? plain[..(most - 1)] + "…" : PlainText.Of(text);
}
