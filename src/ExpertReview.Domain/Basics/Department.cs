namespace ExpertReview.Domain.Basics;

/// <summary>主管部门: the department whose rule this program carries out.</summary>
public static class Department
{
    /// <summary>Its full name, as notices are signed.</summary>
    public const string Name = "云南省工业和信息化厅";
}
