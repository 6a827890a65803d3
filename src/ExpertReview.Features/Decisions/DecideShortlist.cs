using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Decisions;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Acts;
using ExpertReview.Features.Ranking;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Decisions;

/// <summary>审定: keeps what people decided about the 建议名单. Wherever the decision differs from the proposal it needs a reason.</summary>
/// <param name="Round">The round, at 汇总.</param>
/// <param name="Differences">The applications decided differently, each with its reason; every other one as proposed.</param>
/// <param name="Meeting">The meeting that decided; null when nobody met (the command line's run).</param>
public sealed record DecideShortlist(int Round, IReadOnlyList<DecidedDifference> Differences, DecisionMeeting? Meeting = null) : IAct<int>
{
    public RecordInput Input()
    {
        var input = new RecordInput().With("round", Round);
        foreach (var one in Differences)
            input.With(one.Application, $"{one.Approved}:{one.Reason}");
        if (Meeting is { } met)
            input.With("meeting", met.Meeting).With("day", met.Day.ToString("O")).With("minutes", met.MinutesNo).With("present", met.Present).With("withdrawn", met.Withdrawn);
        return input;
    }

    public sealed class Handler(ReviewDb db) : IRequestHandler<DecideShortlist, int>
    {
        /// <summary>How many applications were approved.</summary>
        public async Task<int> Handle(DecideShortlist request, CancellationToken cancellationToken)
        {
            var round = await db.Rounds.SingleAsync(one => one.Id == request.Round, cancellationToken);
            round.MustBe(RoundStage.Ranked);
            if (request.Differences.FirstOrDefault(one => string.IsNullOrWhiteSpace(one.Reason)) is { } silent)
                throw new RefusedException(new DifferenceWithoutReason(silent.Application));
            var proposed = StoredShortlist.Of(await db.Rankings.AsNoTracking().SingleAsync(one => one.Round == round.Id, cancellationToken));
            var differences = request.Differences.ToDictionary(one => one.Application, StringComparer.Ordinal);
            var decisions = proposed.Concat(differences.Keys.Where(no => !proposed.Contains(no)))
                .Select(no => new ShortlistDecision
                {
                    Round = round.Id,
                    Application = no,
                    Proposed = proposed.Contains(no),
                    Approved = differences.TryGetValue(no, out var other) ? other.Approved : true,
                    Reason = other?.Reason ?? "",
                })
                .ToList();
            db.Decisions.AddRange(decisions);
            if (request.Meeting is { } met)
                db.Meetings.Add(met);
            round.MoveTo(RoundStage.Decided);
            return decisions.Count(one => one.Approved);
        }
    }
}
