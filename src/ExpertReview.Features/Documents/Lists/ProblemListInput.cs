namespace ExpertReview.Features.Documents.Lists;

/// <summary>What 问题清单.xlsx shows: everything the doors and the checks found, and what a person must still answer. Rows keep the order given.</summary>
public sealed record ProblemListInput
{
    /// <summary>The round's title, as 2026年云南省中小企业公共服务示范平台评审.</summary>
    public required string RoundTitle { get; init; }

    /// <summary>The round's day: stands as 统计日期 and as the file's own date.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Proposals that 复核.xlsx overruled: the first sheet.</summary>
    public IReadOnlyList<OverruledFinding> Overruled { get; init; } = [];

    /// <summary>Rows that were refused at the door.</summary>
    public IReadOnlyList<RefusedRow> Rows { get; init; } = [];

    /// <summary>Clauses that were not met, one row a code and clause.</summary>
    public IReadOnlyList<UnmetClause> Unmet { get; init; } = [];

    /// <summary>待核: clauses that a person answers, one row an application and clause.</summary>
    public IReadOnlyList<AwaitingClause> Awaiting { get; init; } = [];

    /// <summary>Conflicts of interest.</summary>
    public IReadOnlyList<FoundConflict> Conflicts { get; init; } = [];

    /// <summary>Applications that were recommended twice.</summary>
    public IReadOnlyList<DoubleRecommendation> Duplicates { get; init; } = [];

    /// <summary>Files that could not be read.</summary>
    public IReadOnlyList<UnreadableFile> Files { get; init; } = [];

    /// <summary>What was not handed in.</summary>
    public IReadOnlyList<MissingPiece> Missing { get; init; } = [];

    /// <summary>What a person should look at, and what stops nothing.</summary>
    public IReadOnlyList<Remark> Warnings { get; init; } = [];
}

/// <summary>One decision of 复核.xlsx that overruled a proposal.</summary>
/// <param name="Code">统一社会信用代码.</param>
/// <param name="Organisation">申报单位.</param>
/// <param name="Clause">Code of the clause (<c>6.2.assets</c>), or null when a 回避 was overruled.</param>
/// <param name="Expert">专家编号 of the 回避, else null.</param>
/// <param name="Reason">理由.</param>
/// <param name="DecidedBy">决定人.</param>
/// <param name="DecidedOn">日期, when it stands there.</param>
public sealed record OverruledFinding(
    string Code, string Organisation, string? Clause, string? Expert, string Reason, string DecidedBy, DateOnly? DecidedOn);

/// <summary>One refused row (finding <c>row</c>).</summary>
/// <param name="File">File name.</param>
/// <param name="Sheet">Sheet, or null.</param>
/// <param name="Row">Row in the sheet, from 1.</param>
/// <param name="Column">Header as it stands in the file.</param>
/// <param name="Value">The cell's own text: written as text, whatever it begins with.</param>
/// <param name="Text">What is wrong and what is allowed.</param>
public sealed record RefusedRow(string File, string? Sheet, int Row, string Column, string Value, string Text);

/// <summary>One clause that was not met (finding <c>eligibility</c>).</summary>
/// <param name="Code">统一社会信用代码.</param>
/// <param name="Organisation">申报单位.</param>
/// <param name="Clause">Code of the clause, as <c>6.2.assets</c>.</param>
/// <param name="Value">The application's figure, in <paramref name="Unit"/>.</param>
/// <param name="Threshold">The clause's figure, in <paramref name="Unit"/>.</param>
/// <param name="Unit">万元, 家, 人, 年, 次, 人次, 亿元, 项 or %.</param>
/// <param name="Text">The finding in words.</param>
/// <param name="Proposal">What the program proposes and takes, as 建议不予分配评审 or 该项服务功能建议不予计入.</param>
public sealed record UnmetClause(
    string Code, string Organisation, string Clause, decimal? Value, decimal? Threshold, string Unit, string Text, string Proposal)
{
    /// <summary>The clause in Chinese; null takes <see cref="ClauseNames"/>.</summary>
    public string? ClauseText { get; init; }
}

/// <summary>One clause that a person answers 符合 / 不符合 / 待核.</summary>
/// <param name="Code">统一社会信用代码.</param>
/// <param name="Organisation">申报单位.</param>
/// <param name="Clause">Code of the clause, as <c>6.1</c>.</param>
public sealed record AwaitingClause(string Code, string Organisation, string Clause)
{
    /// <summary>The clause in Chinese; null takes <see cref="ClauseNames"/>.</summary>
    public string? ClauseText { get; init; }
}

/// <summary>One conflict of interest (finding <c>conflict</c>).</summary>
/// <param name="Code">统一社会信用代码.</param>
/// <param name="Organisation">申报单位.</param>
/// <param name="Expert">专家编号.</param>
/// <param name="ExpertName">姓名, or null.</param>
/// <param name="Kind">Code of the kind, as <c>third-party</c>: printed in Chinese by <see cref="ConflictNames"/>.</param>
/// <param name="Path">name, relation, name, …, applicant.</param>
/// <param name="Certain">False: printed as 待核.</param>
/// <param name="Text">The finding in words.</param>
public sealed record FoundConflict(
    string Code, string Organisation, string Expert, string? ExpertName, string Kind, IReadOnlyList<string> Path, bool Certain, string Text);

/// <summary>One application recommended twice (finding <c>duplicate</c>).</summary>
/// <param name="Code">统一社会信用代码.</param>
/// <param name="Organisation">申报单位.</param>
/// <param name="Recommenders">All who recommended it.</param>
/// <param name="Text">Which row stands and why.</param>
public sealed record DoubleRecommendation(string Code, string Organisation, IReadOnlyList<string> Recommenders, string Text);

/// <summary>One file that could not be read (finding <c>file</c>).</summary>
/// <param name="File">File name.</param>
/// <param name="Text">What is wrong and what to do.</param>
public sealed record UnreadableFile(string File, string Text);

/// <summary>Something not handed in (finding <c>missing</c>).</summary>
/// <param name="Code">统一社会信用代码.</param>
/// <param name="Organisation">申报单位.</param>
/// <param name="What"><c>report</c>, <c>evidence</c>, <c>evaluation</c> or <c>figure</c>: printed in Chinese.</param>
/// <param name="Text">What exactly.</param>
public sealed record MissingPiece(string Code, string Organisation, string What, string Text);

/// <summary>Something to look at (finding <c>warning</c>); what does not apply is null.</summary>
/// <param name="Code">统一社会信用代码.</param>
/// <param name="Organisation">申报单位.</param>
/// <param name="File">File name.</param>
/// <param name="Row">Row in the sheet, from 1.</param>
/// <param name="Column">Header.</param>
/// <param name="Expert">专家编号.</param>
/// <param name="Text">What was seen.</param>
public sealed record Remark(string? Code, string? Organisation, string? File, int? Row, string? Column, string? Expert, string Text);
