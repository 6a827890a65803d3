using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Rounds;
using ExpertReview.Web.Access;
using ExpertReview.Web.Asking;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Web.Pages.Rounds;

/// <summary>Every round, with its stage and what was done last in it.</summary>
[Authorize(Policy = Policies.Look)]
public sealed class All(ReviewDb db) : AskingPage
{
    /// <summary>A round in the list; the last act is null while nothing but opening it was done.</summary>
    public sealed record Line(int Id, int Year, string Title, RoundStage Stage, RecordEntry? Last);

    public IReadOnlyList<Line> Rounds { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop)
    {
        var rounds = await db.Rounds.AsNoTracking().OrderByDescending(one => one.Id).Select(one => new { one.Id, one.Year, one.Title, one.Stage }).ToListAsync(stop);
        // An act's input begins with its round: length:round=length:number;
        var (start, end) = ("5:round=", ";");
        var last = await db.Record.AsNoTracking().Where(entry => entry.Input.StartsWith(start))
            .GroupBy(entry => entry.Input.Substring(0, entry.Input.IndexOf(end))).Select(same => same.Max(entry => entry.Sequence)).ToListAsync(stop);
        var entries = (await db.Record.AsNoTracking().Where(entry => last.Contains(entry.Sequence)).ToListAsync(stop))
            .ToDictionary(entry => RecordInput.Read(entry.Input).First().Value, StringComparer.Ordinal);
        Rounds = [.. rounds.Select(one => new Line(one.Id, one.Year, one.Title, one.Stage, entries.GetValueOrDefault($"{one.Id}")))];
    }
}
