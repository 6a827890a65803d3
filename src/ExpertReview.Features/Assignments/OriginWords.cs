using ExpertReview.Domain.Assignments;
using ExpertReview.Domain.Basics;

namespace ExpertReview.Features.Assignments;

/// <summary>How a proposal came to be, on screen and in papers.</summary>
public static class OriginWords
{
    /// <summary>The words.</summary>
    public static Words Words(this ProposalOrigin origin) => origin switch
    {
        ProposalOrigin.Solved => new("程序生成", "solved"),
        ProposalOrigin.Hand => new("手工调整", "changed by hand"),
        ProposalOrigin.Recusal => new("评审期间回避", "recusal during review"),
        _ => new("评审期间递补", "replacement during review"),
    };
}
