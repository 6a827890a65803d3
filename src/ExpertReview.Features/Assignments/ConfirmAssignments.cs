using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Assignments;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Reviews;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Acts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Assignments;

/// <summary>Makes a proposal binding after the second judge has passed it, and opens 评审. Refused when the lists have changed since, and
/// when a newer proposal stands.</summary>
/// <param name="Round">The round, at 专家抽取与分配.</param>
/// <param name="Proposal">The proposal; null when there was nothing to propose.</param>
/// <param name="Deadline">提交截止时间 for the experts; null for none.</param>
/// <param name="History">Every run until now, which goes into the record with the plan; null where nobody but the program ran any.</param>
public sealed record ConfirmAssignments(int Round, int? Proposal, DateTimeOffset? Deadline = null, RunHistory? History = null) : IAct<int>
{
    public RecordInput Input()
    {
        var input = new RecordInput().With("round", Round).With("proposal", Proposal);
        if (Deadline is { } at)
            input.With("deadline", at.ToUniversalTime().ToString("O"));
        return History is { } runs ? input.With("runs", runs.Count).With("runsWithoutPlan", runs.Empty.Count).WithFile("history", runs.Bytes()) : input;
    }

    public sealed class Handler(ReviewDb db, TimeProvider clock) : IRequestHandler<ConfirmAssignments, int>
    {
        public async Task<int> Handle(ConfirmAssignments request, CancellationToken cancellationToken)
        {
            var round = await db.Rounds.SingleAsync(one => one.Id == request.Round, cancellationToken);
            round.MustBe(RoundStage.Assigning);
            if (request.History is { } seen && (await db.HistoryOf(round.Id, cancellationToken)).Bytes() is var now && !now.SequenceEqual(seen.Bytes()))
                throw new RefusedException(new RunsHaveChanged());
            var problemNow = await db.ProblemOf(round, cancellationToken);
            var pairs = 0;
            if (request.Proposal is { } id)
                pairs = await ConfirmAsync(round, id, problemNow, request.History?.Bytes(), cancellationToken);
            else if (problemNow is not null)
                throw new RefusedException(new ProposalMissing());
            if (request.Deadline is { } deadline)
            {
                if (deadline <= clock.GetUtcNow())
                    throw new RefusedException(new DeadlinePassed(deadline));
                db.Deadlines.Add(new ReviewDeadline { Round = round.Id, At = deadline.ToUniversalTime() });
            }

            round.MoveTo(RoundStage.Reviewing);
            return pairs;
        }

        private async Task<int> ConfirmAsync(ReviewRound round, int id, AssignmentProblem? now, byte[]? history, CancellationToken stop)
        {
            await db.MustBeNewestAsync(round.Id, id, stop);
            var proposal = await db.Proposals.SingleAsync(one => one.Id == id && one.Round == round.Id, stop);
            if (now is null || ProblemFile.HashOf(ProblemFile.Write(now)) != proposal.InputHash)
                throw new RefusedException(new ListsHaveChanged(round.Title));
            var read = ReadPlan.Of(proposal.Problem, proposal.Plan, proposal.Panels);
            var (problem, plan) = read;
            if (read.Judged() is [var broken, ..])
                throw new RefusedException(new PlanBreaksRules(broken.What, broken.Text));
            proposal.Confirm(clock.GetUtcNow(), history);
            db.Assignments.AddRange(plan.Pairs.Select(pair => new Assignment(round.Id, problem.Applications[pair.Application].No, problem.Experts[pair.Expert].No)));
            return plan.Pairs.Count;
        }
    }
}

/// <summary>Somebody ran the program again between looking and confirming.</summary>
public sealed record RunsHaveChanged() : Refusal(new Words("打开此页后又有人生成或调整过方案，请查看后再确认", "somebody made or changed a plan since this page was opened; look at it before confirming"));
