using ExpertReview.Data.Store;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Reviews;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Reviews;
using ExpertReview.Features.Tables;
using Microsoft.EntityFrameworkCore;
using SheetFacts = ExpertReview.Features.Reviews.SheetFacts;

namespace ExpertReview.Features.PaperEntries;

/// <summary>When a sheet on paper may be entered, and when two readings of it are the same (decision 0020).</summary>
internal static class PaperRules
{
    /// <summary>Why paper of this sheet may not be entered now: the stage, or what an expert has handed in already; null when it may.</summary>
    public static Refusal? WhyNot(SheetFacts facts) => WhyNot(facts, isOpened: true);

    /// <summary>Why its clerks may not work on an entry now: as for any paper, or not opened before 监督; null when they may.</summary>
    public static Refusal? WhyNot(PaperEntry entry, SheetFacts facts) => WhyNot(facts, entry.Witness is not null || facts.Round.Stage != RoundStage.Reviewing);

    /// <summary>An entry of one of its two clerks that is not over, with its sheet's facts; null when there is none.</summary>
    public static async Task<(PaperEntry Entry, SheetFacts Facts)?> FindAsync(ReviewDb db, int id, int account, CancellationToken stop) =>
        await db.PaperEntries.SingleOrDefaultAsync(one => one.Id == id && (one.First == account || one.Second == account), stop) is { State: PaperState.Entering or PaperState.Agreed } entry
        && await SheetFacts.LoadAsync(db, entry.Round, entry.Expert, entry.Application, stop) is { } facts ? (entry, facts) : null;

    /// <summary>An entry that one of its two clerks may work on now, with its sheet's facts.</summary>
    /// <exception cref="RefusedException">Another's, closed, out of time, or not opened before 监督.</exception>
    public static async Task<(PaperEntry Entry, SheetFacts Facts)> OpenAsync(ReviewDb db, int id, int account, CancellationToken stop)
    {
        var (entry, facts) = await FindAsync(db, id, account, stop) ?? throw new RefusedException(new NoSuchPaperEntry());
        return WhyNot(entry, facts) is { } why ? throw new RefusedException(why) : (entry, facts);
    }

    /// <summary>Every field of a sheet, evidence before the points that it supports.</summary>
    public static IReadOnlyList<ScoreField> FieldsOf(SheetFacts facts) =>
    [
        .. facts.Places.SelectMany(place => place.Criterion.Evidence.Select(item => new ScoreField(ScoreSubject.Evidence, $"{place.Criterion.Id}/{item.Id}"))
            .Append(new ScoreField(ScoreSubject.Points, place.Criterion.Id)).Append(ScoreField.RemarkOn(place.Criterion.Id))),
        ScoreField.Verdict, ScoreField.Opinion,
    ];

    /// <summary>The fields that are asked for in this pass.</summary>
    public static IReadOnlyList<ScoreField> Asked(PaperEntry entry, SheetFacts facts) =>
        entry.Pass == 1 ? FieldsOf(facts) : [.. FieldsOf(facts).Where(field => entry.Differing.Contains(field.Name))];

    /// <summary>Figures and choices must be equal; of words neither blanks nor the width of signs count, which no paper tells.</summary>
    public static bool AreSame(string field, string? one, string? other) => one == other
        || (ScoreField.Named(field).Subject is ScoreSubject.Remark or ScoreSubject.Opinion && one is not null && other is not null && CellText.Compact(one) == CellText.Compact(other));

    /// <summary>Reads what was typed of the fields asked for; with the fields that can't be read.</summary>
    public static (IReadOnlyList<PaperValue> Values, IReadOnlyList<(string Field, Words Why)> Wrong) Read(PaperEntry entry, SheetFacts facts, IReadOnlyDictionary<string, string> typed)
    {
        var (values, wrong) = (new List<PaperValue>(), new List<(string, Words)>());
        // Paper is what it is: points above what the evidence supports are entered as given, and counted at the cap.
        var plain = facts.Untouched();
        foreach (var field in Asked(entry, facts))
            try
            {
                values.Add(new PaperValue(field.Name, TypedField.Read(plain, field, field.Name, typed.GetValueOrDefault(field.Name)).Value));
            }
            catch (RefusedException refused)
            {
                wrong.Add((field.Name, refused.Refusal.Words));
            }

        return (values, wrong);
    }

    private static Refusal? WhyNot(SheetFacts facts, bool isOpened) =>
        facts.Round.Stage is not (RoundStage.Reviewing or RoundStage.Sealed) ? new PaperNotNow(facts.Round.Stage.Words()) : isOpened ? facts.Settled : new PaperNotWitnessed();
}
