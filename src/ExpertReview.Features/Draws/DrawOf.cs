using ExpertReview.Data.Store;
using ExpertReview.Domain.Draws;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Draws;

/// <summary>A round's draw as it stands.</summary>
/// <param name="Draw">The draw.</param>
/// <param name="Lists">Its frozen lists.</param>
/// <param name="Standing">How the calls stand; null until there is an order.</param>
/// <param name="Void">Draws before it that are void, in their order.</param>
public sealed record RoundDraw(ExpertDraw? Draw, DrawLists? Lists, DrawStanding? Standing, IReadOnlyList<ExpertDraw> Void)
{
    /// <summary>Everybody on the frozen lists, by 专家编号.</summary>
    public IReadOnlyDictionary<string, DrawCandidate> People => Lists is null
        ? new Dictionary<string, DrawCandidate>()
        : Lists.Groups.SelectMany(group => group.Candidates).ToDictionary(one => one.No, StringComparer.Ordinal);

    /// <summary>The seed; null until both numbers are open.</summary>
    public string? Seed => Draw is { OrganiserNumber: { } organiser, SupervisorNumber: { } supervisor } ? DrawSeed.Of(organiser, supervisor) : null;
}

/// <summary>The draw of a round. Two statements.</summary>
/// <param name="Round">The round.</param>
public sealed record DrawOf(int Round) : IRequest<RoundDraw>
{
    public sealed class Handler(ReviewDb db) : IRequestHandler<DrawOf, RoundDraw>
    {
        public async Task<RoundDraw> Handle(DrawOf request, CancellationToken cancellationToken)
        {
            var all = await db.Draws.AsNoTracking().Where(one => one.Round == request.Round).OrderBy(one => one.Number).ToListAsync(cancellationToken);
            var calls = await db.DrawCalls.AsNoTracking().Where(one => one.Round == request.Round).OrderBy(one => one.Id).ToListAsync(cancellationToken);
            var draw = all.SingleOrDefault(one => one.State != DrawState.Abandoned);
            return new RoundDraw(
                draw, draw is null ? null : DrawListsFile.Read(draw.Lists), draw?.Order is { } order ? DrawStanding.Of(order, calls.Where(call => call.Draw == draw.Id)) : null,
                [.. all.Where(one => one.State == DrawState.Abandoned)]);
        }
    }
}
