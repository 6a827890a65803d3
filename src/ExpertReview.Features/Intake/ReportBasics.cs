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
        var (columns, rows) = Turned(finder.Words.Table("reportItems"), headers, found.Rows.Select(row => row.Number).ToArray());
        var report = new ApplicationReport { Code = code, File = workbook.File, Figures = new Figures(), Lines = [], Evidence = [] };
        var figures = report.Figures;
        foreach (var (id, header) in columns)
        {
            var row = found.Rows[header.Index];
            var table = found with { Columns = new Dictionary<string, FoundColumn>(StringComparer.Ordinal) { [id] = header with { Index = content.Index } } };
            (report, figures) = Taken(id, new RowReading(table, row, refused), report, figures);
            if (id == "code" && CreditCodeCell.Read(row[content.Index]).Value is { } written && written != code)
                warnings.Add(new WarningFinding(code, workbook.File, rows[header.Index], header.Header, null, $"报告内信用代码 {written} 与文件名 {code} 不一致；以文件名为准"));
        }

        return report with { Figures = figures };
    }

    private static (List<(string Id, FoundColumn Header)> Columns, int[] Rows) Turned(KnownTable items, SheetCell[] headers, int[] rows)
    {
        var columns = new List<(string, FoundColumn)>();
        for (var i = 0; i < headers.Length; i++)
        {
            var name = HeaderName.Of(headers[i].Text);
            var known = items.Columns.FirstOrDefault(one => one.Names.Contains(name.Name, StringComparer.Ordinal)) ?? items.Columns.FirstOrDefault(one => one.Names.Contains(name.Bare, StringComparer.Ordinal));
            if (known is not null && columns.TrueForAll(one => one.Item1 != known.Id))
                columns.Add((known.Id, new FoundColumn(known.Id, headers[i].Text, i, name.Unit.Length > 0 ? name.Unit : known.Unit, name.Unit.Length > 0)));
        }

        return (columns, rows);
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
