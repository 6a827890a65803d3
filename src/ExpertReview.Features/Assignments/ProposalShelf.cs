using System.Collections.Concurrent;
using ExpertReview.Data.Store;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Assignments;

/// <summary>The proposals last looked at, read. A proposal never changes, and reading one of a large round takes longer than a page may.</summary>
public sealed class ProposalShelf
{
    private const int Most = 6;
    private readonly ConcurrentDictionary<int, ReadPlan> _read = [];

    /// <summary>A proposal's problem and plan.</summary>
    public async Task<ReadPlan> ReadAsync(ReviewDb db, int id, CancellationToken stop)
    {
        if (_read.TryGetValue(id, out var known))
            return known;
        var files = await db.Proposals.AsNoTracking().Where(one => one.Id == id).Select(one => new { one.Problem, one.Plan, one.Panels }).SingleAsync(stop);
        var read = ReadPlan.Of(files.Problem, files.Plan, files.Panels);
        if (_read.Count >= Most)
            _read.Clear();
        return _read[id] = read;
    }
}
