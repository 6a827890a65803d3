using ExpertReview.Data.Store;
using ExpertReview.Domain.Applications;
using ExpertReview.Features.Rounds;
using ExpertReview.Features.Screening;
using ExpertReview.Web.Access;
using ExpertReview.Web.Asking;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Web.Pages.Rounds;

/// <summary>One application: what it says, which clauses it misses, and what people decided about them.</summary>
[Authorize(Policy = Policies.Look)]
public sealed class OneApplication(ReviewDb db) : RoundPage(db)
{
    [FromRoute]
    public string Code { get; set; } = "";

    public Application Subject { get; private set; } = null!;

    public EligibilityProposal? Proposal { get; private set; }

    public IReadOnlyList<EligibilityFinding> Findings { get; private set; } = [];

    public IReadOnlyList<ReviewDecision> Decisions { get; private set; } = [];

    public IReadOnlyList<string> Others { get; private set; } = [];

    public string? Clause { get; private set; }

    public string? Reason { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await LookAsync(stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostDecideAsync(string? clause, bool upheld, string? reason, CancellationToken stop)
    {
        (Clause, Reason) = (clause, reason);
        if (await DoAsync(new DecideFinding(Round.Id, Code, clause ?? "", upheld, reason ?? ""), reason ?? "", nameof(Reason)))
            return Then(At($"/applications/{Code}"), new("已记录复核意见", "the decision was recorded"));
        return await LookAsync(stop) ? Page() : NotFound();
    }

    private async Task<bool> LookAsync(CancellationToken stop)
    {
        var rows = await Db.Of<Recommendation>(Round.Id).Where(row => row.Code == Code).ToListAsync(stop);
        if (rows.Count == 0)
            return false;
        Subject = ApplicationMerge.Of(
            rows,
            await Db.Of<ServiceEvaluation>(Round.Id).Where(row => row.Code == Code).ToListAsync(stop),
            await Db.Of<ApplicationReport>(Round.Id).Where(row => row.Code == Code).ToListAsync(stop),
            await Db.Of<PastRecognition>(Round.Id).Where(row => row.Code == Code).ToListAsync(stop)).Applications[0];
        var policy = FrozenPolicy.Of(Round);
        var outcome = EligibilityCheck.Of(Subject, policy.Rule, Round.AsOf, policy.Readings);
        Others = [.. outcome.Missing.Select(one => one.Text), .. outcome.Warnings.Select(one => one.Text)];
        Findings = await Db.Of<EligibilityFinding>(Round.Id).Where(row => row.Code == Code).OrderBy(row => row.Clause).ToListAsync(stop);
        Proposal = await Db.Of<EligibilityProposal>(Round.Id).SingleOrDefaultAsync(row => row.Code == Code, stop);
        Decisions = await Db.Of<ReviewDecision>(Round.Id).Where(row => row.Code == Code && row.Clause != null).OrderBy(row => row.Row).ToListAsync(stop);
        return true;
    }
}
