using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ExpertReview.Features.Documents.Kit;

/// <summary>Streams one <see cref="ListSheet"/> into its part, in the order that the format wants.</summary>
internal sealed class ListSheetWriter(ListSheet sheet, SheetStyles styles)
{
    private const double TitleLine = 32;
    private const double NoteLine = 18;
    private const double FootLine = 26;
    private const double TextLine = 15;
    private const double LowestRow = 24;

    /// <summary>Excel takes no row above 409 pt.</summary>
    private const double HighestRow = 400;

    private static readonly SheetLook TitleLook = new(SheetFont.Title, SheetFill.None, Border: false, SheetAlign.Center);
    private static readonly SheetLook NoteLook = new(SheetFont.Note, SheetFill.None, Border: false, SheetAlign.Left);
    private static readonly SheetLook HeaderLook = new(SheetFont.Header, SheetFill.Header, Border: true, SheetAlign.Center);
    private static readonly SheetLook NoneLook = new(SheetFont.Body, SheetFill.None, Border: true, SheetAlign.Center);

    private static readonly SheetLook PageHeadLook = new(SheetFont.Header, SheetFill.Header, Border: true, SheetAlign.Left, AsText: true);

    private readonly List<string> merges = [];
    private readonly List<int> pageHeads = [];
    private readonly SheetLook[] looks = [.. sheet.Columns.Select(LookOf)];

    private int Columns => sheet.Columns.Count;

