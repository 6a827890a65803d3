using ExpertReview.Domain.Applications;
using ExpertReview.Features.Findings;
using ExpertReview.Features.Tables;

namespace ExpertReview.Features.Intake;

/// <summary>Sheet 基础数据 of a report: one 项目 a row. Read as one row of a table whose headers are the 项目.</summary>
internal static class ReportBasics
{
    public static ApplicationReport Read(TableFinder finder, SafeWorkbook workbook, string code, List<RowFinding> refused, List<WarningFinding> warnings)
    {
        var found = finder.Find(workbook, "reportBasics");
        warnings.AddRange(found.Warnings);
        var (item, content) = (found.Columns["item"], found.Columns["content"]);
        var headers = found.Rows.Select(row => row[item.Index]).ToArray();
        var columns = Turned(finder.Words.Table("reportItems"), headers);
        var report = new ApplicationReport { Code = code, File = workbook.File, Figures = new Figures(), Lines = [], Evidence = [] };
        var figures = report.Figures;
        foreach (var (id, header) in columns)
        {
            var row = found.Rows[header.Index];
            var table = found with { Columns = new Dictionary<string, FoundColumn>(StringComparer.Ordinal) { [id] = header with { Index = content.Index } } };
            (report, figures) = Taken(id, new RowReading(table, row, refused), report, figures);
            if (id == "code" && CreditCodeCell.Read(row[content.Index]).Value is { } written && written != code)
                warnings.Add(new WarningFinding(code, workbook.File, row.Number, header.Header, null, $"报告内信用代码 {written} 与文件名 {code} 不一致；以文件名为准"));
        }

        return report with { Figures = figures };
    }

    // Of an item that stands there twice the first counts.
    private static IReadOnlyDictionary<string, FoundColumn> Turned(KnownTable items, SheetCell[] headers)
    {
        var columns = new HeaderColumns(items);
        for (var i = 0; i < headers.Length; i++)
        {
            var name = HeaderName.Of(headers[i].Text);
            if ((HeaderColumns.Named(items, name.Name) ?? HeaderColumns.Named(items, name.Bare)) is { } known)
                columns.Add(new FoundColumn(known.Column.Id, headers[i].Text, i, name.Unit.Length > 0 ? name.Unit : known.Column.Unit, name.Unit.Length > 0), known.Column, known.Rank, known.Year);
        }

        return columns.Header(0, 0)?.Columns ?? new Dictionary<string, FoundColumn>(StringComparer.Ordinal);
    }

    private static (ApplicationReport Report, Figures Figures) Taken(string id, RowReading row, ApplicationReport report, Figures figures) => id switch
    {
        "organisation" => (report with { Organisation = row.Name(id) }, figures),
        "legalRepresentative" => (report with { LegalRepresentative = row.Name(id) }, figures),
        "head" => (report with { Head = row.Name(id) }, figures),
        "prefecture" => (report with { Prefecture = row.Prefecture(id) }, figures),
        "code" => (row.Code(id, required: false) is null ? report : report, figures),
        "foundedOn" => (report, figures with { FoundedOn = row.Day(id) }),
        "totalAssets" => (report, figures with { TotalAssets = row.Yuan(id) }),
        "income" => (report, figures with { Income = row.Yuan(id) }),
        "staff" => (report, figures with { Staff = row.Count(id) }),
        "qualified" => (report, figures with { Qualified = row.Count(id) }),
        "served" => (report, figures with { Served = row.Count(id) }),
        "servedBefore" => (report, figures with { ServedBefore = row.Count(id) }),
        "specialised" => (report, figures with { Specialised = row.Count(id) }),
        "lowFee" => (report, figures with { LowFee = row.Share(id) }),
        "satisfaction" => (report, figures with { Satisfaction = row.Share(id) }),
        _ => (report, figures),
    };
}
