using ExpertReview.Data.Store;
using ExpertReview.Domain.Assignments;
using ExpertReview.Domain.Basics;
using ExpertReview.Features.Assignments;
using ExpertReview.Web.Access;
using ExpertReview.Web.Asking;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ExpertReview.Web.Pages.Rounds;

/// <summary>手工调整 of one application: who leaves, who comes, what follows, and why.</summary>
[Authorize(Policy = Policies.Look)]
public sealed class AssignmentChange(ReviewDb db, ProposalShelf shelf) : RoundPage(db)
{
    public ProblemApplication Application { get; private set; } = null!;

    public IReadOnlyList<(ProblemExpert Expert, int Load, int Fit)> Reviewers { get; private set; } = [];

    public int Missing { get; private set; }

    public IReadOnlyList<ExpertCandidate> Candidates { get; private set; } = [];

    public ChangeConsequence? Consequence { get; private set; }

    [BindProperty(SupportsGet = true)]
    public int Proposal { get; set; }

    public string? Remove { get; private set; }

    public string? Add { get; private set; }

    public string? Why { get; private set; }

    public bool May => MayAct && Round.Stage == Domain.Rounds.RoundStage.Assigning;

    public async Task<IActionResult> OnGetAsync(string application, CancellationToken stop) => await LookAsync(application, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string application, string? remove, string? add, string? why, string? step, CancellationToken stop)
    {
        (Remove, Add, Why) = (Named(remove), Named(add), why);
        if (!await LookAsync(application, stop))
            return NotFound();
        var change = new HandChange(application, Remove, Add);
        if (step == "apply" && await DoAsync(new ChangeProposal(Round.Id, Proposal, change, Why ?? ""), Why ?? "", nameof(Why)))
            return Then(At("/assignment"), new("已调整，形成新的方案", "changed; a new proposal stands"));
        if (step == "apply")
        {
            // The consequence stays beside the message, so that the reason can be given at once.
            await PreviewAsync(change);
            return Page();
        }

        await DoAsync(new PreviewChange(Round.Id, Proposal, change), "", nameof(Add), (ChangeConsequence seen) => Consequence = seen);
        return Page();
    }

    private async Task PreviewAsync(HandChange change)
    {
        try
        {
            Consequence = await AskAsync(new PreviewChange(Round.Id, Proposal, change));
        }
        catch (RefusedException)
        {
            Consequence = null;
        }
    }

    private static string? Named(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private async Task<bool> LookAsync(string application, CancellationToken stop)
    {
        if (await AskAsync(new CandidatesFor(Round.Id, Proposal, application, Remove)) is not { } candidates)
            return false;
        var (problem, plan) = await shelf.ReadAsync(Db, Proposal, stop);
        Application = problem.Applications.First(one => one.No == application);
        var there = candidates.Where(one => one.Why == CandidateBar.AlreadyThere).ToList();
        Reviewers = [.. there.Select(one => (one.Expert, one.Load, one.Fit)).OrderBy(one => one.Expert.No, StringComparer.Ordinal)];
        Missing = Application.Reviews - Reviewers.Count;
        Candidates = [.. candidates.Where(one => one.Why != CandidateBar.AlreadyThere)];
        return true;
    }
}
