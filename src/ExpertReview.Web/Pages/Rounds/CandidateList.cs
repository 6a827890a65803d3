using ExpertReview.Features.Assignments;

namespace ExpertReview.Web.Pages.Rounds;

/// <summary>Who may be chosen, and why the others may not.</summary>
/// <param name="Candidates">Everybody, the lawful first.</param>
/// <param name="Field">Name of the form's field.</param>
/// <param name="Chosen">What was chosen.</param>
/// <param name="None">Text of the choice of nobody; null when somebody must be chosen.</param>
public sealed record CandidateList(IReadOnlyList<ExpertCandidate> Candidates, string Field, string? Chosen, string? None)
{
    /// <summary>How many lawful ones are shown.</summary>
    public const int MostShown = 40;
}
