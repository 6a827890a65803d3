using ExpertReview.Data.Queries;
using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Applications;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Reviews;
using ExpertReview.Domain.Rounds;
using ExpertReview.Domain.Scoring;
using ExpertReview.Features.Acts;
using ExpertReview.Features.Rounds;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Reviews;

/// <summary>An expert takes evidence of chosen files along: who, which and when stands in the record before the first byte goes out. Seven statements, whatever the number.</summary>
/// <param name="Round">The round, at 评审.</param>
/// <param name="Expert">专家编号.</param>
/// <param name="Applications">The files chosen.</param>
public sealed record TakeOfflineFiles(int Round, string Expert, IReadOnlyList<string> Applications) : IAct<IReadOnlyList<OfflineEvidence>>
{
    public RecordInput Input() => new RecordInput().With("round", Round).With("expert", Expert).With("applications", string.Join(' ', Applications.Order(StringComparer.Ordinal)));

    public sealed class Handler(ReviewDb db) : IRequestHandler<TakeOfflineFiles, IReadOnlyList<OfflineEvidence>>
    {
        public async Task<IReadOnlyList<OfflineEvidence>> Handle(TakeOfflineFiles request, CancellationToken cancellationToken)
        {
            var round = await db.Rounds.AsNoTracking().SingleAsync(one => one.Id == request.Round, cancellationToken);
            round.MustBe(RoundStage.Reviewing);
            if (!await db.OfflineFiles.AnyAsync(one => one.Round == request.Round, cancellationToken))
                throw new RefusedException(new OfflineFilesClosed());
            await MustBeOwnAsync(request, cancellationToken);
            var (id, codes) = (request.Round, request.Applications);
            var template = FrozenPolicy.Of(round).Template;
            var proposals = await db.Of<EligibilityProposal>(id).Where(row => codes.Contains(row.Code)).ToDictionaryAsync(row => row.Code, StringComparer.Ordinal, cancellationToken);
            var names = ApplicationMerge.Of(
                await db.Of<Recommendation>(id).Where(row => codes.Contains(row.Code)).ToListAsync(cancellationToken), [],
                await db.Of<ApplicationReport>(id).Where(row => codes.Contains(row.Code)).ToListAsync(cancellationToken), []).Applications;
            var named = names.SelectMany(one => one.Report?.Evidence ?? []).Select(one => one.File).Distinct(StringComparer.Ordinal).ToList();
            var files = await db.EvidenceHashesOf(id, named, cancellationToken);
            return [.. names.Where(one => proposals.ContainsKey(one.No)).OrderBy(one => one.No, StringComparer.Ordinal).Select(one => Evidence(one, template, proposals[one.No], files))];
        }

        // Another's file answers like one that does not exist.
        private async Task MustBeOwnAsync(TakeOfflineFiles request, CancellationToken stop)
        {
            if (request.Applications.Count == 0)
                throw new RefusedException(new NoFileChosen());
            if (!await db.PledgesOf(request.Round, request.Expert).AnyAsync(stop))
                throw new RefusedException(new PledgeNotConfirmed());
            var own = await db.Assignments.AsNoTracking().Where(pair => pair.Round == request.Round && pair.Expert == request.Expert).Select(pair => pair.Application).ToListAsync(stop);
            if (request.Applications.Except(own, StringComparer.Ordinal).Any())
                throw new RefusedException(new SheetNotAssigned());
        }

        private static OfflineEvidence Evidence(Application application, ScoringTemplate template, EligibilityProposal proposal, IReadOnlyDictionary<string, string> files)
        {
            var named = application.Report?.Evidence ?? [];
            var items = template.CriteriaFor(proposal.Functions).SelectMany(place => place.Criterion.Evidence.Select(item =>
                EvidencePages.Of(named, place.Function, place.Criterion.Title, item.Title, files.ContainsKey) is { } pages ? new OfflineItem(place.Criterion.Title, item.Title, pages) : null));
            return new OfflineEvidence(application.No, application.Organisation, [.. items.OfType<OfflineItem>()], files);
        }
    }
}
