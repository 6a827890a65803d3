namespace ExpertReview.Optimization.Panels;

/// <summary>One split, which can be changed, with its figures kept panel by panel.</summary>
internal sealed class PanelSplit
{
    public const int Stages = (int)PanelStage.Fit + 1;

    private readonly PanelFacts _facts;
    private readonly List<int>[] _files;
    private readonly List<int>[] _members;
    private readonly Local[] _locals;

    /// <param name="facts">The problem.</param>
    /// <param name="panelOfFile">Panel of each file.</param>
    /// <param name="panelOfExpert">Panel of each expert, -1 for an alternate.</param>
    public PanelSplit(PanelFacts facts, int[] panelOfFile, int[] panelOfExpert)
    {
        (_facts, PanelOfFile, PanelOfExpert) = (facts, panelOfFile, panelOfExpert);
        _files = [.. Enumerable.Range(0, facts.Panels).Select(_ => new List<int>())];
        _members = [.. Enumerable.Range(0, facts.Panels).Select(_ => new List<int>())];
        for (var f = 0; f < panelOfFile.Length; f++)
            _files[panelOfFile[f]].Add(f);
        for (var e = 0; e < panelOfExpert.Length; e++)
            if (panelOfExpert[e] >= 0)
                _members[panelOfExpert[e]].Add(e);
        _locals = [.. Enumerable.Range(0, facts.Panels).Select(LocalOf)];
        Key = KeyOf();
    }

    public int[] PanelOfFile { get; }

    public int[] PanelOfExpert { get; }

    public long[] Key { get; private set; }

    /// <summary>Work done so far, in pairs looked at.</summary>
    public long Work { get; private set; }

    public IReadOnlyList<int> FilesOf(int panel) => _files[panel];

    public IReadOnlyList<int> MembersOf(int panel) => _members[panel];

    /// <summary>Makes the changes when the split becomes better by them; else leaves it as it is.</summary>
    public bool TryImprove(ReadOnlySpan<(int Expert, int File, int To)> changes)
    {
        var before = Key;
        var undo = new (int Expert, int File, int To)[changes.Length];
        for (var i = 0; i < changes.Length; i++)
            undo[i] = changes[i] with { To = changes[i].Expert >= 0 ? PanelOfExpert[changes[i].Expert] : PanelOfFile[changes[i].File] };
        var touched = undo.Select(one => one.To).Concat(changes.ToArray().Select(one => one.To)).Where(panel => panel >= 0).Distinct().ToArray();
        var locals = touched.Select(panel => _locals[panel]).ToArray();
        Make(changes);
        foreach (var panel in touched)
            _locals[panel] = LocalOf(panel);
        Key = KeyOf();
        if (Key.AsSpan().SequenceCompareTo(before) < 0)
            return true;
        Make(undo);
        for (var i = 0; i < touched.Length; i++)
            _locals[touched[i]] = locals[i];
        Key = before;
        return false;
    }

    private void Make(ReadOnlySpan<(int Expert, int File, int To)> changes)
    {
        foreach (var (expert, file, to) in changes)
        {
            var (which, lists, panels) = expert >= 0 ? (expert, _members, PanelOfExpert) : (file, _files, PanelOfFile);
            if (panels[which] >= 0)
                lists[panels[which]].Remove(which);
            if (to >= 0)
                lists[to].Add(which);
            panels[which] = to;
        }
    }

    private long[] KeyOf()
    {
        var key = new long[Stages];
        foreach (var local in _locals)
        {
            key[(int)PanelStage.Broken] += local.Broken;
            key[(int)PanelStage.Recused] += local.Recused;
            key[(int)PanelStage.Places] += local.Places;
            key[(int)PanelStage.Fit] -= local.Fit;
        }

        for (var e = 0; _facts.Repairs && e < PanelOfExpert.Length; e++)
            key[(int)PanelStage.MovedMembers] += _facts.OldExpert[e] is { } old && old != PanelOfExpert[e] ? 1 : 0;
        for (var f = 0; _facts.Repairs && f < PanelOfFile.Length; f++)
            key[(int)PanelStage.MovedFiles] += _facts.OldFile[f] is { } old && old != PanelOfFile[f] ? 1 : 0;
        var (fewest, most) = (int.MaxValue, 0);
        foreach (var files in _files)
            (fewest, most) = (Math.Min(fewest, files.Count), Math.Max(most, files.Count));
        key[(int)PanelStage.Spread] = most - fewest;
        return key;
    }

    private Local LocalOf(int panel)
    {
        var (files, members) = (_files[panel], _members[panel]);
        Work += (long)files.Count * (members.Count + 4);
        long broken = 0, recused = 0, places = 0, fit = 0;
        foreach (var f in files)
        {
            foreach (var e in members)
            {
                recused += _facts.IsUsable(f, e) ? 0 : 1;
                fit += _facts.FitOf(f, e);
            }

            foreach (var e in _facts.Required[f])
                broken += PanelOfExpert[e] == panel ? 0 : 1;
            foreach (var (group, wanted, most) in _facts.Groups[f])
            {
                var reached = 0;
                foreach (var e in members)
                    reached += _facts.IsInGroup(group, e) && _facts.IsUsable(f, e) ? 1 : 0;
                places += Math.Max(0, wanted - reached);
                broken += Math.Max(0, reached - (most ?? reached));
            }
        }

        foreach (var e in members)
            if (_facts.MaxLoad[e] < files.Count)
                broken += Math.Max(0, files.Count(f => _facts.IsUsable(f, e)) - _facts.MaxLoad[e]);
        return new Local(broken, recused, places, fit);
    }

    private readonly record struct Local(long Broken, long Recused, long Places, long Fit);
}
