using ExpertReview.Data.Queries;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Reviews;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.PaperEntries;

/// <summary>One entry as organisers and 监督 may see it: who, when, how far; never a value.</summary>
/// <param name="Id">Key.</param>
/// <param name="Application">申报编号.</param>
/// <param name="Organisation">申报单位.</param>
/// <param name="Expert">专家编号.</param>
/// <param name="FirstPerson">The first 录入员.</param>
/// <param name="SecondPerson">The second.</param>
/// <param name="Reason">Why on paper.</param>
/// <param name="Witness">监督 who saw it opened; null when nobody did.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Pass">How often it is being entered.</param>
/// <param name="Entered">How many of the two have entered in this pass.</param>
/// <param name="ScanName">Name of the scan; null without one.</param>
/// <param name="Withdrawn">Why it was withdrawn; null when it was not.</param>
/// <param name="At">When it was ordered.</param>
public sealed record PaperEntryLine(
    int Id, string Application, string Organisation, string Expert, string FirstPerson, string SecondPerson, string Reason, string? Witness, PaperState State, int Pass, int Entered, string? ScanName, string? Withdrawn, DateTimeOffset At);

/// <summary>The paper sheets of a round, the newest first. Two statements; no value leaves the database.</summary>
/// <param name="Round">The round.</param>
public sealed record PaperEntriesOf(int Round) : IRequest<IReadOnlyList<PaperEntryLine>>
{
    public sealed class Handler(ReviewDb db) : IRequestHandler<PaperEntriesOf, IReadOnlyList<PaperEntryLine>>
    {
        public async Task<IReadOnlyList<PaperEntryLine>> Handle(PaperEntriesOf request, CancellationToken cancellationToken)
        {
            var rows = await db.PaperEntries.AsNoTracking().Where(one => one.Round == request.Round).OrderByDescending(one => one.Id)
                .Select(one => new { one.Id, one.Application, one.Expert, one.FirstPerson, one.SecondPerson, one.Reason, one.Witness, one.State, one.Pass, one.FirstDone, one.SecondDone, one.ScanName, one.Withdrawn, one.At })
                .ToListAsync(cancellationToken);
            var codes = rows.Select(one => one.Application).Distinct().ToList();
            var names = await db.OrganisationsOf(request.Round, codes, cancellationToken);
            return [.. rows.Select(one => new PaperEntryLine(
                one.Id, one.Application, names.GetValueOrDefault(one.Application, ""), one.Expert, one.FirstPerson, one.SecondPerson, one.Reason, one.Witness, one.State, one.Pass,
                (one.FirstDone ? 1 : 0) + (one.SecondDone ? 1 : 0), one.ScanName, one.Withdrawn, one.At))];
        }
    }
}
