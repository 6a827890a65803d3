using System.Security.Cryptography;
using System.Text;
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

/// <summary>录入审定结果: keeps what the meeting decided about the 建议名单; wherever that differs from the proposal it needs a reason. The round
/// stays at 汇总 until a second person confirms it (<see cref="ConfirmDecision"/>).</summary>
/// <param name="Round">The round, at 汇总.</param>
/// <param name="Differences">The applications decided differently, each with its reason; every other one as proposed.</param>
/// <param name="Minutes">What the minutes say.</param>
/// <param name="Unattended">The command line's run: nobody met, nobody confirms, and the record says so. No page sets it.</param>
public sealed record DecideShortlist(int Round, IReadOnlyList<DecidedDifference> Differences, MeetingMinutes? Minutes = null, bool Unattended = false) : IAct<int>
{
    /// <summary>SHA-256 over all that is entered: what the second person confirms.</summary>
    public string Digest => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Input().ToString())));

    public RecordInput Input()
    {
        var input = new RecordInput().With("round", Round).With("unattended", Unattended);
        foreach (var one in Differences)
            input.With(one.Application, $"{one.Approved}:{one.Reason}");
        if (Minutes is { } said)
            input.With("meeting", said.Meeting).With("day", said.Day.ToString("O")).With("minutes", said.MinutesNo).With("present", said.Present)
                .With("withdrawn", said.Withdrawn).With("scan", "sha256:" + said.Scan);
        return input;
    }

    public sealed class Handler(ReviewDb db, Acting acting, TimeProvider clock) : IRequestHandler<DecideShortlist, int>
    {
        /// <summary>How many applications were approved.</summary>
        public async Task<int> Handle(DecideShortlist request, CancellationToken cancellationToken)
        {
            var round = await db.Rounds.SingleAsync(one => one.Id == request.Round, cancellationToken);
            round.MustBe(RoundStage.Ranked);
            if (request.Unattended != request.Minutes is null || request.Minutes is { Scan.Length: not 64 })
                throw new RefusedException(new DecisionWithoutMeeting());
            if (await db.Meetings.AsNoTracking().SingleOrDefaultAsync(one => one.Round == round.Id, cancellationToken) is { } standing)
                throw new RefusedException(new DecisionAlreadyEntered(standing.EnteredBy));
            if (request.Differences.FirstOrDefault(one => string.IsNullOrWhiteSpace(one.Reason)) is { } silent)
                throw new RefusedException(new DifferenceWithoutReason(silent.Application));
            var proposed = StoredShortlist.Of(await db.Rankings.AsNoTracking().SingleAsync(one => one.Round == round.Id, cancellationToken));
            var decisions = DecisionsOf(request, proposed);
            db.Decisions.AddRange(decisions);
            if (request.Minutes is { } said)
                db.Meetings.Add(MeetingOf(request, said));
            else
                round.MoveTo(RoundStage.Decided);
            return decisions.Count(one => one.Approved);
        }

        private static List<ShortlistDecision> DecisionsOf(DecideShortlist request, IReadOnlyList<string> proposed)
        {
            var differences = request.Differences.ToDictionary(one => one.Application, StringComparer.Ordinal);
            return [.. proposed.Concat(differences.Keys.Where(no => !proposed.Contains(no)))
                .Select(no => new ShortlistDecision
                {
                    Round = request.Round,
                    Application = no,
                    Proposed = proposed.Contains(no),
                    Approved = differences.TryGetValue(no, out var other) ? other.Approved : true,
                    Reason = other?.Reason ?? "",
                })];
        }

        private DecisionMeeting MeetingOf(DecideShortlist request, MeetingMinutes said) => new()
        {
            Round = request.Round,
            Meeting = said.Meeting,
            Day = said.Day,
            MinutesNo = said.MinutesNo,
            Present = said.Present,
            Withdrawn = said.Withdrawn,
            Scan = said.Scan,
            Digest = request.Digest,
            EnteredBy = acting.Person,
            EnteredAt = clock.GetUtcNow(),
        };
    }
}
