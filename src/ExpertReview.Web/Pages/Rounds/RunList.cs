using ExpertReview.Features.Assignments;

namespace ExpertReview.Web.Pages.Rounds;

/// <summary>The runs of a round as a page lists them.</summary>
/// <param name="Round">The round.</param>
/// <param name="History">Every run.</param>
/// <param name="Shown">The run that the page shows.</param>
public sealed record RunList(int Round, RunHistory History, ProposalRun Shown)
{
    /// <summary>How many are listed, the newest ones.</summary>
    public const int Most = 40;
}
