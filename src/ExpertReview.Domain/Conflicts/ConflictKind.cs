namespace ExpertReview.Domain.Conflicts;

/// <summary>Why an expert must not judge an applicant (回避情形).</summary>
public enum ConflictKind
{
    /// <summary>The employer is the applicant.</summary>
    SameUnit,

    /// <summary>Worked or served there, and left no more than three years ago.</summary>
    ServedWithinThreeYears,

    /// <summary>A close relative works there.</summary>
    Relative,

    /// <summary>Holds a post beside the main one, or a share.</summary>
    PostOrShare,

    /// <summary>The employer recommended the applicant.</summary>
    EmployedByRecommender,

    /// <summary>Took part in preparing the file.</summary>
    PreparedTheFile,

    /// <summary>Asked for by the expert or by the applicant.</summary>
    Declared,

    /// <summary>Has the name of the legal representative or head; never certain.</summary>
    SameName,

    /// <summary>Tied through one or more other units.</summary>
    ThirdParty,
}
