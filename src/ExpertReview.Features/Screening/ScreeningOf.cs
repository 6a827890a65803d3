using ExpertReview.Data.Queries;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Applications;
using ExpertReview.Features.Incoming;
using ExpertReview.Features.Rounds;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Screening;

/// <summary>Everything that 形式审查 knows of one application; null when no application has the code.</summary>
/// <param name="Round">The round.</param>
/// <param name="Code">统一社会信用代码.</param>
public sealed record ScreeningOf(int Round, string Code) : IRequest<ApplicationScreening?>
{
    public sealed class Handler(ReviewDb db) : IRequestHandler<ScreeningOf, ApplicationScreening?>
    {
        public async Task<ApplicationScreening?> Handle(ScreeningOf request, CancellationToken cancellationToken)
        {
            if (await StoredEligibility.ApplicationAsync(db, request.Round, request.Code, cancellationToken) is not { } application)
                return null;
            var round = await db.Rounds.AsNoTracking().SingleAsync(one => one.Id == request.Round, cancellationToken);
            var policy = FrozenPolicy.Of(round);
            var outcome = EligibilityCheck.Of(application, policy.Rule, round.AsOf, policy.Readings);
            var named = application.Report?.Evidence.Select(place => place.File).Where(file => file.Length > 0).Distinct(StringComparer.Ordinal).ToList() ?? [];
            var files = await db.EvidenceHashesOf(request.Round, named, cancellationToken);
            var evidence = EvidenceCheck.Of(application, files.Keys.ToHashSet(StringComparer.Ordinal));
            var report = application.Report?.File ?? application.No + ".xlsx";
            var doors = await db.Files.AsNoTracking().Where(file => file.Round == request.Round && file.Table == "reports" && file.File == report).Select(file => file.Findings).ToListAsync(cancellationToken);
            var answers = await db.Of<ClauseAnswer>(request.Round).Where(row => row.Code == request.Code).ToDictionaryAsync(row => row.Clause, StringComparer.Ordinal, cancellationToken);
            return new ApplicationScreening
            {
                Subject = application,
                Figures = outcome.Figures,
                Missing = [.. outcome.Missing, .. evidence is null ? [] : new[] { evidence }],
                Warnings = outcome.Warnings,
                Findings = await db.Of<EligibilityFinding>(request.Round).Where(row => row.Code == request.Code).OrderBy(row => row.Clause).ToListAsync(cancellationToken),
                Proposal = await db.Of<EligibilityProposal>(request.Round).SingleOrDefaultAsync(row => row.Code == request.Code, cancellationToken),
                Decisions = await db.Of<ReviewDecision>(request.Round).Where(row => row.Code == request.Code && row.Clause != null).OrderBy(row => row.Row).ToListAsync(cancellationToken),
                Asked = [.. policy.Rule.ForPersons(application.Functions).Select(clause => (clause, answers.GetValueOrDefault(clause.Code)))],
                Rule = policy.Rule,
                Correction = await db.Of<CorrectionNotice>(request.Round).SingleOrDefaultAsync(row => row.Code == request.Code, cancellationToken),
                Refused = [.. doors.SelectMany(text => StoredFindings.From(text).Rows)],
                Evidence = files,
            };
        }
    }
}
