using ExpertReview.Domain.Applications;
using ExpertReview.Features.Findings;
using ExpertReview.Features.Tables;

namespace ExpertReview.Features.Intake;

/// <summary>服务评价表-*.xlsx (附件2).</summary>
public sealed class ServiceEvaluationTable(TableFinder finder)
{
    private const string AnswerPrefix = "answer:";

    /// <summary>Reads one recommender's table.</summary>
    public TableReading<ServiceEvaluation> Read(TableFile file)
    {
        var reading = RowsOf.Table<ServiceEvaluation>(file, "evaluation", finder, (row, found, warnings) => Row(row, found, file, warnings));
        return reading with { Warnings = [.. reading.Warnings, .. RowsOf.Doubled(file.Name, reading.Rows.Select(row => (row.Code, row.Row)))] };
    }

    private static ServiceEvaluation Row(RowReading row, FoundTable found, TableFile file, List<WarningFinding> warnings)
    {
        var code = row.Code("code", required: true) ?? "";
        RowsOf.Doubt(code, row, file.Name, warnings);
        var answers = new SortedDictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var column in found.Columns.Values.Where(one => one.Id.StartsWith(AnswerPrefix, StringComparison.Ordinal)).OrderBy(one => one.Index))
            if (row.Count(column.Id) is { } count)
                answers[column.Id[AnswerPrefix.Length..]] = count;
        return new ServiceEvaluation
        {
            Code = code, File = file.Name, Row = row.Number, Organisation = row.Name("organisation"), Served = row.Count("served"),
            Sampled = row.Count("sampled"), ValidAnswers = row.Count("validAnswers"), Answers = answers, Satisfaction = row.Share("satisfaction"),
            Performance = row.Text("performance"), Conclusion = row.Text("conclusion"),
        };
    }
}
