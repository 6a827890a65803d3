using ExpertReview.Domain.Assignments;
using ExpertReview.Optimization.Flows;

namespace ExpertReview.Optimization.Cores;

/// <summary>One stage as a linear model in whole numbers: rows, the columns of what is missing, and a column for each pair, made when
/// asked for. Earlier stages hold as rows.</summary>
internal sealed class StageModel
{
    private readonly ReviewFacts _facts;
    private readonly Stage _stage;
    private readonly List<int>[] _expertRows;
    private readonly List<(int Group, int Row)>[] _groupRows;
    private readonly int[] _scoreRows;
    private readonly int _keptRow = -1;

    /// <param name="facts">The problem.</param>
    /// <param name="stage">What is maximised.</param>
    /// <param name="settled">The value of each stage before it that is settled.</param>
    /// <param name="scored">Under fair: the applications whose score is held above the settled worst one.</param>
    public StageModel(ReviewFacts facts, Stage stage, IReadOnlyDictionary<Stage, long> settled, IEnumerable<int> scored)
    {
        (_facts, _stage) = (facts, stage);
        foreach (var reviews in facts.Reviews)
            Rows.Add(new LinearRow(reviews, reviews));
        _expertRows = [.. facts.MaxLoad.Select(most => new List<int> { AddRow(0, most) })];
        _groupRows = [.. facts.Reviews.Select(_ => new List<(int, int)>())];
        _scoreRows = new int[facts.Reviews.Length];
        Array.Fill(_scoreRows, -1);
        MissingReviews(settled);
        GroupPlacesMissing(settled);
        if (stage >= Stage.Load)
            LoadMissing(settled);
        if (stage > Stage.Kept && facts.RepairsPlan)
            _keptRow = AddRow(settled[Stage.Kept], LinearRow.Free);
        if (stage >= Stage.Squares && facts.Problem.Policy.Balance == LoadBalance.Even)
            SquaredLoads(settled);
        if (stage >= Stage.Worst && facts.Problem.Policy.Objective == AssignmentObjective.Fair)
            Scores(settled, scored);
    }

    public List<LinearRow> Rows { get; } = [];

    /// <summary>The columns of what is missing, of squared loads and of the worst score; those of pairs come after them.</summary>
    public List<LinearColumn> Slacks { get; } = [];

    /// <summary>The column of a pair.</summary>
    public LinearColumn ColumnOf(int application, int pair)
    {
        var (e, fit) = (_facts.ExpertOf(pair), _facts.FitOf(pair));
        var entries = new List<(int, long)>(4) { (application, 1) };
        foreach (var row in _expertRows[e])
            entries.Add((row, 1));
        foreach (var (group, row) in _groupRows[application])
            if (_facts.Problem.IsInGroup(group, e))
                entries.Add((row, 1));
        if (_scoreRows[application] >= 0)
            entries.Add((_scoreRows[application], fit));
        var old = _facts.IsOld(pair);
        if (_keptRow >= 0 && old)
            entries.Add((_keptRow, 1));
        return new LinearColumn(0, 1, GainOf(fit, old), [.. entries]);
    }

    /// <summary>What a pair gains at prices of the rows, in parts of <paramref name="scale"/>: its column's gain less what the column takes of each
    /// row, without making a column of each of millions.</summary>
    public Int128 ReducedOf(int application, int pair, long[] prices, long scale)
    {
        var (e, fit, old) = (_facts.ExpertOf(pair), _facts.FitOf(pair), _facts.IsOld(pair));
        var reduced = (Int128)GainOf(fit, old) * scale - prices[application];
        foreach (var row in _expertRows[e])
            reduced -= prices[row];
        foreach (var (group, row) in _groupRows[application])
            if (_facts.Problem.IsInGroup(group, e))
                reduced -= prices[row];
        if (_scoreRows[application] >= 0)
            reduced -= (Int128)prices[_scoreRows[application]] * fit;
        return _keptRow >= 0 && old ? reduced - prices[_keptRow] : reduced;
    }

    /// <summary>True when the sum of fit is maximised.</summary>
    public bool IsOfFit => _stage == Stage.Total;

