using ExpertReview.Data.Queries;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Reviews;

namespace ExpertReview.Features.Reviews;

/// <summary>The sheets of a round as its events leave them.</summary>
internal static class AssignedSheets
{
    public static async Task<SheetReading> SheetsOf(this ReviewDb db, int round, CancellationToken stop)
    {
        var reading = new SheetReading();
        await foreach (var act in db.ScoreEventsOf(round).WithCancellation(stop))
            reading.Take(act);
        return reading;
    }
}
