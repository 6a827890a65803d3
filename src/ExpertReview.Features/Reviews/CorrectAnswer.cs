using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Reviews;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Acts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Reviews;

/// <summary>更正答复: the organiser adds to an answer that experts have read. Nothing that they read goes away.</summary>
/// <param name="Round">The round, at 评审.</param>
/// <param name="Question">The question, answered.</param>
/// <param name="Text">The correction, for all experts of the file.</param>
public sealed record CorrectAnswer(int Round, int Question, string Text) : IAct<bool>
{
    public RecordInput Input() => new RecordInput().With("round", Round).With("question", Question).With("text", Text);

    public sealed class Handler(ReviewDb db, Acting acting, TimeProvider clock) : IRequestHandler<CorrectAnswer, bool>
    {
        public async Task<bool> Handle(CorrectAnswer request, CancellationToken cancellationToken)
        {
            (await db.Rounds.AsNoTracking().SingleAsync(one => one.Id == request.Round, cancellationToken)).MustBe(RoundStage.Reviewing);
            var question = await db.Questions.AsNoTracking().SingleOrDefaultAsync(one => one.Id == request.Question && one.Round == request.Round, cancellationToken) ?? throw new RefusedException(new NoSuchQuestion());
            if (question.AnsweredBy is null)
                throw new RefusedException(new QuestionNotAnswered());
            var text = request.Text.Trim();
            if (text.Length == 0)
                throw new RefusedException(new AnswerCorrectionEmpty());
            if (text.Length > FileQuestion.LongestAnswer)
                throw new RefusedException(new TextTooLong(FileQuestion.LongestAnswer));
            db.AnswerCorrections.Add(new AnswerCorrection { Round = request.Round, Question = request.Question, Text = text, Person = acting.Person, At = clock.GetUtcNow() });
            return true;
        }
    }
}
