namespace ExpertReview.Domain.Scoring;

/// <summary>专家个人评分表: what one expert gave one application. Not scored is null, which is never zero.</summary>
/// <param name="Application">Number of the application.</param>
/// <param name="Expert">Number of the expert.</param>
/// <param name="State">Draft, submitted or recused.</param>
/// <param name="Points">Points of each criterion, by its number in the template; null where not scored.</param>
/// <param name="Evidence">Judgement of each evidence item, by its number in the template; null where not judged.</param>
public sealed record ScoreSheet(string Application, string Expert, SheetState State, IReadOnlyList<decimal?> Points, IReadOnlyList<EvidenceJudgement?> Evidence)
{
    /// <summary>The expert's verdict; null when none was given.</summary>
    public string? Verdict { get; init; }

    /// <summary>The expert's opinion in words; null when none was given.</summary>
    public string? Opinion { get; init; }

    /// <summary>A sheet from values named as in files.</summary>
    /// <param name="template">The template that names criteria and evidence.</param>
    /// <param name="application">Number of the application.</param>
    /// <param name="expert">Number of the expert.</param>
    /// <param name="state">State of the sheet.</param>
    /// <param name="points">Points by criterion id.</param>
    /// <param name="evidence">Judgements by <c>criterion/item</c>.</param>
    /// <exception cref="ArgumentException">A name is not of the template.</exception>
    public static ScoreSheet Of(
        ScoringTemplate template,
        string application,
        string expert,
        SheetState state,
        IEnumerable<KeyValuePair<string, decimal>> points,
        IEnumerable<KeyValuePair<string, EvidenceJudgement>> evidence)
    {
        var given = new decimal?[template.Criteria.Count];
        foreach (var (criterion, value) in points)
            given[template.Find(criterion)?.Index ?? throw new ArgumentException(criterion, nameof(points))] = value;
        var judged = new EvidenceJudgement?[template.EvidenceCount];
        foreach (var (item, value) in evidence)
            judged[template.FindEvidence(item) ?? throw new ArgumentException(item, nameof(evidence))] = value;
        return new ScoreSheet(application, expert, state, given, judged);
    }
}
