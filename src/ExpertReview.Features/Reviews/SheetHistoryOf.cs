using ExpertReview.Data.Store;
using ExpertReview.Domain.Reviews;
using ExpertReview.Domain.Scoring;
using MediatR;

namespace ExpertReview.Features.Reviews;

/// <summary>Every value that an expert ever saved on a sheet of their own, the latest first; null when the file is not assigned or the pledge is not confirmed. Four statements.</summary>
/// <param name="Round">The round.</param>
/// <param name="Expert">专家编号.</param>
/// <param name="Application">申报编号.</param>
/// <param name="Field">Name of one field, as <see cref="ScoreField"/> has it; null for all.</param>
public sealed record SheetHistoryOf(int Round, string Expert, string Application, string? Field = null) : IRequest<SheetHistory?>
{
    private static readonly ScoreSubject[] Shown = [ScoreSubject.State, ScoreSubject.Points, ScoreSubject.Evidence, ScoreSubject.Remark, ScoreSubject.Opinion, ScoreSubject.Verdict];

    public sealed class Handler(ReviewDb db) : IRequestHandler<SheetHistoryOf, SheetHistory?>
    {
        public async Task<SheetHistory?> Handle(SheetHistoryOf request, CancellationToken cancellationToken)
        {
            if (await SheetFacts.LoadAsync(db, request.Round, request.Expert, request.Application, cancellationToken) is not { PledgeConfirmed: true } facts)
                return null;
            var places = facts.Places.ToDictionary(place => place.Criterion.Id, StringComparer.Ordinal);
            var last = new Dictionary<(ScoreSubject, string), string?>();
            var changes = new List<FieldChange>();
            foreach (var act in facts.Events.Where(act => Shown.Contains(act.Subject)))
            {
                var field = new ScoreField(act.Subject, act.Criterion);
                places.TryGetValue(field.CriterionId, out var place);
                var item = act.Subject == ScoreSubject.Evidence ? place?.Criterion.Evidence.FirstOrDefault(one => act.Criterion.EndsWith("/" + one.Id, StringComparison.Ordinal))?.Title : null;
                changes.Add(new FieldChange(
                    act.At, act.Subject, act.Subject == ScoreSubject.State ? "" : field.Name, place?.Function, place?.Criterion.Title ?? field.CriterionId, item ?? "",
                    last.GetValueOrDefault((act.Subject, act.Criterion)), act.Value, Own: act.Subject != ScoreSubject.State || act.Value != nameof(SheetState.Draft)) { Corrected = act.Source == ScoreSource.Correction });
                last[(act.Subject, act.Criterion)] = act.Value;
            }

            changes.Reverse();
            return new SheetHistory(request.Application, [.. changes.Where(one => request.Field is null || one.Field == request.Field)]);
        }
    }
}

/// <summary>What became of a sheet's fields.</summary>
/// <param name="Application">申报编号.</param>
/// <param name="Changes">The changes, the latest first.</param>
public sealed record SheetHistory(string Application, IReadOnlyList<FieldChange> Changes);
