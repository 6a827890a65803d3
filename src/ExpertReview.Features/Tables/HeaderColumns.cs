namespace ExpertReview.Features.Tables;

/// <summary>The columns of one header while they are found. A synonym nearer to the form's own word wins; of columns that differ by their year the
/// latest is the figure and the one a year earlier is the figure before (上年度 and 前一年度服务中小企业数).</summary>
internal sealed class HeaderColumns(KnownTable table)
{
    private readonly Dictionary<string, (FoundColumn Column, int Rank)> _found = new(StringComparer.Ordinal);
    private readonly List<(FoundColumn Column, KnownColumn Known, int Rank, int Year)> _dated = [];
    private readonly List<string> _unknown = [];
    private string? _twice;

    /// <summary>The column of a name, its place among the synonyms, and the year if the name holds one: 2025年服务企业数 is 服务企业数 of 2025.</summary>
    public static (KnownColumn Column, int Rank, int? Year)? Named(KnownTable table, string name)
    {
        if (table.Named(name) is { } found)
            return (found.Column, found.Rank, null);
        if (HeaderName.YearOf(name) is { } dated && table.Named(dated.Figure) is { } figure)
            return (figure.Column, figure.Rank, dated.Year);
        return null;
    }

    public void AddUnknown(string text) => _unknown.Add(text);

    public void Add(FoundColumn column, KnownColumn known, int rank, int? year)
    {
        if (year is { } named)
            _dated.Add((column, known, rank, named));
        else
            Take(column, rank);
    }

    /// <summary>The header made of them; null when there is none.</summary>
    public FoundHeader? Header(int first, int last)
    {
        foreach (var group in _dated.GroupBy(one => one.Known.Id, StringComparer.Ordinal))
            TakeYears([.. group]);
        return _found.Count == 0 ? null : new FoundHeader(first, last, _found.ToDictionary(pair => pair.Key, pair => pair.Value.Column, StringComparer.Ordinal), _unknown, _twice);
    }

    private void TakeYears(List<(FoundColumn Column, KnownColumn Known, int Rank, int Year)> columns)
    {
        var latest = columns.Max(one => one.Year);
        foreach (var (column, known, rank, year) in columns)
            if (year == latest)
                Take(column, rank);
            else if (year == latest - 1 && known.Before is { } before && table.Columns.Any(one => one.Id == before))
                Take(column with { Id = before }, rank);
            else
                _unknown.Add(column.Header);
    }

    private void Take(FoundColumn column, int rank)
    {
        if (!_found.TryGetValue(column.Id, out var other) || rank < other.Rank)
            _found[column.Id] = (column, rank);
        else if (rank == other.Rank)
            _twice = column.Header;
    }
}
