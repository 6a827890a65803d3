namespace ExpertReview.Data.Accounts;

/// <summary>What an account may do (design.md section 2). One role an account: nobody is 经办 and 监督.</summary>
public enum AccountRole
{
    /// <summary>经办: carries the round.</summary>
    Organiser,

    /// <summary>专家: scores the files assigned.</summary>
    Expert,

    /// <summary>监督: reads everything that is not sealed, changes nothing.</summary>
    Supervisor,

    /// <summary>录入员: enters the one paper sheet under their hands, and sees nothing else.</summary>
    Clerk,
}
