using System.Globalization;
using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Applications;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Calendar;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Acts;
using ExpertReview.Features.Rounds;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Screening;

/// <summary>补正通知: tells an applicant everything that is to be put right, once, with one deadline.</summary>
/// <param name="Round">The round, at 形式审查.</param>
/// <param name="Code">统一社会信用代码.</param>
/// <param name="Defects">What is to be put right.</param>
/// <param name="May">What may be changed.</param>
/// <param name="MayNot">What may not.</param>
/// <param name="Deadline">The last day.</param>
public sealed record IssueCorrectionNotice(int Round, string Code, IReadOnlyList<string> Defects, string May, string MayNot, DateOnly Deadline) : IAct<int>
{
    public RecordInput Input()
    {
        var input = new RecordInput().With("round", Round).With("code", Code);
        foreach (var defect in Defects)
            input.With("defect", defect);
        return input.With("may", May).With("mayNot", MayNot).With("deadline", Deadline.ToString("O", CultureInfo.InvariantCulture));
    }

    public sealed class Handler(ReviewDb db, Acting acting, TimeProvider clock) : IRequestHandler<IssueCorrectionNotice, int>
    {
        public async Task<int> Handle(IssueCorrectionNotice request, CancellationToken cancellationToken)
        {
            var round = await db.Rounds.SingleAsync(one => one.Id == request.Round, cancellationToken);
            round.MustBe(RoundStage.Screening);
            var name = await db.Of<Recommendation>(round.Id).Where(row => row.Code == request.Code).Select(row => row.Organisation).FirstOrDefaultAsync(cancellationToken)
                ?? throw new RefusedException(new NothingToDecide(request.Code));
            if (await db.Of<CorrectionNotice>(round.Id).AnyAsync(row => row.Code == request.Code, cancellationToken))
                throw new RefusedException(new CorrectionIssued(name));
            if (request.Defects.Count == 0)
                throw new RefusedException(new CorrectionUnusable(new("补正通知没有列出任何问题", "the notice names no defect")));
            var now = clock.GetUtcNow();
            if (request.Deadline < ChinaTime.DayOf(now))
                throw new RefusedException(new CorrectionUnusable(new($"补正期限 {request.Deadline:yyyy-MM-dd} 已过", $"the deadline {request.Deadline:yyyy-MM-dd} is over")));
            db.AddTo(round.Id, [new CorrectionNotice(
                request.Code, request.Defects, request.May, request.MayNot, request.Deadline, acting.Person, now.UtcDateTime.ToString("O", CultureInfo.InvariantCulture), null)]);
            return request.Defects.Count;
        }
    }
}
