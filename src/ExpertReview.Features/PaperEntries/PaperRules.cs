using ExpertReview.Data.Store;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Reviews;
using ExpertReview.Domain.Rounds;
using ExpertReview.Domain.Scoring;
using ExpertReview.Features.Reviews;
using ExpertReview.Features.Tables;
using Microsoft.EntityFrameworkCore;
using SheetFacts = ExpertReview.Features.Reviews.SheetFacts;

namespace ExpertReview.Features.PaperEntries;

/// <summary>When a sheet on paper may be entered, and when two readings of it are the same (decision 0020).</summary>
internal static class PaperRules
{
    /// <summary>Stages in which paper may be entered.</summary>
    public static bool IsInTime(RoundStage stage) => stage is RoundStage.Reviewing or RoundStage.Sealed;

    public static void MustBeInTime(ReviewRound round)
    {
        if (!IsInTime(round.Stage))
            throw new RefusedException(new PaperNotNow(round.Stage.Words()));
    }

    /// <summary>The sheet itself must still be open: what an expert has handed in is not entered over.</summary>
    public static void MustBeOpen(SheetFacts facts)
    {
        if (facts.State != SheetState.Draft)
            throw new RefusedException(new SheetClosed(facts.State == SheetState.Submitted ? new Words("已提交", "submitted") : new Words("已回避", "recused")));
        if (facts.Declared is not null)
            throw new RefusedException(new ConflictAwaitsDecision());
    }

    /// <summary>An entry that one of its two clerks may work on now, with its sheet's facts.</summary>
    /// <exception cref="RefusedException">Another's, closed, out of time, or not opened before 监督.</exception>
    public static async Task<(PaperEntry Entry, SheetFacts Facts)> OpenAsync(ReviewDb db, int id, int account, CancellationToken stop)
    {
        var entry = await db.PaperEntries.SingleOrDefaultAsync(one => one.Id == id && (one.First == account || one.Second == account), stop);
        if (entry is not { State: PaperState.Entering or PaperState.Agreed })
            throw new RefusedException(new NoSuchPaperEntry());
        var facts = await SheetFacts.LoadAsync(db, entry.Round, entry.Expert, entry.Application, stop) ?? throw new RefusedException(new NoSuchPaperEntry());
        MustBeInTime(facts.Round);
        if (facts.Round.Stage == RoundStage.Reviewing && entry.Witness is null)
            throw new RefusedException(new PaperNotWitnessed());
        MustBeOpen(facts);
        return (entry, facts);
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
}
