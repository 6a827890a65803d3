using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Reviews;
using ExpertReview.Domain.Rounds;
using ExpertReview.Domain.Scoring;
using ExpertReview.Features.Acts;
using MediatR;

namespace ExpertReview.Features.Reviews;

/// <summary>向经办人提问: an expert asks the organiser about an assigned file. Gives the question's key.</summary>
/// <param name="Round">The round, at 评审.</param>
/// <param name="Expert">专家编号.</param>
/// <param name="Application">申报编号.</param>
/// <param name="Text">The question.</param>
public sealed record AskQuestion(int Round, string Expert, string Application, string Text) : IAct<int>
{
    public RecordInput Input() => new RecordInput().With("round", Round).With("expert", Expert).With("application", Application).With("question", Text);

    public sealed class Handler(ReviewDb db, TimeProvider clock) : IRequestHandler<AskQuestion, int>
    {
        public async Task<int> Handle(AskQuestion request, CancellationToken cancellationToken)
        {
            var facts = await SheetFacts.LoadAsync(db, request.Round, request.Expert, request.Application, cancellationToken) ?? throw new RefusedException(new SheetNotAssigned());
            facts.Round.MustBe(RoundStage.Reviewing);
            if (!facts.PledgeConfirmed)
                throw new RefusedException(new PledgeNotConfirmed());
            if (facts.State == SheetState.Recused)
                throw new RefusedException(new SheetClosed(new Words("已回避", "recused")));
            var text = request.Text.Trim();
            if (text.Length == 0)
                throw new RefusedException(new QuestionEmpty());
            if (text.Length > FileQuestion.Longest)
                throw new RefusedException(new TextTooLong(FileQuestion.Longest));
            var question = new FileQuestion { Round = request.Round, Application = request.Application, Expert = request.Expert, Text = text, At = clock.GetUtcNow() };
            db.Questions.Add(question);
            await db.SaveChangesAsync(cancellationToken);
            return question.Id;
        }
    }
}
