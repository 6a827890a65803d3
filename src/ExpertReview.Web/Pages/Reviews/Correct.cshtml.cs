using ExpertReview.Domain.Reviews;
using ExpertReview.Features.Discussions;
using ExpertReview.Features.Reviews;
using ExpertReview.Web.Access;
using ExpertReview.Web.Asking;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ExpertReview.Web.Pages.Reviews;

/// <summary>更正 of one field of an own sealed sheet: its case, its reason, its new value.</summary>
[Authorize(Policy = Policies.Review)]
public sealed class Correct : SheetPage
{
    /// <summary>Name of the field.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Field { get; set; }

    /// <summary>The value that was on the page; empty for none.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    [BindProperty]
    public string? Value { get; set; }

    [BindProperty]
    public string? Case { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>Whether sheets may be corrected now.</summary>
    public bool Open { get; private set; }

    /// <summary>The criterion.</summary>
    public CriterionLine Line { get; private set; } = null!;

    /// <summary>The evidence item; null when the points are corrected.</summary>
    public EvidenceLine? Item { get; private set; }

    /// <summary>The value that stands, as the log has it; empty for none.</summary>
    public string Now => Item is { } item ? item.Judged?.ToString() ?? "" : Sheet.PointsText(Line.Points);

    public async Task<IActionResult> OnGetAsync(string code)
    {
        if (!await FindAsync(code) || !Locate())
            return NotFound();
        await LookAsync(code);
        (Seen, Value) = (Now, Now);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string code)
    {
        var (round, no) = User.Expert();
        if (!await FindAsync(code) || !Locate())
            return NotFound();
        CorrectionCase? chosen = Enum.TryParse<CorrectionCase>(Case, out var named) && Enum.IsDefined(named) && named.ToString() == Case ? named : null;
        if (await DoAsync(new CorrectScore(round, no, code, Field ?? "", Seen, Value, chosen, Reason ?? ""), "更正评分", nameof(Value)))
            return Then($"/review/{code}/discussion", new("已更正；原值保留，更正后的值计入汇总。请打印评分更正单签字", "corrected; the first value stays, the corrected one counts. Print the correction and sign it"));
        if (!await FindAsync(code) || !Locate())
            return NotFound();
        await LookAsync(code);
        Seen = Now;
        return Page();
    }

    private bool Locate()
    {
        var field = ScoreField.Named(Field ?? "");
        if (Form.Lines.FirstOrDefault(line => line.Place.Criterion.Id == field.CriterionId) is not { } line)
            return false;
        (Line, Item) = (line, line.Evidence.FirstOrDefault(item => item.Key == Field));
        return field.Subject == ScoreSubject.Points || Item is not null;
    }

    private async Task LookAsync(string code)
    {
        var (round, no) = User.Expert();
        Open = (await AskAsync(new DiscussionsFor(round, no, code))).SingleOrDefault()?.Discussion.IsOpen == true;
    }
}
