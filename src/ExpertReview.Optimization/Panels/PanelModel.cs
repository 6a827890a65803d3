using Google.OrTools.Sat;

namespace ExpertReview.Optimization.Panels;

/// <summary>One stage as a model of CP-SAT, which reckons in whole numbers alone: which panel each file and each expert is in, the hard
/// rules, the earlier figures held, the stage's own figure as the aim.</summary>
internal sealed class PanelModel
{
    private readonly PanelFacts _facts;
    private readonly CpModel _cp = new();
    private readonly BoolVar[][] _file;
    private readonly BoolVar[][] _expert;

    /// <param name="facts">The problem.</param>
    /// <param name="stage">The figure to make least; <see cref="PanelStage.Broken"/> looks for any lawful split.</param>
    /// <param name="key">The figures of the best split so far: those before the stage become no worse.</param>
    public PanelModel(PanelFacts facts, PanelStage stage, long[] key)
    {
        _facts = facts;
        _file = Grid(facts.Files.Length);
        _expert = Grid(facts.Experts);
        Places();
        Rules();
        for (var one = PanelStage.Recused; one <= stage; one++)
            if (FigureOf(one) is { } figure)
            {
                if (one < stage)
                    _cp.Add(figure <= key[(int)one]);
                else
                    _cp.Minimize(figure);
            }
    }

    public CpModel Model => _cp;

    /// <summary>Where to begin.</summary>
    public void Hint(PanelSplit split)
    {
        for (var f = 0; f < _file.Length; f++)
            for (var p = 0; p < _facts.Panels; p++)
                _cp.AddHint(_file[f][p], split.PanelOfFile[f] == p ? 1 : 0);
        for (var e = 0; e < _expert.Length; e++)
            for (var p = 0; p < _facts.Panels; p++)
                _cp.AddHint(_expert[e][p], split.PanelOfExpert[e] == p ? 1 : 0);
    }

    /// <summary>The split that the solver found.</summary>
    public PanelSplit Read(CpSolver solver) => new(_facts, Panels(_file, solver), Panels(_expert, solver));

    private static int[] Panels(BoolVar[][] places, CpSolver solver) => [.. places.Select(row => Array.FindIndex(row, place => solver.BooleanValue(place)))];

    private BoolVar[][] Grid(int rows) => [.. Enumerable.Range(0, rows).Select(_ => Enumerable.Range(0, _facts.Panels).Select(_ => _cp.NewBoolVar("")).ToArray())];

    private void Places()
    {
        foreach (var row in _file)
            _cp.AddExactlyOne(row);
        foreach (var row in _expert)
            _cp.AddAtMostOne(row);
        _cp.Add(LinearExpr.Sum(_expert.SelectMany(row => row)) == _facts.Placed);
        for (var p = 0; p < _facts.Panels; p++)
        {
            _cp.AddLinearConstraint(Column(_file, p), _facts.LeastFiles, _facts.MostFiles);
            _cp.AddLinearConstraint(Column(_expert, p), _facts.LeastMembers, _facts.Policy.MostMembers);
        }

        // Panels of a new split have no names of their own: they are numbered by their first file.
        for (var f = 0; !_facts.Repairs && f < _file.Length; f++)
            for (var p = 1; p < _facts.Panels; p++)
                _cp.AddBoolOr([_file[f][p].Not(), .. _file.Take(f).Select(row => row[p - 1])]);
    }

    private void Rules()
    {
        for (var f = 0; f < _file.Length; f++)
            for (var p = 0; p < _facts.Panels; p++)
            {
                foreach (var e in _facts.Required[f])
                    _cp.AddImplication(_file[f][p], _expert[e][p]);
                foreach (var (group, _, most) in _facts.Groups[f])
                    if (most is { } limit && MembersOf(group, f) is var members && members.Count > limit)
                        _cp.Add(LinearExpr.Sum(members.Select(e => _expert[e][p])) <= limit).OnlyEnforceIf(_file[f][p]);
            }

        for (var e = 0; e < _expert.Length; e++)
            if (Enumerable.Range(0, _file.Length).Where(f => _facts.IsUsable(f, e)).ToList() is var files && files.Count > _facts.MaxLoad[e])
                for (var p = 0; p < _facts.Panels; p++)
                    _cp.Add(LinearExpr.Sum(files.Select(f => _file[f][p])) <= _facts.MaxLoad[e]).OnlyEnforceIf(_expert[e][p]);
    }

