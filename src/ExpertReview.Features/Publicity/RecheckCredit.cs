using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Publicity;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Acts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Publicity;

/// <summary>What a person found about one application.</summary>
/// <param name="Application">申报编号.</param>
/// <param name="Note">What was found; empty when nothing was.</param>
public sealed record CreditFound(string Application, string Note);

/// <summary>信用复查: the whole decided list was looked up again, before 公示 or before 公告. Entered again it replaces the earlier look-up, which
/// stays in the record.</summary>
/// <param name="Round">The round, at 审定 (before 公示) or at 公示 or 公告 (before 公告).</param>
/// <param name="Day">Day of the look-up.</param>
/// <param name="Found">Those about which something was found; every other one is clear.</param>
public sealed record RecheckCredit(int Round, DateOnly Day, IReadOnlyList<CreditFound> Found) : IAct<int>
{
    public RecordInput Input()
    {
        var input = new RecordInput().With("round", Round).With("day", Day.ToString("O"));
        foreach (var one in Found)
            input.With(one.Application, one.Note);
        return input;
    }

    public sealed class Handler(ReviewDb db, Acting acting) : IRequestHandler<RecheckCredit, int>
    {
        /// <summary>How many were looked up.</summary>
        public async Task<int> Handle(RecheckCredit request, CancellationToken cancellationToken)
        {
            var round = await db.Rounds.AsNoTracking().SingleAsync(one => one.Id == request.Round, cancellationToken);
            if (round.Stage is not (RoundStage.Decided or RoundStage.Publicised or RoundStage.Announced))
                round.MustBe(RoundStage.Decided);
            var before = round.Stage == RoundStage.Decided ? RecheckBefore.Publicity : RecheckBefore.Announcement;
            var list = await DecidedList.OfAsync(db, round.Id, cancellationToken);
            var announced = await db.Recognitions.AsNoTracking().Where(one => one.Round == round.Id).Select(one => one.Application).ToListAsync(cancellationToken);
            var open = list.Except(announced, StringComparer.Ordinal).ToList();
            if (request.Found.FirstOrDefault(one => !open.Contains(one.Application)) is { } stranger)
                throw new RefusedException(new NotOnDecidedList(stranger.Application));
            if (request.Found.FirstOrDefault(one => string.IsNullOrWhiteSpace(one.Note)) is { } silent)
                throw new RefusedException(new RecheckWithoutNote(silent.Application));
            var found = request.Found.ToDictionary(one => one.Application, one => one.Note.Trim(), StringComparer.Ordinal);
            await db.CreditRechecks.Where(one => one.Round == round.Id && one.Before == before && open.Contains(one.Application)).ExecuteDeleteAsync(cancellationToken);
            db.CreditRechecks.AddRange(open.Select(no => new CreditRecheck
            {
                Round = round.Id, Before = before, Application = no, Day = request.Day, Person = acting.Person, Clear = !found.ContainsKey(no), Note = found.GetValueOrDefault(no, ""),
            }));
            return open.Count;
        }
    }
}
