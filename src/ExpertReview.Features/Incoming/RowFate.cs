namespace ExpertReview.Features.Incoming;

/// <summary>What importing a file would do with one row.</summary>
public enum RowFate
{
    /// <summary>有误: a cell could not be read, the row is not taken.</summary>
    Refused,

    /// <summary>更改.</summary>
    Changed,

    /// <summary>新增.</summary>
    Added,

    /// <summary>删除: it stood in the earlier file.</summary>
    Gone,

    /// <summary>无变化.</summary>
    Same,
}
