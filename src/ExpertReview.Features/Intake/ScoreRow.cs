namespace ExpertReview.Features.Intake;

/// <summary>状态 of a row of 评分.csv.</summary>
public enum ScoreRowState
{
    /// <summary>草稿.</summary>
    Draft,

    /// <summary>提交.</summary>
    Submitted,

    /// <summary>回避.</summary>
    Recused,
}

/// <summary>What an expert found of an evidence item.</summary>
public enum EvidenceMark
{
    /// <summary>充分.</summary>
    Sufficient,

    /// <summary>部分.</summary>
    Partial,

    /// <summary>无.</summary>
    Missing,
}

/// <summary>One wanted row of 评分.csv. What is empty in the file is absent here: not scored, not judged.</summary>
/// <param name="Code">统一社会信用代码.</param>
/// <param name="ExpertNo">专家编号.</param>
/// <param name="State">状态.</param>
/// <param name="Points">Raw points by criterion id, only those given.</param>
/// <param name="Evidence">Marks by <c>criterion/evidence</c>, only those given.</param>
/// <param name="Row">Row in the file, from 1, the header counted.</param>
public sealed record ScoreRow(
    string Code, string ExpertNo, ScoreRowState State, IReadOnlyDictionary<string, decimal> Points, IReadOnlyDictionary<string, EvidenceMark> Evidence, int Row);
