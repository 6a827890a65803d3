using ExpertReview.Data.Queries;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Reviews;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Reviews;
using ExpertReview.Features.Rounds;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Samples;

/// <summary>A practice sheet with what was typed.</summary>
/// <param name="Form">The sheet.</param>
/// <param name="Refused">Why a field was refused, by field: the same refusals as on a sheet that counts.</param>
/// <param name="Questions">What the check page would ask.</param>
public sealed record PractisedSheet(ExpertSheet Form, IReadOnlyDictionary<string, Words> Refused, IReadOnlyList<SheetQuestion> Questions);

/// <summary>练习: the form with an invented application and what was typed on it. It only reads: nothing is saved, nothing is recorded, and nothing of it can reach a score. Null before the
/// pledge and outside 评审. Two statements.</summary>
/// <param name="Round">The round.</param>
/// <param name="Expert">专家编号.</param>
/// <param name="Typed">What stands in the fields, by name.</param>
/// <param name="Take"><c>evidence:block</c> or <c>points:block</c> takes what is proposed there; null takes nothing.</param>
public sealed record PracticeSheet(int Round, string Expert, IReadOnlyDictionary<string, string> Typed, string? Take) : IRequest<PractisedSheet?>
{
    public sealed class Handler(ReviewDb db) : IRequestHandler<PracticeSheet, PractisedSheet?>
    {
        public async Task<PractisedSheet?> Handle(PracticeSheet request, CancellationToken cancellationToken)
        {
            if (await PracticeRound.OfAsync(db, request.Round, request.Expert, cancellationToken) is not { } round)
                return null;
            var policy = FrozenPolicy.Of(round);
            var application = PracticeApplication.Of(round, policy);
            var files = new Dictionary<string, string>(StringComparer.Ordinal) { [PracticeApplication.File] = "" };
            var refused = new Dictionary<string, Words>(StringComparer.Ordinal);
            var facts = Typed(request, PracticeApplication.FactsOf(round, policy, request.Expert), refused);
            var form = SheetBuilding.SheetOf(facts, application, files);
            if (request.Take is { } take && take.IndexOf(':', StringComparison.Ordinal) is var colon and > 0)
            {
                var lines = form.Blocks.FirstOrDefault(one => one.Block.Id == take[(colon + 1)..]).Lines ?? [];
                foreach (var (field, value) in take.StartsWith("points", StringComparison.Ordinal) ? TakeProposals.Handler.PointsOf(lines) : TakeProposals.Handler.EvidenceOf(lines))
                    facts = facts.With(PracticeApplication.Act(round, request.Expert, field.Subject, field.Criterion, value, field.Name));
                form = SheetBuilding.SheetOf(facts, application, files);
            }

            return new PractisedSheet(form, refused, SheetQuestion.Of(form, []));
        }

        // Evidence before the points that it supports, as on the sheet.
        private static SheetFacts Typed(PracticeSheet request, SheetFacts facts, Dictionary<string, Words> refused)
        {
            var names = facts.Places.SelectMany(place => place.Criterion.Evidence.Select(item => $"{place.Criterion.Id}/{item.Id}").Append(place.Criterion.Id).Append(ScoreField.RemarkOn(place.Criterion.Id).Name))
                .Append(ScoreField.Verdict.Name).Append(ScoreField.Opinion.Name).ToList();
            foreach (var name in names)
            {
                if (!request.Typed.TryGetValue(name, out var typed) || string.IsNullOrWhiteSpace(typed))
                    continue;
                var field = ScoreField.Named(name);
                try
                {
                    var (value, _) = TypedField.Read(facts, field, name, typed);
                    facts = facts.With(PracticeApplication.Act(facts.Round, request.Expert, field.Subject, field.Criterion, value, name));
                }
                catch (RefusedException why)
                {
                    refused[name] = why.Refusal.Words;
                }
            }

            return facts;
        }
    }
}

/// <summary>When there is something to practise.</summary>
internal static class PracticeRound
{
    /// <summary>The round, at 评审 and after the expert's pledge; else null.</summary>
    public static Task<ReviewRound?> OfAsync(ReviewDb db, int round, string expert, CancellationToken stop)
    {
        var pledges = db.PledgesOf(round, expert);
        return db.Rounds.AsNoTracking().SingleOrDefaultAsync(one => one.Id == round && one.Stage == RoundStage.Reviewing && pledges.Any(), stop);
    }
}
