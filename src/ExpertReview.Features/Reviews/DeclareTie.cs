using ExpertReview.Data.Queries;
using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Applications;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Conflicts;
using ExpertReview.Domain.Experts;
using ExpertReview.Domain.Reviews;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Acts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Reviews;

/// <summary>One tie to a unit that an expert declares for the whole round: worked for, a relative's unit (by unit and kind only), a post or a share. What it
/// reaches becomes conflicts of interest that await the organiser; assigned files among them are closed until then. Gives the assigned files it closed.</summary>
/// <param name="Round">The round, at 评审.</param>
/// <param name="Expert">专家编号.</param>
/// <param name="Kind">同一单位, 三年内任职, 近亲属任职 or 兼职或持股.</param>
/// <param name="Tie">配偶, 股东 and the like; empty when not said.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Reason">What else there is to say; may be empty.</param>
public sealed record DeclareTie(int Round, string Expert, ConflictKind Kind, string Tie, string Unit, string Reason) : IAct<int>
{
    private const int Longest = 200;

    /// <summary>The kinds that can be declared.</summary>
    public static IReadOnlyList<ConflictKind> Kinds { get; } = [ConflictKind.SameUnit, ConflictKind.ServedWithinThreeYears, ConflictKind.Relative, ConflictKind.PostOrShare];

    public RecordInput Input() => new RecordInput().With("round", Round).With("expert", Expert).With("kind", Kind.Code()).With("tie", Tie).With("unit", Unit).With("reason", Reason);

    public sealed class Handler(ReviewDb db, Acting acting, TimeProvider clock) : IRequestHandler<DeclareTie, int>
    {
        public async Task<int> Handle(DeclareTie request, CancellationToken cancellationToken)
        {
            var round = await db.Rounds.AsNoTracking().SingleAsync(one => one.Id == request.Round, cancellationToken);
            round.MustBe(RoundStage.Reviewing);
            var events = await db.ScoreEventsOf(request.Round, request.Expert, application: null, cancellationToken);
            Check(request, events);
            await db.AppendOneAsync(Event(request, "", ScoreSubject.Interest, request.Kind.Code(), string.Join('\n', request.Tie, request.Unit.Trim(), request.Reason.Trim()), events.Count), cancellationToken);
            var found = await FoundAsync(round, request, cancellationToken);
            var known = (await db.Of<ConflictOfInterest>(round.Id).Where(row => row.Expert == request.Expert).Select(row => new { row.Code, row.Kind }).ToListAsync(cancellationToken))
                .Select(row => (row.Code, row.Kind)).ToHashSet();
            db.AddTo(round.Id, found.Where(one => !known.Contains((one.Code, one.Kind))).Select(one => one with { Certain = false, Text = $"专家申报的关系：{one.Text}" }));
            return await CloseAsync(request, found, events, cancellationToken);
        }

        private static void Check(DeclareTie request, List<ScoreEvent> events)
        {
            if (!events.Any(act => act.Subject == ScoreSubject.Pledge))
                throw new RefusedException(new PledgeNotConfirmed());
            if (!Kinds.Contains(request.Kind))
                throw new RefusedException(new TieWithoutKind());
            if (request.Unit.Trim().Length == 0)
                throw new RefusedException(new TieWithoutUnit());
            if (request.Unit.Length > Longest || request.Reason.Length > Longest || request.Tie.Length > Longest)
                throw new RefusedException(new TextTooLong(Longest));
        }

        // The same search as before assignment, with an expert who has this one tie.
        private async Task<IReadOnlyList<ConflictOfInterest>> FoundAsync(ReviewRound round, DeclareTie request, CancellationToken stop)
        {
            var expert = (await db.Of<Expert>(round.Id).Where(one => one.No == request.Expert).ToListAsync(stop)).Single();
            var applications = ApplicationMerge.Of(await db.Of<Recommendation>(round.Id).ToListAsync(stop), [], [], []).Applications;
            var relations = await db.Of<UnitRelation>(round.Id).ToListAsync(stop);
            return [.. ConflictSearch.Of(applications, [WithTie(expert, request, round.AsOf)], relations, [], round.AsOf).Conflicts.Where(one => one.Kind == request.Kind || one.Kind == ConflictKind.ThirdParty)];
        }

        private static Expert WithTie(Expert expert, DeclareTie request, DateOnly asOf)
        {
            var bare = new Expert { No = expert.No, Name = expert.Name };
            var unit = request.Unit.Trim();
            return request.Kind switch
            {
                ConflictKind.SameUnit => bare with { Employer = unit },
                ConflictKind.ServedWithinThreeYears => bare with { PastPosts = [new PastPost(unit, null, asOf)] },
                ConflictKind.Relative => bare with { Relatives = [new UnitTie(request.Tie, unit)] },
                _ => bare with { Posts = [new UnitTie(request.Tie, unit)] },
            };
        }

        private async Task<int> CloseAsync(DeclareTie request, IReadOnlyList<ConflictOfInterest> found, List<ScoreEvent> events, CancellationToken stop)
        {
            var reached = found.Select(one => one.Code).ToHashSet(StringComparer.Ordinal);
            var own = await db.Assignments.AsNoTracking().Where(pair => pair.Round == request.Round && pair.Expert == request.Expert).Select(pair => pair.Application).Order().ToListAsync(stop);
            var awaiting = events.Where(act => act.Subject == ScoreSubject.Conflict).GroupBy(act => act.Application).Where(acts => acts.Last().Value is not null).Select(acts => acts.Key).ToHashSet(StringComparer.Ordinal);
            var closed = own.Where(code => reached.Contains(code) && !awaiting.Contains(code)).ToList();
            var reason = $"{request.Kind.Name()}：{request.Unit.Trim()}";
            await db.AppendAsync(closed.Select(code => Event(request, code, ScoreSubject.Conflict, "", reason, events.Count)), stop);
            return closed.Count;
        }

        private ScoreEvent Event(DeclareTie request, string application, ScoreSubject subject, string criterion, string value, int after) => new()
        {
            Round = request.Round, Application = application, Expert = request.Expert, Subject = subject, Criterion = criterion,
            Value = value, ClientKey = $"{request.Expert}:tie:{application}:{after}", Person = acting.Person, At = clock.GetUtcNow(),
        };
    }
}
