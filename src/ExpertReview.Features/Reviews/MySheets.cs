using ExpertReview.Data.Queries;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Applications;
using ExpertReview.Domain.Reviews;
using ExpertReview.Domain.Rounds;
using ExpertReview.Domain.Scoring;
using ExpertReview.Features.Rounds;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Reviews;

/// <summary>One line of an expert's own list.</summary>
/// <param name="Application">申报编号.</param>
/// <param name="Organisation">申报单位.</param>
/// <param name="Platform">平台名称.</param>
/// <param name="State">State of the sheet.</param>
/// <param name="Declared">Reason of a declared conflict that awaits the organiser; null when none.</param>
/// <param name="Fields">How many fields the sheet asks for.</param>
/// <param name="Open">How many of them are not scored or judged.</param>
/// <param name="Total">The total, rounded as the template says; null while anything is open.</param>
public sealed record MySheet(string Application, string Organisation, string Platform, SheetState State, string? Declared, int Fields, int Open, decimal? Total);

/// <summary>An expert's own list.</summary>
/// <param name="Title">The round's title.</param>
/// <param name="Stage">The round's stage.</param>
/// <param name="PledgeConfirmed">Whether the pledge was confirmed; the list is empty before.</param>
/// <param name="Sheets">The assigned files, by number.</param>
public sealed record MyList(string Title, RoundStage Stage, bool PledgeConfirmed, IReadOnlyList<MySheet> Sheets);

/// <summary>The files assigned to one expert, with progress and totals. Six statements, whatever the number of files.</summary>
/// <param name="Round">The round.</param>
/// <param name="Expert">专家编号.</param>
public sealed record MySheets(int Round, string Expert) : IRequest<MyList>
{
    public sealed class Handler(ReviewDb db) : IRequestHandler<MySheets, MyList>
    {
        public async Task<MyList> Handle(MySheets request, CancellationToken cancellationToken)
        {
            var round = await db.Rounds.AsNoTracking().SingleAsync(one => one.Id == request.Round, cancellationToken);
            var events = await db.ScoreEventsOf(request.Round, request.Expert, application: null, cancellationToken);
            if (!events.Any(act => act.Subject == ScoreSubject.Pledge))
                return new MyList(round.Title, round.Stage, PledgeConfirmed: false, []);
            var codes = await db.Assignments.AsNoTracking().Where(pair => pair.Round == request.Round && pair.Expert == request.Expert)
                .Select(pair => pair.Application).Order().ToListAsync(cancellationToken);
            var proposals = await db.Of<EligibilityProposal>(request.Round).Where(row => codes.Contains(row.Code)).ToDictionaryAsync(row => row.Code, StringComparer.Ordinal, cancellationToken);
            var names = ApplicationMerge.Of(await db.Of<Recommendation>(request.Round).Where(row => codes.Contains(row.Code)).ToListAsync(cancellationToken), [], [], [])
                .Applications.ToDictionary(one => one.No, StringComparer.Ordinal);
            var policy = FrozenPolicy.Of(round);
            var bySheet = events.ToLookup(act => act.Application, StringComparer.Ordinal);
            return new MyList(round.Title, round.Stage, PledgeConfirmed: true,
                [.. codes.Select(code => Line(new SheetFacts(round, policy, proposals[code], request.Expert, [.. bySheet[code]]), names[code]))]);
        }

        private static MySheet Line(SheetFacts facts, Application application) => new(
            application.No, application.Organisation, application.Platform, facts.State, facts.Declared,
            facts.Places.Sum(place => 1 + (facts.Caps ? place.Criterion.Evidence.Count : 0)),
            facts.Scoring.GapsOf(facts.Sheet).Count(),
            facts.Scoring.ScoreOf(facts.Sheet)?.Total.Round(facts.Template.Rules.Decimals));
    }
}
