using System.Globalization;
using ExpertReview.Data.Queries;
using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Draws;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Acts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Draws;

/// <summary>冻结名单: freezes the lists of a draw by the SHA-256 of their file, together with the SHA-256 of the organiser's number. The number itself is
/// not told. Gives the draw's number in the round.</summary>
/// <param name="Round">The round, at 专家抽取与分配.</param>
/// <param name="Wanted">How many are wanted of each 专业组别.</param>
/// <param name="Lists">The lists that were looked at (<see cref="ListsForDraw"/>).</param>
/// <param name="Commitment">SHA-256 of the organiser's number.</param>
public sealed record CommitDraw(int Round, IReadOnlyDictionary<string, int> Wanted, byte[] Lists, string Commitment) : IAct<int>
{
    public RecordInput Input() => new RecordInput().With("round", Round)
        .With("wanted", string.Join(' ', Wanted.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Key}={one.Value}"))))
        .WithFile("lists", Lists).With("commitment", Commitment);

    public sealed class Handler(ReviewDb db, Acting acting, TimeProvider clock) : IRequestHandler<CommitDraw, int>
    {
        public async Task<int> Handle(CommitDraw request, CancellationToken cancellationToken)
        {
            (await db.Rounds.AsNoTracking().SingleAsync(one => one.Id == request.Round, cancellationToken)).MustBe(RoundStage.Assigning);
            if (await db.StandingDrawOf(request.Round, cancellationToken) is { } other)
                throw new RefusedException(new DrawUnderWay(other.Number));
            if (request.Commitment.Length != 64 || !request.Commitment.All(char.IsAsciiHexDigitLower))
                throw new RefusedException(new NotACommitment());
            var lists = await db.DrawListsOf(request.Round, request.Wanted, cancellationToken);
            var file = DrawListsFile.Write(lists);
            if (!file.AsSpan().SequenceEqual(request.Lists))
                throw new RefusedException(new DrawListsStale());
            MustBePossible(lists);
            var number = 1 + await db.Draws.CountAsync(one => one.Round == request.Round, cancellationToken);
            db.Draws.Add(new ExpertDraw
            {
                Round = request.Round, Number = number, Lists = file, ListsHash = DrawListsFile.HashOf(file), Commitment = request.Commitment,
                CommittedBy = acting.Person, CommittedAt = clock.GetUtcNow(),
            });
            return number;
        }

        private static void MustBePossible(DrawLists lists)
        {
            if (lists.Groups.All(group => group.Wanted <= 0))
                throw new RefusedException(new NobodyWanted());
            if (lists.Groups.FirstOrDefault(group => group.Wanted > group.Candidates.Count) is { } small)
                throw new RefusedException(new TooFewCandidates(small.Name, small.Wanted, small.Candidates.Count));
        }
    }
}

/// <summary>The lists of a draw as they are now, as a file and to look at.</summary>
/// <param name="Round">The round.</param>
/// <param name="Wanted">How many are wanted of each 专业组别.</param>
public sealed record ListsForDraw(int Round, IReadOnlyDictionary<string, int> Wanted) : IRequest<(DrawLists Lists, byte[] File)>
{
    public sealed class Handler(ReviewDb db) : IRequestHandler<ListsForDraw, (DrawLists Lists, byte[] File)>
    {
        public async Task<(DrawLists Lists, byte[] File)> Handle(ListsForDraw request, CancellationToken cancellationToken)
        {
            var lists = await db.DrawListsOf(request.Round, request.Wanted, cancellationToken);
            return (lists, DrawListsFile.Write(lists));
        }
    }
}
