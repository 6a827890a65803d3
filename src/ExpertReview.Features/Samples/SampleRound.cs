namespace ExpertReview.Features.Samples;

/// <summary>A whole invented round in memory: people, units, ties between them, and what is wrong on purpose.</summary>
internal sealed class SampleRound
{
    private SampleRound(SampleSize size) => Size = size;

    /// <summary>The day against which years are counted.</summary>
    public static DateOnly AsOf { get; } = new(2026, 6, 30);

    public SampleSize Size { get; }

    public IReadOnlyList<SampleApplication> Applications { get; private set; } = [];

    public IReadOnlyList<SampleExpert> Experts { get; private set; } = [];

    /// <summary>关联关系: 主体, 关系, 对象.</summary>
    public List<(string Subject, string Relation, string Target)> Relations { get; } = [];

    /// <summary>回避申请.</summary>
    public List<SampleRecusal> Recusals { get; } = [];

    public SamplePlants Plants { get; } = new();

    /// <summary>Reviews each application gets: five, or three where the pool is too small for five and some conflicts.</summary>
    public int Reviews => Size.Experts >= 8 ? 5 : 3;

    public static SampleRound Invent(SampleSize size)
    {
        var round = new SampleRound(size);
        round.Applications = ApplicationInvention.Of(size);
        round.Experts = ExpertInvention.Of(size, round.Reviews);
        PlantedFaults.In(round);
        PlantedConflicts.In(round);
        ExpertInvention.AddHarmlessTies(round);
        return round;
    }
}
