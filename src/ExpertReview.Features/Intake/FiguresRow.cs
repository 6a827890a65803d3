using ExpertReview.Domain.Applications;
using ExpertReview.Features.Tables;

namespace ExpertReview.Features.Intake;

/// <summary>The figures of 第六条 in one row.</summary>
internal static class FiguresRow
{
    public static Figures Read(RowReading row) => new()
    {
        FoundedOn = row.Day("foundedOn"), TotalAssets = row.Yuan("totalAssets"), Income = row.Yuan("income"), Staff = row.Count("staff"),
        Qualified = row.Count("qualified"), Served = row.Count("served"), ServedBefore = row.Count("servedBefore"),
        Specialised = row.Count("specialised"), LowFee = row.Share("lowFee"), Satisfaction = row.Share("satisfaction"),
    };
}
