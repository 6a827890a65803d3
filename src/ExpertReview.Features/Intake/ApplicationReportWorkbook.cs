using ExpertReview.Domain.Applications;
using ExpertReview.Domain.Basics;
using ExpertReview.Features.Findings;
using ExpertReview.Features.Tables;

namespace ExpertReview.Features.Intake;

/// <summary>申请报告/CODE.xlsx (附件3): 基础数据, 服务功能, 佐证材料. The file's name says whose it is.</summary>
public sealed class ApplicationReportWorkbook(TableFinder finder)
{
    private const decimal LargestMoney = 1000;

    /// <summary>Reads one report; at most one row. Bad cells are findings and stand as missing in the report.</summary>
    public TableReading<ApplicationReport> Read(TableFile file)
    {
        try
        {
            var code = CreditCodeCell.Read(SheetCell.Of(file.Stem));
            if (code.Value is null)
                throw new RefusedFileException(
                    file.Name, new($"文件名不是统一社会信用代码：{code.Problem}", "the file's name is no credit code"), new("请把文件名改为 18 位信用代码.xlsx", "name it by the credit code"));
            return Report(file, code.Value, SafetyGate.Open(file));
        }
        catch (RefusedFileException refused)
        {
            return TableReading<ApplicationReport>.No(refused.Finding);
        }
    }

    private TableReading<ApplicationReport> Report(TableFile file, string code, SafeWorkbook workbook)
    {
        var (refused, warnings) = (new List<RowFinding>(), new List<WarningFinding>());
        var basics = Part(() => ReportBasics.Read(finder, workbook, code, refused, warnings), workbook.File, warnings);
        var lines = Part(() => Rows<FunctionLine>(workbook, "reportLines", Line, refused, warnings), workbook.File, warnings);
        var evidence = Part(() => Rows<EvidencePlace>(workbook, "reportEvidence", Evidence, refused, warnings), workbook.File, warnings);
        if (basics is null && lines is null && evidence is null)
            throw new RefusedFileException(
                file.Name, new("没有申请报告的工作表", "it has none of the sheets of 申请报告"), new("应有工作表 基础数据、服务功能、佐证材料", "sheets 基础数据, 服务功能 and 佐证材料 are asked for"));
        var report = (basics ?? new ApplicationReport { Code = code, File = "", Figures = new Figures(), Lines = [], Evidence = [] }) with
        {
            File = Path.GetFileName(file.Name), Lines = new ValueList<FunctionLine>(lines ?? []), Evidence = new ValueList<EvidencePlace>(evidence ?? []),
        };
        return new([report], refused, warnings);
    }

    // A report without one of the sheets is still a report: what is not there is missing.
    private static T? Part<T>(Func<T> read, string file, List<WarningFinding> warnings)
        where T : class
    {
        try
        {
            return read();
        }
        catch (RefusedFileException missing)
        {
            warnings.Add(TableFinder.Warning(file, null, missing.Finding.Text));
            return null;
        }
    }

    private IReadOnlyList<T> Rows<T>(
        SafeWorkbook workbook, string table, Func<RowReading, FoundTable, List<WarningFinding>, T?> read, List<RowFinding> refused, List<WarningFinding> warnings)
        where T : class
    {
        var reading = RowsOf.Rows(finder.Find(workbook, table), read);
        refused.AddRange(reading.Refused);
        warnings.AddRange(reading.Warnings);
        return reading.Rows;
    }

    private FunctionLine? Line(RowReading row, FoundTable found, List<WarningFinding> warnings)
    {
        var function = row.Take("function", FunctionsCell.One(row.Cell("function"), finder.Words));
        var name = row.RequiredName("name");
        if (function is null || name.Length == 0)
        {
            if (!row.IsRefused)
                row.Refuse("function", $"{row.Header("function")}为空；应为第七条的一项功能");
            return null;
        }

        if (finder.Words.Line(function.Value, name) is not { } known)
            return Unknown(row, function.Value, name);
        var unit = row.Cell("unit").IsEmpty ? HeaderName.Of(name).Unit : CellText.Compact(row.Cell("unit").Text);
        var value = row.Take("value", NumberCell.IsMoney(known.Unit)
            ? NumberCell.Amount(row.Cell("value"), unit.Length > 0 ? unit : known.Unit, known.Unit)
            : NumberCell.Count(row.Cell("value"), known.Unit));
        if (value > LargestMoney && NumberCell.IsMoney(known.Unit))
            warnings.Add(new WarningFinding(null, found.File, row.Number, row.Header("value"), null, $"{known.Name} {value} {known.Unit}，大得少见；请核对单位"));
        return new FunctionLine(function.Value, known.Name, value);
    }

    // Lines that the rule does not count (hotline, qualification …) may hold words; only numbers are kept.
    private static FunctionLine? Unknown(RowReading row, ServiceFunction function, string name)
    {
        var header = HeaderName.Of(name);
        return NumberCell.Quantity(row.Cell("value"), header.Unit) is { Problem: null, Value: { } value } ? new FunctionLine(function, header.Name, value) : null;
    }

    private EvidencePlace? Evidence(RowReading row, FoundTable found, List<WarningFinding> warnings)
    {
        var function = row.Cell("function").IsEmpty ? null : Place(row);
        var (criterion, item, file) = (row.RequiredName("criterion"), row.RequiredName("item"), row.RequiredName("file"));
        var (first, last) = (row.Count("firstPage"), row.Count("lastPage"));
        if (first is < 1 or > 100_000)
            row.Refuse("firstPage", "页码应为 1 至 100000 的整数");
        else if (last < (first ?? 1) || last > 100_000)
            row.Refuse("lastPage", "结束页应为不小于起始页的页码");
        if (row.IsRefused)
            return null;
        return new EvidencePlace(function, criterion, item, file, (int?)first, (int?)last);
    }

    // 基本条件 and 特色示范 belong to no function.
    private ServiceFunction? Place(RowReading row) => CellText.Compact(row.Cell("function").Text) switch
    {
        "基本条件" or "基础条件" or "特色示范" or "通用" or "-" or "/" or "无" => null,
        _ => row.Take("function", FunctionsCell.One(row.Cell("function"), finder.Words)),
    };
}
