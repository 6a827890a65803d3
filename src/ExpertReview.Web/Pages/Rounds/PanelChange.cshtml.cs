using ExpertReview.Data.Store;
using ExpertReview.Domain.Assignments;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Panels;
using ExpertReview.Features.Assignments;
using ExpertReview.Web.Access;
using ExpertReview.Web.Asking;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Web.Pages.Rounds;

/// <summary>手工调整分组 of one application or one expert: where to, what follows, and why.</summary>
[Authorize(Policy = Policies.Look)]
public sealed class PanelChange(ReviewDb db, ProposalShelf shelf) : RoundPage(db)
{
    /// <summary>Choices that are not a panel's number.</summary>
    public const string Leading = "lead", Exchanging = "exchange";

    public AssignmentProblem Problem { get; private set; } = null!;

    public PanelPlan Plan { get; private set; } = null!;

    /// <summary>Name and number of who or what moves.</summary>
    public (string? Name, string No) Moved { get; private set; }

    public bool IsFile { get; private set; }

    /// <summary>Index of the panel it is in; -1 for an alternate.</summary>
    public int Home { get; private set; }

    /// <summary>Index of the application or expert.</summary>
    public int Index { get; private set; }

    public PanelConsequence? Consequence { get; private set; }

    [BindProperty(SupportsGet = true)]
    public int Proposal { get; set; }

    public string? To { get; private set; }

    public string? Other { get; private set; }

    public string? Why { get; private set; }

    public bool May => MayAct && Round.Stage == Domain.Rounds.RoundStage.Assigning;

    public async Task<IActionResult> OnGetAsync(string kind, string of, CancellationToken stop) => await LookAsync(kind, of, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string kind, string of, string? to, string? other, string? why, string? step, CancellationToken stop)
    {
        (To, Other, Why) = (to, other, why);
        if (!await LookAsync(kind, of, stop))
            return NotFound();
        var change = IsFile ? new PanelStep("file", of, To ?? "") : To switch
        {
            Leading => new PanelStep("lead", of, ""), Exchanging => new PanelStep("exchange", of, Other ?? ""), _ => new PanelStep("expert", of, To ?? ""),
        };
        if (step == "apply" && await DoAsync(new ChangePanels(Round.Id, Proposal, change, Why ?? ""), Why ?? "", nameof(Why)))
            return Then(At("/panels"), new("已调整，形成新的方案", "changed; a new proposal stands"));
        if (step == "apply")
        {
            // The consequence stays beside the message, so that the reason can be given at once.
            await PreviewAsync(change);
            return Page();
        }

        await DoAsync(new PreviewPanels(Round.Id, Proposal, change), "", nameof(To), (PanelConsequence seen) => Consequence = seen);
        return Page();
    }

    private async Task PreviewAsync(PanelStep change)
    {
        try
        {
            Consequence = await AskAsync(new PreviewPanels(Round.Id, Proposal, change));
        }
        catch (RefusedException)
        {
            Consequence = null;
        }
    }

    private async Task<bool> LookAsync(string kind, string of, CancellationToken stop)
    {
        if (kind is not ("file" or "expert") || !await Db.Proposals.AnyAsync(one => one.Id == Proposal && one.Round == Round.Id && one.Panels != null, stop))
            return false;
        var read = await shelf.ReadAsync(Db, Proposal, stop);
        (Problem, Plan, IsFile) = (read.Problem, read.Panels!, kind == "file");
        IEnumerable<(string No, string? Name)> all = IsFile ? Problem.Applications.Select(one => (one.No, one.Name)) : Problem.Experts.Select(one => (one.No, one.Name));
        if (all.Index().Where(one => one.Item.No == of).Select(one => ((int At, string? Name)?)(one.Index, one.Item.Name)).FirstOrDefault() is not { } found)
            return false;
        (Index, Moved) = (found.At, (found.Name, of));
        Home = Plan.Panels.Index().Where(one => (IsFile ? one.Item.Files : one.Item.Members).Contains(Index)).Select(one => (int?)one.Index).FirstOrDefault() ?? -1;
        return !IsFile || Home >= 0;
    }
}
