using ExpertReview.Features.Reviews;
using ExpertReview.Web.Access;
using ExpertReview.Web.Asking;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ExpertReview.Web.Pages.Reviews;

/// <summary>Several sheets once more before they are handed in; afterwards the receipt of each. Every sheet is an act by itself: what is refused is named and keeps none of
/// the others back.</summary>
[Authorize(Policy = Policies.Review)]
public sealed class Several : AskingPage
{
    private const string Field = "hand";
    private string[]? _hand;

    /// <summary>申报编号 of the sheets to look at; none for all that are still to be handed in.</summary>
    [BindProperty(SupportsGet = true, Name = "code")]
    public IReadOnlyList<string> Codes { get; set; } = [];

    public IReadOnlyList<CheckedSheet> Sheets { get; private set; } = [];

    /// <summary>Whether a sheet's box is ticked.</summary>
    public bool Ticked(CheckedSheet sheet) => _hand is null ? sheet.Ready : _hand.Contains(sheet.Form.Application, StringComparer.Ordinal);

    /// <summary>Why a sheet was refused; null when it was not.</summary>
    public string? RefusalOf(string code) => Wrong(Field + ":" + code);

    public Task OnGetAsync() => LookAsync();

    public async Task<IActionResult> OnPostAsync([FromForm(Name = Field)] string[]? hand)
    {
        _hand = hand ?? [];
        await LookAsync();
        var (round, no) = User.Expert();
        var done = 0;
        if (_hand.Length == 0)
            Wrong(Field, new("请勾选要提交的评分表", "tick the sheets to hand in"));
        foreach (var code in _hand.Distinct(StringComparer.Ordinal))
        {
            if (Sheets.FirstOrDefault(one => one.Form.Application == code) is not { } sheet)
                return NotFound();
            if (await DoAsync(new SubmitScoreSheet(round, no, code), "", Field + ":" + code))
                done++;
            else
                Name(code, sheet.Form.Organisation);
        }

        if (ModelState.IsValid)
            return Then("/review/several" + Request.QueryString, new($"已提交 {done} 份", $"{done} submitted"));
        await LookAsync();
        return Page();
    }

    // The refusal is one of several at the head of the page: it says of which sheet it speaks.
    private void Name(string code, string organisation)
    {
        var key = Field + ":" + code;
        var why = string.Join(' ', ModelState[key]!.Errors.Select(error => error.ErrorMessage));
        ModelState[key]!.Errors.Clear();
        ModelState.AddModelError(key, $"{organisation}：{why}");
    }

    private async Task LookAsync()
    {
        var (round, no) = User.Expert();
        Sheets = await AskAsync(new CheckSheets(round, no, Codes.Count > 0 ? Codes : null));
    }
}
