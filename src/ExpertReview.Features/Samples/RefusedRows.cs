namespace ExpertReview.Features.Samples;

/// <summary>Rows that the doors must refuse, each for one cell.</summary>
internal static class RefusedRows
{
    public static IReadOnlyList<Plant> All { get; } =
    [
        Of("no-number", SampleColumn.Assets, _ => "约三百"), Of("short-code", SampleColumn.Code, application => application.Code[..^2]),
        Of("unknown-function", SampleColumn.Functions, _ => "信息服务、星际旅行服务"), Of("bad-date", SampleColumn.FoundedOn, _ => "成立多年"),
        Of("no-name", SampleColumn.Organisation, _ => null), Of("no-code", SampleColumn.Code, _ => null),
        Of("no-function", SampleColumn.Functions, _ => null), Of("bad-percent", SampleColumn.LowFee, _ => "125%"),
        Of("ambiguous-date", SampleColumn.FoundedOn, _ => 2018.1m), Of("bad-letter", SampleColumn.Code, application => application.Code[..16] + "?" + application.Code[17..]),
        Of("no-whole-date", SampleColumn.FoundedOn, _ => "2018年13月"), Of("two-numbers", SampleColumn.Served, _ => "100或200"),
    ];

    private static Plant Of(string slip, SampleColumn column, Func<SampleApplication, object?> written) => new((round, application) =>
    {
        application.Written[column] = written(application);
        application.Refused = true;
        round.Plants.RowErrors.Add((application, column, slip));
    });
}