    /// <summary>Writes the sheet and says where its parts are.</summary>
    public SheetExtent Write(WorksheetPart part, bool selected)
    {
        var headerFrom = 2 + sheet.Notes.Count;
        var headerTo = headerFrom + (sheet.Columns.Any(column => column.Group is not null) ? 1 : 0);
        using var xml = OpenXmlWriter.Create(part);
        var rows = new RowWriter(xml, styles, Columns);
        xml.WriteStartElement(new Worksheet());
        xml.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = sheet.Scale is null }));
        xml.WriteElement(Views(headerTo, selected));
        xml.WriteElement(new SheetFormatProperties { DefaultRowHeight = LowestRow });
        xml.WriteElement(Widths());
        xml.WriteStartElement(new SheetData());
        Line(rows, sheet.Title, TitleLook, TitleLine, textSize: 1.75);
        foreach (var note in sheet.Notes)
            Line(rows, note, NoteLook, NoteLine);
        if (headerTo > headerFrom)
            Groups(rows);
        Header(rows, belowGroups: headerTo > headerFrom);
        var filled = Rows(rows);
        var dataTo = rows.Row;
        foreach (var line in sheet.Foot)
            Line(rows, line, SheetLook.Plain, FootLine);
        xml.WriteEndElement();
        var extent = new SheetExtent(headerFrom, headerTo, dataTo, rows.Row, sheet.Filter && filled > 0);
        Rest(xml, extent, filled);
        xml.WriteEndElement();
        return extent;
    }

    private static SheetLook LookOf(SheetColumn column) => column.Form switch
    {
        ColumnForm.Text => new(SheetFont.Body, SheetFill.None, Border: true, SheetAlign.Left, AsText: true),
        ColumnForm.Code => new(SheetFont.Body, SheetFill.None, Border: true, SheetAlign.Center, AsText: true),
        ColumnForm.Figure => new(SheetFont.Body, SheetFill.None, Border: true, SheetAlign.Center),
        ColumnForm.Score => new(SheetFont.Body, SheetFill.None, Border: true, SheetAlign.Center, SheetLook.Places(column.Decimals)),
        ColumnForm.Day => new(SheetFont.Body, SheetFill.None, Border: true, SheetAlign.Center, "yyyy\\-mm\\-dd"),
        ColumnForm.Answer => new(SheetFont.Body, SheetFill.Answer, Border: true, SheetAlign.Center, AsText: true),
        _ => throw new ArgumentOutOfRangeException(nameof(column), column.Form, "An unknown form of column."),
    };

    private static SheetViews Views(int headerTo, bool selected)
    {
        var below = SheetAddress.Of(1, headerTo + 1);
        return new SheetViews(new SheetView(
            new Pane { VerticalSplit = headerTo, TopLeftCell = below, ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen },
            new Selection { Pane = PaneValues.BottomLeft, ActiveCell = below, SequenceOfReferences = new() { InnerText = below } })
        {
            ShowGridLines = false, TabSelected = selected ? true : null, WorkbookViewId = 0,
        });
    }

    private Columns Widths() => new(sheet.Columns.Select((column, at) => new Column
    {
        Min = (uint)at + 1, Max = (uint)at + 1, Width = column.Width, CustomWidth = true,
    }));

    /// <summary>One line over the whole width, high enough for its text: merged cells do not grow by themselves.</summary>
    private void Line(RowWriter rows, string text, SheetLook look, double height, double textSize = 1.05)
    {
        rows.Start(Math.Min(height * TextWidth.Lines(text, sheet.Columns.Sum(column => column.Width) / textSize), HighestRow), isFixed: true);
        AcrossRow(rows, text, look);
    }

    private void AcrossRow(RowWriter rows, string text, SheetLook look)
    {
        for (var at = 0; at < Columns; at++)
            rows.Text(at == 0 ? text : null, look);
        rows.End();
        if (Columns > 1)
            merges.Add(SheetAddress.Of(1, rows.Row, Columns, rows.Row));
    }

    private void Groups(RowWriter rows)
    {
        rows.Start(LowestRow, isFixed: true);
        for (var at = 0; at < Columns; at++)
        {
            var group = sheet.Columns[at].Group;
            rows.Text(group is null ? sheet.Columns[at].Header : Continues(at) ? null : group, HeaderLook);
            var to = at + 1;
            while (to < Columns && Continues(to))
                to++;
            if (group is null)
                merges.Add(SheetAddress.Of(at + 1, rows.Row, at + 1, rows.Row + 1));
            else if (!Continues(at) && to > at + 1)
                merges.Add(SheetAddress.Of(at + 1, rows.Row, to, rows.Row));
        }

        rows.End();
    }

    private bool Continues(int at) => at > 0 && sheet.Columns[at].Group is { } group && sheet.Columns[at - 1].Group == group;

    private void Header(RowWriter rows, bool belowGroups)
    {
        var lines = sheet.Columns.Max(column => TextWidth.Lines(column.Header, column.Width - 1));
        rows.Start(Math.Max(LowestRow, (lines * TextLine) + 8), isFixed: true);
        foreach (var column in sheet.Columns)
            rows.Text(belowGroups && column.Group is null ? null : column.Header, HeaderLook);
        rows.End();
    }

    private int Rows(RowWriter rows)
    {
        var filled = 0;
        foreach (var cells in sheet.Rows)
        {
            if (cells.Count != Columns)
                throw new InvalidOperationException($"A row of {sheet.Name} has {cells.Count} cells for {Columns} columns.");

            filled++;
            if (cells[0].PageHead)
            {
                Line(rows, cells[0].Text ?? "", PageHeadLook, LowestRow);
                pageHeads.Add(rows.Row);
                continue;
            }

            var lines = 1;
            for (var at = 0; at < Columns; at++)
                lines = Math.Max(lines, cells[at].Text is { } text ? TextWidth.Lines(text, sheet.Columns[at].Width - 1) : 1);
            rows.Start(lines == 1 ? sheet.RowHeight : Math.Clamp((lines * TextLine) + 6, sheet.RowHeight, HighestRow), isFixed: false);
            for (var at = 0; at < Columns; at++)
                Cell(rows, cells[at], looks[at]);
            rows.End();
        }

        if (filled == 0)
        {
            rows.Start(LowestRow, isFixed: true);
            AcrossRow(rows, "无", NoneLook);
        }

        return filled;
    }

    private static void Cell(RowWriter rows, SheetCell cell, SheetLook look)
    {
        if (cell.Formula is { } formula)
            rows.Formula(formula, cell.Number ?? 0, look with { AsText = false });
        else if (cell.Number is { } number)
            rows.Number(number, look with { AsText = false });
        else if (cell.Day is { } day)
            rows.Day(day, look);
        else
            rows.Text(cell.Text, look);
    }

    private void Rest(OpenXmlWriter xml, SheetExtent extent, int filled)
    {
        if (extent.Filtered)
            xml.WriteElement(new AutoFilter { Reference = SheetAddress.Of(1, extent.HeaderTo, Columns, extent.DataTo) });
        if (merges.Count > 0)
            xml.WriteElement(new MergeCells(merges.Select(merge => new MergeCell { Reference = merge })) { Count = (uint)merges.Count });
        if (filled > 0)
            Answers(xml, extent);
        xml.WriteElement(new PrintOptions { HorizontalCentered = true });
        xml.WriteElement(new PageMargins { Left = 0.5, Right = 0.5, Top = 0.75, Bottom = 0.75, Header = 0.35, Footer = 0.35 });
        xml.WriteElement(new PageSetup
        {
            PaperSize = 9, Orientation = sheet.Landscape ? OrientationValues.Landscape : OrientationValues.Portrait,
            FitToWidth = sheet.Scale is null ? 1 : null, FitToHeight = sheet.Scale is null ? 0 : null, Scale = (uint?)sheet.Scale,
        });
        var page = new HeaderFooter();
        if (sheet.Mark is not null)
            page.Append(new OddHeader("&R&\"黑体,常规\"&12" + sheet.Mark.Replace("&", "&&", StringComparison.Ordinal)));
        page.Append(new OddFooter("&C第 &P 页 共 &N 页"));
        xml.WriteElement(page);
        if (pageHeads.Count > 1)
            xml.WriteElement(new RowBreaks(pageHeads.Skip(1).Select(row => new Break { Id = (uint)row - 1, Max = 16383, ManualPageBreak = true }))
            {
                Count = (uint)pageHeads.Count - 1, ManualBreakCount = (uint)pageHeads.Count - 1,
            });
    }

    private void Answers(OpenXmlWriter xml, SheetExtent extent)
    {
        var rules = sheet.Columns.Index().Where(column => column.Item.Answers.Count > 0).Select(column => new DataValidation(
            new Formula1('"' + string.Join(',', column.Item.Answers) + '"'))
        {
            Type = DataValidationValues.List, AllowBlank = true, ShowInputMessage = true, ShowErrorMessage = true,
            ErrorTitle = column.Item.Header, Error = "请从下拉列表中选择：" + string.Join("、", column.Item.Answers),
            SequenceOfReferences = new() { InnerText = SheetAddress.Of(column.Index + 1, extent.HeaderTo + 1, column.Index + 1, extent.DataTo) },
        }).ToList();
        if (rules.Count > 0)
            xml.WriteElement(new DataValidations(rules) { Count = (uint)rules.Count });
    }
}