    /// <summary>The largest gain of one unit of a column: the size of what is maximised.</summary>
    public long MostGain => Math.Max(1, _stage == Stage.Total ? _facts.MostFit : Slacks.Select(column => Math.Abs(column.Gain)).DefaultIfEmpty().Max());

    private long GainOf(long fit, bool old) => _stage == Stage.Total ? fit : _stage == Stage.Kept && old ? 1 : 0;

    private int AddRow(long least, long most)
    {
        Rows.Add(new LinearRow(least, most));
        return Rows.Count - 1;
    }

    // A stage's own sum is its aim; an earlier one's is held by a row, and at none missing its columns are left out.
    private (bool Wanted, long Gain, int? Row) Sum(Stage stage, IReadOnlyDictionary<Stage, long> settled)
    {
        if (stage == _stage)
            return (true, -1, null);
        return settled[stage] == 0 ? (false, 0, null) : (true, 0, AddRow(0, -settled[stage]));
    }

    private void MissingReviews(IReadOnlyDictionary<Stage, long> settled)
    {
        var (wanted, gain, sum) = Sum(Stage.Missing, settled);
        for (var a = 0; wanted && a < _facts.Reviews.Length; a++)
            if (_facts.Reviews[a] > 0)
                Slacks.Add(new LinearColumn(0, _facts.Reviews[a], gain, sum is { } row ? [(a, 1), (row, 1)] : [(a, 1)]));
    }

    private void GroupPlacesMissing(IReadOnlyDictionary<Stage, long> settled)
    {
        var counts = _stage >= Stage.Places;
        var (wanted, gain, sum) = counts ? Sum(Stage.Places, settled) : default;
        for (var a = 0; a < _facts.Reviews.Length; a++)
            foreach (var places in _facts.Groups[a])
            {
                var row = AddRow(counts ? places.Min : 0, Math.Max(places.Min, places.Max));
                _groupRows[a].Add((places.Group, row));
                if (wanted && places.Min > 0)
                    Slacks.Add(new LinearColumn(0, places.Min, gain, sum is { } total ? [(row, 1), (total, 1)] : [(row, 1)]));
            }
    }

    // What is missing counts in a row of its own, so that it never takes room from the maximum.
    private void LoadMissing(IReadOnlyDictionary<Stage, long> settled)
    {
        var (wanted, gain, sum) = Sum(Stage.Load, settled);
        for (var e = 0; e < _facts.MinLoad.Length; e++)
        {
            if (_facts.MinLoad[e] == 0)
                continue;
            var row = AddRow(_facts.MinLoad[e], LinearRow.Free);
            _expertRows[e].Add(row);
            if (wanted)
                Slacks.Add(new LinearColumn(0, _facts.MinLoad[e], gain, sum is { } total ? [(row, 1), (total, 1)] : [(row, 1)]));
        }
    }

    // An expert's j-th review adds 2j - 1 to the sum of squares.
    private void SquaredLoads(IReadOnlyDictionary<Stage, long> settled)
    {
        var sum = _stage == Stage.Squares ? -1 : AddRow(0, -settled[Stage.Squares]);
        for (var e = 0; e < _facts.MaxLoad.Length; e++)
        {
            var row = AddRow(0, 0);
            _expertRows[e].Add(row);
            for (var j = 1; j <= _facts.MaxLoad[e]; j++)
            {
                var step = 2 * (_facts.RequiredLoad[e] + j) - 1;
                Slacks.Add(new LinearColumn(0, 1, sum < 0 ? -step : 0, sum < 0 ? [(row, -1)] : [(row, -1), (sum, step)]));
            }
        }
    }

    private void Scores(IReadOnlyDictionary<Stage, long> settled, IEnumerable<int> scored)
    {
        var searched = _stage == Stage.Worst;
        var rows = new List<(int, long)>();
        foreach (var a in scored)
        {
            _scoreRows[a] = AddRow((searched ? 0 : settled[Stage.Worst]) - _facts.RequiredScore[a], LinearRow.Free);
            rows.Add((_scoreRows[a], -1));
        }

        if (searched)
            Slacks.Add(new LinearColumn(Math.Min(settled[Stage.Worst], -_facts.MostFit * (_facts.Reviews.Max() + 1) + _facts.RequiredScore.Min()), settled[Stage.Worst], 1, [.. rows]));
    }
}
