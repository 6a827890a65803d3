using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Reviews;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Acts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Reviews;

/// <summary>答复: the organiser answers a question for all experts of the file alike, in words that don't tell who asked. It is answered once.</summary>
/// <param name="Round">The round, at 评审.</param>
/// <param name="Question">The question.</param>
/// <param name="Shown">The question as all of them read it.</param>
/// <param name="Answer">The answer.</param>
public sealed record AnswerQuestion(int Round, int Question, string Shown, string Answer) : IAct<bool>
{
    public RecordInput Input() => new RecordInput().With("round", Round).With("question", Question).With("shown", Shown).With("answer", Answer);

    public sealed class Handler(ReviewDb db, Acting acting, TimeProvider clock) : IRequestHandler<AnswerQuestion, bool>
    {
        public async Task<bool> Handle(AnswerQuestion request, CancellationToken cancellationToken)
        {
            (await db.Rounds.AsNoTracking().SingleAsync(one => one.Id == request.Round, cancellationToken)).MustBe(RoundStage.Reviewing);
            var question = await db.Questions.SingleOrDefaultAsync(one => one.Id == request.Question && one.Round == request.Round, cancellationToken) ?? throw new RefusedException(new NoSuchQuestion());
            if (question.AnsweredBy is not null)
                throw new RefusedException(new QuestionAnswered());
            var (shown, answer) = (request.Shown.Trim(), request.Answer.Trim());
            if (shown.Length == 0 || answer.Length == 0)
                throw new RefusedException(new AnswerEmpty());
            if (shown.Length > FileQuestion.Longest)
                throw new RefusedException(new TextTooLong(FileQuestion.Longest));
            if (answer.Length > FileQuestion.LongestAnswer)
                throw new RefusedException(new TextTooLong(FileQuestion.LongestAnswer));
            question.Close(shown, answer, acting.Person, clock.GetUtcNow());
            return true;
        }
    }
}
