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
/// <param name="Accepted">Whether the expert accepted the file.</param>
/// <param name="Declared">Reason of a declared conflict that awaits the organiser; null when none.</param>
/// <param name="Fields">How many fields the sheet asks for.</param>
/// <param name="Open">How many of them are not scored or judged.</param>
/// <param name="Total">The total, rounded as the template says; null while anything is open.</param>
public sealed record MySheet(string Application, string Organisation, string Platform, SheetState State, bool Accepted, string? Declared, int Fields, int Open, decimal? Total)
{
    /// <summary>Whether what is declared is 不接受评审, not a conflict.</summary>
    public bool Declines { get; init; }

    /// <summary>Whether there is still something for the expert to do.</summary>
    public bool ToDo => State == SheetState.Draft && Declared is null;
}

/// <summary>An expert's own list.</summary>
/// <param name="Title">The round's title.</param>
/// <param name="Stage">The round's stage.</param>
/// <param name="PledgeConfirmed">Whether the pledge was confirmed; the list is empty before.</param>
/// <param name="Sheets">The assigned files, by number.</param>
/// <param name="Last">Where the expert saved last: the file and the field's name; null before the first save.</param>
/// <param name="Ties">The ties declared for the whole round: kind's code, and the tie, the unit and the reason by lines.</param>
public sealed record MyList(
    string Title, RoundStage Stage, bool PledgeConfirmed, IReadOnlyList<MySheet> Sheets, (string Application, string Field)? Last = null, IReadOnlyList<(string Kind, string Text)>? Ties = null);

/// <summary>The files assigned to one expert, with progress and totals. Five statements, whatever the number of files.</summary>
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
                [.. codes.Select(code => Line(new SheetFacts(round, policy, proposals[code], request.Expert, [.. bySheet[code]]), names[code]))],
                LastOf(events, codes), [.. events.Where(act => act.Subject == ScoreSubject.Interest).Select(act => (act.Criterion, act.Value ?? ""))]);
        }

        private static (string, string)? LastOf(List<ScoreEvent> events, List<string> codes) =>
            events.FindLast(act => act.Subject is ScoreSubject.Points or ScoreSubject.Evidence or ScoreSubject.Remark or ScoreSubject.Opinion or ScoreSubject.Verdict && codes.Contains(act.Application)) is { } last
                ? (last.Application, new ScoreField(last.Subject, last.Criterion).Name)
                : null;

        private static MySheet Line(SheetFacts facts, Application application) => new(
            application.No, application.Organisation, application.Platform, facts.State, facts.Accepted, facts.Declared,
            facts.Places.Sum(place => 1 + (facts.Caps ? place.Criterion.Evidence.Count : 0)),
            facts.Scoring.GapsOf(facts.Sheet).Count(),
            facts.Scoring.ScoreOf(facts.Sheet)?.Total.Round(facts.Template.Rules.Decimals)) { Declines = facts.Declines };
    }
}
