using ExpertReview.Domain.Basics;

namespace ExpertReview.Domain.Ranking;

/// <summary>The table in an order of its own (numbers ordinally), so that the order of the rows changes no result, with the side that is
/// eliminated ("many") and the side that stays dense ("few").</summary>
internal sealed class CalibrationTable
{
    public CalibrationTable(IReadOnlyList<CalibrationScore> scores)
    {
        FirstApplications = [.. scores.Select(s => s.Application).Distinct(StringComparer.Ordinal)];
        FirstExperts = [.. scores.Select(s => s.Expert).Distinct(StringComparer.Ordinal)];
        var applications = Places(FirstApplications);
        var experts = Places(FirstExperts);
        var sorted = scores.Select(s => (Application: applications[s.Application], Expert: experts[s.Expert], s.Score))
            .OrderBy(s => s.Application).ThenBy(s => s.Expert).ToArray();
        for (var at = 1; at < sorted.Length; at++)
            if (sorted[at].Application == sorted[at - 1].Application && sorted[at].Expert == sorted[at - 1].Expert)
                throw new ArgumentException("a pair of application and expert stands twice", nameof(scores));
        ApplicationPlaces = [.. FirstApplications.Select(no => applications[no])];
        ExpertPlaces = [.. FirstExperts.Select(no => experts[no])];
        ApplicationOf = [.. sorted.Select(s => s.Application)];
        ExpertOf = [.. sorted.Select(s => s.Expert)];
        Exact = [.. sorted.Select(s => s.Score)];
        Values = [.. sorted.Select(s => s.Score.ToDouble())];
        ExpertsAreFew = Experts <= Applications;
        (ManyOf, FewOf) = ExpertsAreFew ? (ApplicationOf, ExpertOf) : (ExpertOf, ApplicationOf);
        FewOfMany = Grouped(ManyOf, FewOf, Many);
        ComponentOfApplication = new int[Applications];
        ComponentOfExpert = new int[Experts];
        Components = Connect();
        Squares = new SquarePool(Few);
    }

    /// <summary>Numbers in order of first appearance.</summary>
    public string[] FirstApplications { get; }

    /// <summary>Numbers in order of first appearance.</summary>
    public string[] FirstExperts { get; }

    /// <summary>Place in the table's own order of each application in order of first appearance.</summary>
    public int[] ApplicationPlaces { get; }

    /// <summary>Place in the table's own order of each expert in order of first appearance.</summary>
    public int[] ExpertPlaces { get; }

    public int[] ApplicationOf { get; }

    public int[] ExpertOf { get; }

    public Rational[] Exact { get; }

    public double[] Values { get; }

    public bool ExpertsAreFew { get; }

    public int[] ManyOf { get; }

    public int[] FewOf { get; }

    /// <summary>Per member of the many side its members of the few side, one a score.</summary>
    public int[][] FewOfMany { get; }

    /// <summary>Component of each application; components count from 0 in order of first appearance.</summary>
    public int[] ComponentOfApplication { get; }

    public int[] ComponentOfExpert { get; }

    public int Components { get; }

    /// <summary>Matrices over the few side.</summary>
    public SquarePool Squares { get; }

    public int Applications => FirstApplications.Length;

    public int Experts => FirstExperts.Length;

    public int Many => Math.Max(Applications, Experts);

    public int Few => Math.Min(Applications, Experts);

    public int Scores => Values.Length;

    public bool IsComplete => Scores > 0 && Scores == Applications * Experts;

    public int[] SheetsOfApplication() => Counts(ApplicationOf, Applications);

    public int[] SheetsOfExpert() => Counts(ExpertOf, Experts);

    private static int[] Counts(int[] of, int size)
    {
        var counts = new int[size];
        foreach (var place in of)
            counts[place]++;
        return counts;
    }

    private static Dictionary<string, int> Places(string[] numbers)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var number in numbers.Order(StringComparer.Ordinal))
            places.Add(number, places.Count);
        return places;
    }

    private static int[][] Grouped(int[] of, int[] value, int size)
    {
        var counts = Counts(of, size);
        var groups = new int[size][];
        for (var group = 0; group < size; group++)
            groups[group] = new int[counts[group]];
        for (var at = of.Length - 1; at >= 0; at--)
            groups[of[at]][--counts[of[at]]] = value[at];
        return groups;
    }

    private int Connect()
    {
        var experts = Grouped(ApplicationOf, ExpertOf, Applications);
        var applications = Grouped(ExpertOf, ApplicationOf, Experts);
        Array.Fill(ComponentOfApplication, -1);
        Array.Fill(ComponentOfExpert, -1);
        var component = 0;
        var open = new Stack<int>();
        foreach (var first in ApplicationPlaces)
        {
            if (ComponentOfApplication[first] >= 0)
                continue;
            ComponentOfApplication[first] = component;
            open.Push(first);
            while (open.TryPop(out var application))
                foreach (var expert in experts[application])
                {
                    if (ComponentOfExpert[expert] >= 0)
                        continue;
                    ComponentOfExpert[expert] = component;
                    foreach (var next in applications[expert])
                        if (ComponentOfApplication[next] < 0)
                        {
                            ComponentOfApplication[next] = component;
                            open.Push(next);
                        }
                }

            component++;
        }

        return component;
    }
}
