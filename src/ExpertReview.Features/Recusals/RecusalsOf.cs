using ExpertReview.Data.Queries;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Experts;
using ExpertReview.Domain.Reviews;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Recusals;

/// <summary>A request for recusal that awaits the organiser.</summary>
/// <param name="Application">申报编号.</param>
/// <param name="Expert">专家编号.</param>
/// <param name="Reason">What the expert wrote.</param>
/// <param name="At">When.</param>
public sealed record AskedRecusal(string Application, string Expert, string Reason, DateTimeOffset At)
{
    /// <summary>Whether the expert does not take the file on, without a conflict of interest.</summary>
    public bool Declined { get; init; }
}

/// <summary>What there is to decide about recusals during 评审, what was decided, and the names.</summary>
/// <param name="Asked">Requests that await a decision, oldest first.</param>
/// <param name="Open">Places that await a substitute, oldest first.</param>
/// <param name="Closed">Places that were dealt with, newest first.</param>
/// <param name="Units">申报单位 by 申报编号.</param>
/// <param name="Names">姓名 by 专家编号.</param>
public sealed record RoundRecusals(
    IReadOnlyList<AskedRecusal> Asked, IReadOnlyList<Recusal> Open, IReadOnlyList<Recusal> Closed, IReadOnlyDictionary<string, string> Units, IReadOnlyDictionary<string, string> Names);

/// <summary>回避 during 评审. Six statements.</summary>
/// <param name="Round">The round.</param>
public sealed record RecusalsOf(int Round) : IRequest<RoundRecusals>
{
    public sealed class Handler(ReviewDb db) : IRequestHandler<RecusalsOf, RoundRecusals>
    {
        public async Task<RoundRecusals> Handle(RecusalsOf request, CancellationToken cancellationToken)
        {
            var asked = await db.AskedRecusalsOf(request.Round, cancellationToken);
            var aside = await db.Recusals.AsNoTracking().Where(one => one.Round == request.Round).OrderBy(one => one.Id).ToListAsync(cancellationToken);
            var codes = asked.Select(one => one.Application).Concat(aside.Select(one => one.Application)).Distinct().ToList();
            var numbers = asked.Select(one => one.Expert).Concat(aside.SelectMany(one => new[] { one.Expert, one.Substitute ?? one.Expert })).Distinct().ToList();
            var units = await db.OrganisationsOf(request.Round, codes, cancellationToken);
            var names = await db.Of<Expert>(request.Round).Where(row => numbers.Contains(row.No)).Select(row => new { row.No, row.Name }).ToDictionaryAsync(row => row.No, row => row.Name, StringComparer.Ordinal, cancellationToken);
            return new RoundRecusals(
                [.. asked.Select(one => new AskedRecusal(one.Application, one.Expert, one.Value!, one.At) { Declined = one.Subject == ScoreSubject.Decline })],
                [.. aside.Where(one => one.ClosedAt is null)], [.. aside.Where(one => one.ClosedAt is not null).Reverse()], units, names);
        }
    }
}
