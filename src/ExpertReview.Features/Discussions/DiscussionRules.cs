using ExpertReview.Data.Queries;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Reviews;
using ExpertReview.Domain.Rounds;
using ExpertReview.Domain.Scoring;
using ExpertReview.Features.Reviews;

namespace ExpertReview.Features.Discussions;

/// <summary>When sheets may be corrected, by whom, and in which case (decision 0030).</summary>
internal static class DiscussionRules
{
    /// <summary>The facts of an expert's own sheet that may be corrected, or objected to, now. Five statements.</summary>
    /// <exception cref="RefusedException">Not assigned, not sealed, no discussion, not open, no pledge, or a sheet that does not count.</exception>
    public static async Task<SheetFacts> OwnSheetAsync(ReviewDb db, int round, string expert, string application, CancellationToken stop)
    {
        var facts = await SheetFacts.LoadAsync(db, round, expert, application, stop) ?? throw new RefusedException(new SheetNotAssigned());
        if (WhyNot(facts, await db.DiscussionOf(round, stop)) is { } why)
            throw new RefusedException(why);
        return facts;
    }

    /// <summary>Whether the case chosen can be this one, as far as the sheet itself tells; that the sum is wrong or the points are far off is for the expert to say.</summary>
    public static bool Fits(CorrectionCase chosen, SheetFacts facts, CriterionPlace place) => chosen switch
    {
        CorrectionCase.Objective => place.Criterion.Steps.Count > 0,
        CorrectionCase.Range => facts.Sheet.Points[place.Index] is { } given && (!place.Criterion.Allows(given) || given > facts.MostOf(place)),
        _ => true,
    };

    private static Refusal? WhyNot(SheetFacts facts, PanelDiscussion? discussion)
    {
        if (facts.Round.Stage < RoundStage.Sealed)
            return new RoundNotIn(facts.Round.Title, facts.Round.Stage, RoundStage.Sealed);
        if (!facts.Policy.Settings.Discussion)
            return new DiscussionNotInPolicy();
        if (discussion is null)
            return new DiscussionNotOpened();
        if (!discussion.IsOpen)
            return new DiscussionEnded();
        if (!facts.PledgeConfirmed)
            return new PledgeNotConfirmed();
        return facts.State == SheetState.Submitted ? null : new SheetNotDiscussed();
    }
}
