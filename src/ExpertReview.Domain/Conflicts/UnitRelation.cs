namespace ExpertReview.Domain.Conflicts;

/// <summary>One row of 关联关系: a relation from 主体 to 对象. A person stands as 姓名/专家编号.</summary>
/// <param name="Subject">主体 as written.</param>
/// <param name="Kind">关系: 控股, 参股, 合作 or 参与编制申报材料.</param>
/// <param name="Target">对象 as written.</param>
public sealed record UnitRelation(string Subject, string Kind, string Target);
