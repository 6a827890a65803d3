namespace ExpertReview.Features.Documents.Lists;

/// <summary>What 评审任务分配方案.xlsx shows. Rows keep the order given.</summary>
public sealed record AssignmentPaperInput
{
    /// <summary>The round's title.</summary>
    public required string RoundTitle { get; init; }

    /// <summary>The round's day.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Every application of the plan with its experts.</summary>
    public required IReadOnlyList<AssignedApplication> Applications { get; init; }

    /// <summary>Every expert of the problem, those with nothing assigned too.</summary>
    public required IReadOnlyList<AssignedExpert> Experts { get; init; }

    /// <summary>The plan's figures as in plan.json.</summary>
    public required PlanFigures Figures { get; init; }

    /// <summary>Applications that miss reviews.</summary>
    public IReadOnlyList<PlanShortfall> Shortfalls { get; init; } = [];

    /// <summary>Every run since the lists were frozen, where there was more than one.</summary>
    public IReadOnlyList<PlanRun> Runs { get; init; } = [];

    /// <summary>How many runs gave no plan.</summary>
    public int EmptyRuns { get; init; }

    /// <summary>评审分组, where experts work in panels.</summary>
    public IReadOnlyList<PanelOnPaper> Panels { get; init; } = [];
}

/// <summary>One run of the plan, or one change of it.</summary>
/// <param name="At">When, in China.</param>
/// <param name="What">程序生成, 手工调整, 评审期间回避, 评审期间递补.</param>
/// <param name="Change">The change.</param>
/// <param name="Pairs">How many tasks differ from the run before; null for the first.</param>
/// <param name="Lists">Whether applications, experts or conflicts had changed since the run before.</param>
/// <param name="Changed">What had changed in lists, conflicts and settings.</param>
/// <param name="Confirmed">Whether it was confirmed.</param>
/// <param name="Reason">Why.</param>
/// <param name="Person">Who.</param>
public sealed record PlanRun(DateTimeOffset At, string What, string Change, int? Pairs, bool Lists, IReadOnlyList<string> Changed, bool Confirmed, string Reason, string Person);

/// <summary>One panel.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Leader">组长.</param>
/// <param name="Members">Its experts, the leader among them.</param>
/// <param name="Files">Platforms to review, by name.</param>
/// <param name="Recused">Who does not review what, and why.</param>
public sealed record PanelOnPaper(int Number, string Leader, IReadOnlyList<string> Members, IReadOnlyList<string> Files, IReadOnlyList<string> Recused);

/// <summary>One application and who reviews it.</summary>
/// <param name="No">申报编号 (the credit code).</param>
/// <param name="Platform">平台名称.</param>
/// <param name="Organisation">申报单位.</param>
/// <param name="Prefecture">所属州市, by name.</param>
/// <param name="Functions">Chinese names of the functions that stand, the main one first.</param>
/// <param name="Experts">专家编号, in the plan's order.</param>
public sealed record AssignedApplication(
    string No, string Platform, string Organisation, string Prefecture, IReadOnlyList<string> Functions, IReadOnlyList<string> Experts);

/// <summary>One expert and what he reviews; the load is the number of applications listed.</summary>
/// <param name="No">专家编号.</param>
/// <param name="Name">姓名.</param>
/// <param name="Employer">工作单位.</param>
/// <param name="Group">专业组别.</param>
/// <param name="MaxLoad">最多评审份数.</param>
/// <param name="Applications">Platforms to review, by name.</param>
public sealed record AssignedExpert(
    string No, string Name, string Employer, string Group, int MaxLoad, IReadOnlyList<string> Applications);

/// <summary>Figures of a plan: the members of the same name in plan.json.</summary>
public sealed record PlanFigures
{
    /// <summary>missingReviews.</summary>
    public required int MissingReviews { get; init; }

    /// <summary>missingGroupPlaces.</summary>
    public required int MissingGroupPlaces { get; init; }

    /// <summary>missingLoad.</summary>
    public required int MissingLoad { get; init; }

    /// <summary>sumOfSquaredLoads.</summary>
    public required long SumOfSquaredLoads { get; init; }

    /// <summary>total: the sum of fit.</summary>
    public required decimal Total { get; init; }

    /// <summary>totalBound.</summary>
    public required decimal TotalBound { get; init; }

    /// <summary>worst; null when no application takes part.</summary>
    public required decimal? Worst { get; init; }

    /// <summary>solver.method.</summary>
    public required string Method { get; init; }

    /// <summary>solver.version.</summary>
    public required string Version { get; init; }

    /// <summary>solver.seed.</summary>
    public required long Seed { get; init; }

    /// <summary>solver.status: <c>optimal</c> or <c>feasible</c>, printed in Chinese.</summary>
    public required string Status { get; init; }

    /// <summary>problem: <c>sha256:…</c>.</summary>
    public required string Problem { get; init; }
}

/// <summary>One application that misses reviews.</summary>
/// <param name="No">申报编号.</param>
/// <param name="Platform">平台名称.</param>
/// <param name="Missing">Reviews missing.</param>
/// <param name="Reasons">In Chinese, as 回避：3人.</param>
/// <param name="Repairs">In Chinese, as 将E004的最多评审份数提高到7.</param>
public sealed record PlanShortfall(string No, string Platform, int Missing, IReadOnlyList<string> Reasons, IReadOnlyList<string> Repairs);
