using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Data.Work;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Acts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Assignments;

/// <summary>Asks for a split into panels (评审分组) to be made in the background. Gives the key of the work.</summary>
/// <param name="Round">The round, at 专家抽取与分配.</param>
/// <param name="Wishes">How many panels of which sizes.</param>
public sealed record AskForPanels(int Round, PanelsWanted Wishes) : IAct<int>
{
    public RecordInput Input() => new RecordInput().With("round", Round).With("panels", Wishes.Panels).With("members", Range(Wishes.Members)).With("files", Range(Wishes.Files));

    private static string? Range((int Least, int Most)? range) => range is { } given ? $"{given.Least}-{given.Most}" : null;

    public sealed class Handler(ReviewDb db, Acting acting, TimeProvider clock) : IRequestHandler<AskForPanels, int>
    {
        public async Task<int> Handle(AskForPanels request, CancellationToken cancellationToken)
        {
            var round = await db.Rounds.AsNoTracking().SingleAsync(one => one.Id == request.Round, cancellationToken);
            round.MustBe(RoundStage.Assigning);
            await db.MustBeIdleAsync(request.Round, cancellationToken);
            // Said now, not by work that fails later.
            var problem = await db.ProblemOf(round, cancellationToken) ?? throw new RefusedException(new NothingToSplit());
            var policy = request.Wishes.PolicyFor(problem);
            var intent = new JobIntent { Round = request.Round, Kind = JobIntent.OfPanels, Wishes = PanelsWanted.Of(policy), Person = acting.Person, Reason = acting.Reason, Asked = clock.GetUtcNow() };
            db.Jobs.Add(intent);
            await db.SaveChangesAsync(cancellationToken);
            return intent.Id;
        }
    }
}

/// <summary>No application goes to the experts, so there is nothing to split.</summary>
public sealed record NothingToSplit() : Refusal(new Words("没有进入评审的申报，无需分组", "no application goes to the experts; there is nothing to split"));
