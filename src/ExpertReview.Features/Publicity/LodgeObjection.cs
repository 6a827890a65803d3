using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Publicity;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Acts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Publicity;

/// <summary>登记异议: what somebody says about one application of the list during the 公示. Gives its number.</summary>
/// <param name="Round">The round, at 公示.</param>
/// <param name="Received">Day on which it came in.</param>
/// <param name="Who">Who raised it.</param>
/// <param name="Contact">How to reach them.</param>
/// <param name="Application">申报编号.</param>
/// <param name="Text">What it says.</param>
public sealed record LodgeObjection(int Round, DateOnly Received, string Who, string Contact, string Application, string Text) : IAct<int>
{
    public RecordInput Input() => new RecordInput().With("round", Round).With("received", Received.ToString("O")).With("who", Who).With("contact", Contact)
        .With("application", Application).With("text", Text);

    public sealed class Handler(ReviewDb db) : IRequestHandler<LodgeObjection, int>
    {
        public async Task<int> Handle(LodgeObjection request, CancellationToken cancellationToken)
        {
            var round = await db.Rounds.AsNoTracking().SingleAsync(one => one.Id == request.Round, cancellationToken);
            round.MustBe(RoundStage.Publicised);
            MustBeWhole(request);
            var period = await db.Periods.AsNoTracking().SingleAsync(one => one.Round == round.Id, cancellationToken);
            if (request.Received < period.Published)
                throw new RefusedException(new ObjectionBeforePublicity(request.Received, period.Published));
            if (!await db.Decisions.AnyAsync(one => one.Round == round.Id && one.Application == request.Application && one.Approved, cancellationToken))
                throw new RefusedException(new NotOnDecidedList(request.Application));
            var number = (await db.Objections.Where(one => one.Round == round.Id).MaxAsync(one => (int?)one.Number, cancellationToken) ?? 0) + 1;
            db.Objections.Add(new Objection
            {
                Round = round.Id, Number = number, Received = request.Received, Who = request.Who.Trim(), Contact = request.Contact.Trim(),
                Application = request.Application, Text = request.Text.Trim(),
            });
            return number;
        }

        private static void MustBeWhole(LodgeObjection request)
        {
            if (string.IsNullOrWhiteSpace(request.Who))
                throw new RefusedException(new ObjectionIncomplete(new("提出人", "person")));
            if (string.IsNullOrWhiteSpace(request.Text))
                throw new RefusedException(new ObjectionIncomplete(new("内容", "text")));
        }
    }
}
