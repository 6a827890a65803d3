using System.Globalization;
using ExpertReview.Data.Queries;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Draws;

namespace ExpertReview.Features.Draws;

/// <summary>The draw of a round, from what is stored now.</summary>
internal static class StoredDraw
{
    /// <summary>The lists as they are now.</summary>
    public static async Task<DrawLists> DrawListsOf(this ReviewDb db, int round, IReadOnlyDictionary<string, int> wanted, CancellationToken stop) => DrawLists.Of(
        await db.ExpertsOf(round, stop), Department.Name, await db.RecommendingUnitsOf(round, stop), await db.ReviewedUnitsOf(round, stop), await db.ReviewsOfYearBefore(round, stop), wanted);

    /// <summary>The draw that stands, at a step.</summary>
    /// <exception cref="RefusedException">There is none, or it stands elsewhere.</exception>
    public static async Task<ExpertDraw> DrawAt(this ReviewDb db, int round, DrawState asked, CancellationToken stop)
    {
        var draw = await db.StandingDrawOf(round, stop);
        return draw?.State == asked ? draw : throw new RefusedException(new DrawNotAt(draw?.State, asked));
    }

    /// <summary>The frozen lists, which must be those of now.</summary>
    /// <exception cref="RefusedException">They are not; the refusal names what changed.</exception>
    public static async Task<DrawLists> MustBeUnchangedAsync(this ReviewDb db, ExpertDraw draw, CancellationToken stop)
    {
        var frozen = DrawListsFile.Read(draw.Lists);
        var now = await db.DrawListsOf(draw.Round, frozen.Groups.ToDictionary(group => group.Name, group => group.Wanted, StringComparer.Ordinal), stop);
        if (DrawListsFile.HashOf(draw.Lists) != draw.ListsHash)
            throw new RefusedException(new DrawListsChanged([new Words("冻结的名单文件与其校验码不符", "the frozen file does not have its hash")]));
        if (DrawListsFile.Write(now).AsSpan().SequenceEqual(draw.Lists))
            return frozen;
        var changes = DrawListChanges.Between(frozen, now);
        throw new RefusedException(new DrawListsChanged(changes.Count > 0 ? changes : [new Words("专家库的顺序有变动", "the order of the pool changed")]));
    }

    /// <summary>Who reviews after a draw; null when nobody drew, so that the whole pool does.</summary>
    /// <exception cref="RefusedException">The draw is not finished.</exception>
    public static async Task<IReadOnlySet<string>?> DrawnExpertsOf(this ReviewDb db, int round, CancellationToken stop)
    {
        var draw = await db.StandingDrawOf(round, stop);
        if (draw is null)
            return null;
        if (draw.Order is null)
            throw new RefusedException(new DrawUnfinished(draw.State == DrawState.Committed ? new("等待监督人员报数", "the supervisor's number is awaited") : new("等待公开经办号码", "the organiser's number is awaited")));
        var standing = DrawStanding.Of(draw.Order, await db.DrawCallsOf(draw.Id, stop));
        var due = standing.Groups.Sum(group => group.Due.Count);
        return due == 0 ? standing.Confirmed : throw new RefusedException(new DrawUnfinished(new(
            string.Create(CultureInfo.InvariantCulture, $"还有{due}位专家待联系"), string.Create(CultureInfo.InvariantCulture, $"{due} experts are to be called"))));
    }
}
