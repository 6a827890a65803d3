using System.Text.Json;
using ExpertReview.Domain.Applications;
using ExpertReview.Domain.Conflicts;

namespace ExpertReview.Features.Findings;

/// <summary>One finding as it stands in findings.json: its members in their order, and its place among the others.</summary>
internal sealed record FindingLine(string Kind, string Text)
{
    public string? File { get; init; }

    public string? Sheet { get; init; }

    public int? Row { get; init; }

    public string? Column { get; init; }

    public string? Cell { get; init; }

    public string? Code { get; init; }

    public string? Clause { get; init; }

    public (decimal Value, decimal Threshold, string Unit)? Figure { get; init; }

    public string? Expert { get; init; }

    public (string Kind, IReadOnlyList<string> Path, bool Certain)? Conflict { get; init; }

    public IReadOnlyList<string>? Recommenders { get; init; }

    public string? What { get; init; }

    public static IEnumerable<FindingLine> AllOf(RoundFindings findings) =>
    [
        .. findings.Rows.Select(row => new FindingLine("row", row.Text) { File = row.File, Sheet = row.Sheet, Row = row.Row, Column = row.Column, Cell = row.Value }),
        .. findings.Eligibility.Select(Eligibility),
        .. findings.Conflicts.Select(ConflictOf),
        .. findings.Duplicates.Select(one => new FindingLine("duplicate", one.Text) { Code = one.Code, Recommenders = one.Recommenders }),
        .. findings.Files.Select(file => new FindingLine("file", file.Text) { File = file.File }),
        .. findings.Missing.Select(one => new FindingLine("missing", one.Text) { Code = one.Code, Clause = one.Clause, What = one.What }),
        .. findings.Warnings.Select(one => new FindingLine("warning", one.Text) { Code = one.Code, File = one.File, Row = one.Row, Column = one.Column, Expert = one.Expert }),
    ];

    /// <summary>The order of formats.md: kind, file, row, code, clause, expert, conflict, column, what, text; an absent member first.</summary>
    public static int Compare(FindingLine left, FindingLine right)
    {
        ReadOnlySpan<int> orders =
        [
            string.CompareOrdinal(left.Kind, right.Kind), string.CompareOrdinal(left.File, right.File), Nullable.Compare(left.Row, right.Row),
            string.CompareOrdinal(left.Code, right.Code), string.CompareOrdinal(left.Clause, right.Clause), string.CompareOrdinal(left.Expert, right.Expert),
            string.CompareOrdinal(left.Conflict?.Kind, right.Conflict?.Kind), string.CompareOrdinal(left.Column, right.Column),
            string.CompareOrdinal(left.What, right.What), string.CompareOrdinal(left.Text, right.Text),
        ];
        foreach (var order in orders)
            if (order != 0)
                return order;
        return 0;
    }

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("kind", Kind);
        Member(json, "file", File);
        Member(json, "sheet", Sheet);
        if (Row is { } row)
            json.WriteNumber("row", row);
        Member(json, "column", Column);
        Member(json, "value", Cell);
        Member(json, "code", Code);
        Member(json, "clause", Clause);
        if (Figure is var (value, threshold, unit))
        {
            json.WriteNumber("value", Plain(value));
            json.WriteNumber("threshold", Plain(threshold));
            json.WriteString("unit", unit);
        }

        Member(json, "expert", Expert);
        if (Conflict is var (kind, path, certain))
        {
            json.WriteString("conflict", kind);
            Members(json, "path", path);
            json.WriteBoolean("certain", certain);
        }

        Members(json, "recommenders", Recommenders);
        Member(json, "what", What);
        json.WriteString("text", Text);
        json.WriteEndObject();
    }

    private static FindingLine Eligibility(EligibilityFinding finding) => new("eligibility", finding.Text)
    {
        Code = finding.Code, Clause = finding.Clause, Figure = (finding.Value, finding.Threshold, finding.Unit),
    };

    private static FindingLine ConflictOf(ConflictOfInterest conflict) => new("conflict", conflict.Text)
    {
        Code = conflict.Code, Expert = conflict.Expert, Conflict = (conflict.Kind.Code(), conflict.Path, conflict.Certain),
    };

    private static void Member(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
            json.WriteString(name, value);
    }

    private static void Members(Utf8JsonWriter json, string name, IReadOnlyList<string>? values)
    {
        if (values is null)
            return;
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }

    // Division by 1 with all its places drops the zeros at the end: 199.00 is written 199.
    private static decimal Plain(decimal value) => value / 1.0000000000000000000000000000m;
}
