using ExpertReview.Data.Queries;
using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Draws;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Draws;

/// <summary>复算: the draw once more from what the record of acts holds (the hashes, both numbers, every call), compared with what is stored.</summary>
/// <param name="Round">The round.</param>
/// <remarks>Gives what does not agree, in words; empty when everything does; null when there is no order to compare with.</remarks>
public sealed record ReplayDraw(int Round) : IRequest<IReadOnlyList<Words>?>
{
    private static readonly string[] Acts = [nameof(CommitDraw), nameof(SpeakDrawNumber), nameof(RevealDraw), nameof(RecordCall), nameof(AbandonDraw)];

    public sealed class Handler(ReviewDb db) : IRequestHandler<ReplayDraw, IReadOnlyList<Words>?>
    {
        public async Task<IReadOnlyList<Words>?> Handle(ReplayDraw request, CancellationToken cancellationToken)
        {
            if (await db.Draws.AsNoTracking().SingleOrDefaultAsync(one => one.Round == request.Round && one.State == DrawState.Revealed, cancellationToken) is not { Order: { } order } draw)
                return null;
            var entries = await db.Record.AsNoTracking().Where(entry => entry.Round == request.Round && Acts.Contains(entry.Act)).OrderBy(entry => entry.Sequence).ToListAsync(cancellationToken);
            // What lies before the last freezing of lists belongs to draws that are void.
            var own = entries.Skip(entries.FindLastIndex(entry => entry.Act == nameof(CommitDraw))).ToList();
            var (committed, spoken, revealed) = (Of(own, nameof(CommitDraw)), Of(own, nameof(SpeakDrawNumber)), Of(own, nameof(RevealDraw)));
            if (committed is null || spoken is null || revealed is null)
                return [new("操作记录中没有完整的抽取过程", "the record of acts does not hold the whole draw")];
            return [.. Wrong(draw, order, committed, spoken["number"], revealed["number"]), .. WrongCalls(order, own, await db.DrawCallsOf(draw.Id, cancellationToken))];
        }

        private static Dictionary<string, string>? Of(IEnumerable<RecordEntry> own, string act) =>
            own.LastOrDefault(entry => entry.Act == act) is { } entry ? RecordInput.Read(entry.Input).ToDictionary(one => one.Name, one => one.Value, StringComparer.Ordinal) : null;

        private static IEnumerable<Words> Wrong(ExpertDraw draw, IReadOnlyList<DrawnGroup> order, Dictionary<string, string> committed, string supervisor, string organiser)
        {
            if (committed["lists"] != "sha256:" + DrawListsFile.HashOf(draw.Lists))
                yield return new("名单与冻结时的校验码不符", "the lists do not have the hash that was frozen");
            if (committed["commitment"] != DrawSeed.HashOf(organiser))
                yield return new("经办号码与事先公布的校验码不符", "the organiser's number does not have the hash that was published");
            if (draw.SupervisorNumber != supervisor || draw.OrganiserNumber != organiser)
                yield return new("保存的号码与操作记录不符", "the numbers kept are not those of the record");
            var again = DrawOrder.Of(DrawListsFile.Read(draw.Lists), DrawSeed.Of(organiser, supervisor));
            foreach (var (kept, replayed) in order.Zip(again))
                if (kept.Name != replayed.Name || kept.Wanted != replayed.Wanted || !kept.Order.SequenceEqual(replayed.Order, StringComparer.Ordinal))
                    yield return new($"“{replayed.Name}”的抽取顺序与复算结果不符", $"the order of “{replayed.Name}” is not what the replay gives");
            if (order.Count != again.Count)
                yield return new("专业组别与复算结果不符", "the groups are not those of the replay");
        }

        private static IEnumerable<Words> WrongCalls(IReadOnlyList<DrawnGroup> order, List<RecordEntry> own, List<DrawCall> kept)
        {
            var said = own.Where(entry => entry.Act == nameof(RecordCall)).Select(entry => RecordInput.Read(entry.Input).ToDictionary(one => one.Name, one => one.Value, StringComparer.Ordinal))
                .Select(one => (Expert: one["expert"], Comes: one["comes"] == bool.TrueString)).ToList();
            if (!said.SequenceEqual(kept.Select(one => (one.Expert, one.Confirmed))))
                yield return new("电话确认情况与操作记录不符", "the calls are not those of the record");
            for (var at = 0; at < kept.Count; at++)
                if (!DrawStanding.Of(order, kept.Take(at)).MayAnswer(kept[at].Expert, kept[at].Confirmed))
                    yield return new($"{kept[at].Expert}未按顺序联系", $"{kept[at].Expert} was called out of order");
        }
    }
}
