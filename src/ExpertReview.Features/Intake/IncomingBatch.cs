using ExpertReview.Data.Store;
using ExpertReview.Domain.Applications;
using ExpertReview.Features.Incoming;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Intake;

/// <summary>What one file of a batch did, with every cell that refused its row.</summary>
/// <param name="File">File name.</param>
/// <param name="Table">Which table, in Chinese; null when the name fits none and the file was left out.</param>
/// <param name="Import">What importing it did; null for evidence and for files left out.</param>
/// <param name="Findings">What is wrong in it; null when nothing was read.</param>
public sealed record BatchFile(string File, string? Table, FileImport? Import, StoredFindings? Findings);

/// <summary>Many files at once, told apart by their names as in a round's folder (formats.md).</summary>
internal static class IncomingBatch
{
    public static async Task<IReadOnlyList<BatchFile>> RunAsync(ReviewDb db, IntakeDoors doors, int round, IReadOnlyList<IncomingFile> files, ImportScope scope, CancellationToken stop)
    {
        var results = new List<BatchFile>();
        var kinds = files.ToLookup(file => KindOf(file.Name));
        async Task Import<T>(string kind, string name, TableImport<T> table) where T : class
        {
            if (!kinds[kind].Any())
                return;
            var imports = await table.RunAsync(db, round, [.. kinds[kind]], scope, stop);
            var stored = await db.Files.AsNoTracking().Where(file => file.Round == round && file.Table == kind).ToDictionaryAsync(file => file.File, StringComparer.Ordinal, stop);
            results.AddRange(imports.Select(one => new BatchFile(one.File, name, one, stored.TryGetValue(one.File, out var file) ? StoredFindings.From(file.Findings) : null)));
        }

        await Import("recommendations", "推荐汇总表", ImportRecommendations.Table(doors));
        await Import("evaluations", "服务评价表", ImportEvaluations.Table(doors));
        await Import("reports", "申请报告", ImportReports.Table(doors));
        await Import("experts", "专家库", ImportExperts.Table(doors));
        await Import("relations", "关联关系", ImportRelations.Table(doors));
        await Import("recusals", "回避申请", ImportRecusalRequests.Table(doors));
        await Import("recognised", "已认定名单", ImportPastRecognitions.Table(doors));
        await Import("decisions", "复核", ImportReviewDecisions.Table(doors));
        if (scope.Codes is not null)
            await MustBelongAsync(db, round, kinds["evidence"].Concat(kinds[""]), scope, stop);
        if (kinds["evidence"].Any())
            await ImportEvidence.RegisterAsync(db, round, [.. kinds["evidence"]], stop);
        results.AddRange(kinds["evidence"].Select(file => new BatchFile(file.Name, "佐证材料", null, null)));
        results.AddRange(kinds[""].Select(file => new BatchFile(file.Name, null, null, null)));
        return results;
    }

    // A file of evidence belongs to the application whose report names it, or whose code its name begins with.
    private static async Task MustBelongAsync(ReviewDb db, int round, IEnumerable<IncomingFile> files, ImportScope scope, CancellationToken stop)
    {
        var codes = scope.Codes!.ToList();
        var named = (await db.Of<ApplicationReport>(round).Where(row => codes.Contains(row.Code)).ToListAsync(stop))
            .SelectMany(report => report.Evidence.Select(place => (place.File, report.Code)))
            .GroupBy(one => one.File, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First().Code, StringComparer.Ordinal);
        foreach (var file in files)
            scope.MustTouch(file.Name, "", named.GetValueOrDefault(file.Name) ?? codes.Find(code => file.Name.StartsWith(code, StringComparison.OrdinalIgnoreCase)));
    }

    private static string KindOf(string name)
    {
        var stem = Path.GetFileNameWithoutExtension(name);
        return (stem, Path.GetExtension(name).ToLowerInvariant()) switch
        {
            (_, ".pdf") => "evidence",
            (_, not (".xlsx" or ".xls" or ".et" or ".xlsm")) => "",
            var (start, _) when start.StartsWith("推荐汇总表", StringComparison.Ordinal) => "recommendations",
            var (start, _) when start.StartsWith("服务评价表", StringComparison.Ordinal) => "evaluations",
            ("专家库", _) => "experts",
            ("关联关系", _) => "relations",
            ("回避申请", _) => "recusals",
            ("已认定名单", _) => "recognised",
            ("复核", _) => "decisions",
            var (code, _) when code.Length == 18 && code.All(char.IsAsciiLetterOrDigit) => "reports",
            _ => "",
        };
    }
}