    private List<int> MembersOf(int group, int file) => [.. Enumerable.Range(0, _facts.Experts).Where(e => _facts.IsInGroup(group, e) && _facts.IsUsable(file, e))];

    private static LinearExpr Column(BoolVar[][] places, int panel) => LinearExpr.Sum(places.Select(row => row[panel]));

    private LinearExpr? FigureOf(PanelStage stage) => stage switch
    {
        PanelStage.Recused => Recused(),
        PanelStage.MovedMembers => _facts.Repairs ? MovedMembers() : null,
        PanelStage.MovedFiles => _facts.Repairs ? MovedFiles() : null,
        PanelStage.Spread => Spread(),
        PanelStage.Places => MissingPlaces(),
        PanelStage.Fit => Fit(),
        _ => null,
    };

    private LinearExpr? Recused()
    {
        var together = new List<BoolVar>();
        for (var f = 0; f < _file.Length; f++)
            for (var e = 0; e < _expert.Length; e++)
            {
                if (_facts.IsUsable(f, e))
                    continue;
                var both = _cp.NewBoolVar("");
                together.Add(both);
                for (var p = 0; p < _facts.Panels; p++)
                    _cp.AddBoolOr([_file[f][p].Not(), _expert[e][p].Not(), both]);
            }

        return together.Count == 0 ? null : LinearExpr.Sum(together);
    }

    private LinearExpr? MovedMembers()
    {
        var moved = new List<LinearExpr>();
        for (var e = 0; e < _expert.Length; e++)
            if (_facts.OldExpert[e] is { } old)
                moved.Add(old >= 0 ? 1 - _expert[e][old] : LinearExpr.Sum(_expert[e]));
        return moved.Count == 0 ? null : LinearExpr.Sum(moved);
    }

    private LinearExpr? MovedFiles()
    {
        var moved = new List<LinearExpr>();
        for (var f = 0; f < _file.Length; f++)
            if (_facts.OldFile[f] is { } old)
                moved.Add(1 - _file[f][old]);
        return moved.Count == 0 ? null : LinearExpr.Sum(moved);
    }

    private LinearExpr Spread()
    {
        var (fewest, most) = (_cp.NewIntVar(0, _file.Length, ""), _cp.NewIntVar(0, _file.Length, ""));
        for (var p = 0; p < _facts.Panels; p++)
        {
            _cp.Add(Column(_file, p) >= fewest);
            _cp.Add(Column(_file, p) <= most);
        }

        return most - fewest;
    }

    private LinearExpr? MissingPlaces()
    {
        var missing = new List<IntVar>();
        for (var f = 0; f < _file.Length; f++)
            foreach (var (group, wanted, _) in _facts.Groups[f])
            {
                if (wanted == 0)
                    continue;
                var (short_, members) = (_cp.NewIntVar(0, wanted, ""), MembersOf(group, f));
                missing.Add(short_);
                for (var p = 0; p < _facts.Panels; p++)
                    _cp.Add(LinearExpr.Sum(members.Select(e => _expert[e][p])) + short_ >= wanted).OnlyEnforceIf(_file[f][p]);
            }

        return missing.Count == 0 ? null : LinearExpr.Sum(missing);
    }

    private LinearExpr Fit()
    {
        var scores = new List<IntVar>();
        for (var f = 0; f < _file.Length; f++)
        {
            var score = _cp.NewIntVar(PanelBounds.LeastFit(_facts, f), PanelBounds.MostFit(_facts, f), "");
            scores.Add(score);
            var fits = Enumerable.Range(0, _expert.Length).Where(e => _facts.FitOf(f, e) != 0).ToArray();
            for (var p = 0; p < _facts.Panels; p++)
                _cp.Add(score <= LinearExpr.WeightedSum(fits.Select(e => _expert[e][p]), fits.Select(e => _facts.FitOf(f, e)))).OnlyEnforceIf(_file[f][p]);
        }

        return LinearExpr.WeightedSum(scores, scores.Select(_ => -1L));
    }
}
