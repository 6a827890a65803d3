using ExpertReview.Domain.Applications;
using ExpertReview.Domain.Conflicts;
using ExpertReview.Features.Findings;

namespace ExpertReview.Features.Exports;

/// <summary>All findings of a round: those of the doors, of eligibility, of conflicts, and what is missing.</summary>
internal static class GatheredFindings
{
    public static RoundFindings Of(RoundFacts facts)
    {
        var outcomes = facts.Merged.Applications
            .Select(one => EligibilityCheck.Of(one, facts.Policy.Rule, facts.Round.AsOf, facts.Policy.Readings))
            .ToList();
        var missingFiles = facts.Merged.Applications.Select(one => EvidenceCheck.Of(one, facts.EvidenceFiles)).OfType<MissingFinding>();
        // The search is pure and quick; its warnings are told here instead of being stored a second time.
        var conflictWarnings = ConflictSearch.Of(
            facts.Merged.Applications, facts.Tables.Experts, facts.Tables.Relations, facts.Tables.RecusalRequests, facts.Round.AsOf).Warnings;
        return new RoundFindings
        {
            Rows = [.. facts.Doors.SelectMany(door => door.Rows)],
            Files = [.. facts.Doors.SelectMany(door => door.Files)],
            Eligibility = facts.Eligibility,
            Conflicts = facts.Conflicts,
            Duplicates = facts.Merged.Duplicates,
            Missing = [.. outcomes.SelectMany(outcome => outcome.Missing), .. missingFiles],
            Warnings =
            [
                .. facts.Doors.SelectMany(door => door.Warnings),
                .. facts.Merged.Warnings.Concat(outcomes.SelectMany(outcome => outcome.Warnings)).Select(one => new WarningFinding(one.Code, one.File, one.Row, one.Column, null, one.Text)),
                .. conflictWarnings.Select(one => new WarningFinding(one.Code, null, null, null, one.Expert, one.Text)),
            ],
        };
    }
}
