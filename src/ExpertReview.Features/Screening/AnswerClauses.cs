using System.Globalization;
using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Applications;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Acts;
using ExpertReview.Features.Rounds;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Screening;

/// <summary>形式审查表: a person answers clauses of one application that no number decides, all of them in one act. What is already so is left
/// as it is, with the name of who said it.</summary>
/// <param name="Round">The round, at 形式审查.</param>
/// <param name="Code">统一社会信用代码.</param>
/// <param name="Answers">The answers; clauses that are not named keep theirs.</param>
/// <param name="Seen">When the last answer was given that the person saw; empty when there was none.</param>
public sealed record AnswerClauses(int Round, string Code, IReadOnlyList<GivenAnswer> Answers, string Seen) : IAct<int>
{
    public RecordInput Input()
    {
        var input = new RecordInput().With("round", Round).With("code", Code);
        foreach (var answer in Answers)
            input.With(answer.Clause, answer.Verdict).With("page", answer.Page).With("reason", answer.Reason);
        return input;
    }

    public sealed class Handler(ReviewDb db, Acting acting, TimeProvider clock) : IRequestHandler<AnswerClauses, int>
    {
        public async Task<int> Handle(AnswerClauses request, CancellationToken cancellationToken)
        {
            var round = await db.Rounds.SingleAsync(one => one.Id == request.Round, cancellationToken);
            round.MustBe(RoundStage.Screening);
            var application = await StoredEligibility.ApplicationAsync(db, round.Id, request.Code, cancellationToken)
                ?? throw new RefusedException(new NothingToDecide(request.Code));
            var stored = await db.Of<ClauseAnswer>(round.Id).Where(row => row.Code == request.Code).ToDictionaryAsync(row => row.Clause, StringComparer.Ordinal, cancellationToken);
            if (SeenOf(stored.Values) != request.Seen)
                throw new RefusedException(new AnswersChanged(application.Organisation));
            MustBeAnswers(request.Answers, FrozenPolicy.Of(round).Rule.ForPersons(application.Functions).Select(clause => clause.Code).ToHashSet(StringComparer.Ordinal));

            var at = clock.GetUtcNow().UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
            var changed = request.Answers.Where(answer => IsNew(answer, stored.GetValueOrDefault(answer.Clause)))
                .Select(answer => new ClauseAnswer(request.Code, answer.Clause, answer.Verdict, answer.Page, answer.Reason, acting.Person, at)).ToList();
            var clauses = changed.Select(answer => answer.Clause).ToList();
            await db.Of<ClauseAnswer>(round.Id).Where(row => row.Code == request.Code && clauses.Contains(row.Clause)).ExecuteDeleteAsync(cancellationToken);
            db.AddTo(round.Id, changed);
            await db.SaveChangesAsync(cancellationToken);
            await StoredEligibility.ProposeAgainAsync(db, round, request.Code, cancellationToken);
            return changed.Count;
        }
    }

    /// <summary>What a page must have seen to change these answers.</summary>
    public static string SeenOf(IEnumerable<ClauseAnswer> answers) => answers.Select(answer => answer.At).Max(StringComparer.Ordinal) ?? "";

    private static bool IsNew(GivenAnswer given, ClauseAnswer? before) => before is null
        ? given != new GivenAnswer(given.Clause, ClauseVerdict.Open, "", "")
        : given != new GivenAnswer(before.Clause, before.Verdict, before.Page, before.Reason);

    private static void MustBeAnswers(IReadOnlyList<GivenAnswer> answers, HashSet<string> asked)
    {
        foreach (var answer in answers)
            if (!asked.Contains(answer.Clause))
                throw new RefusedException(new NothingToDecide(answer.Clause));
            else if (answer.Verdict == ClauseVerdict.NotMet && answer.Reason.Length == 0)
                throw new RefusedException(new DecisionWithoutReason(answer.Clause));
    }
}
