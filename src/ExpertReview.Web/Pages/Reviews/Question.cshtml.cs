using ExpertReview.Domain.Reviews;
using ExpertReview.Features.Reviews;
using ExpertReview.Web.Access;
using ExpertReview.Web.Asking;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ExpertReview.Web.Pages.Reviews;

/// <summary>向经办人提问: what was answered about a file, and a question of one's own.</summary>
[Authorize(Policy = Policies.Review)]
public sealed class Question : SheetPage
{
    public FileNotes Notes { get; private set; } = null!;

    public ReviewContact? Contact { get; private set; }

    [BindProperty]
    public string? Text { get; set; }

    public Task<IActionResult> OnGetAsync(string code) => ShowAsync(code);

    public async Task<IActionResult> OnPostAsync(string code)
    {
        var (round, no) = User.Expert();
        if (!await FindAsync(code))
            return NotFound();
        return await DoAsync(new AskQuestion(round, no, code, Text ?? ""), "", nameof(Text))
            ? Then($"/review/{code}/question", new("已提问；答复后您会在本页和我的评审任务中看到", "asked; the answer will stand here and in your list"))
            : await ShowAsync(code);
    }

    /// <inheritdoc/>
    protected override async Task LookAsync(int round, string expert, string code) =>
        (Notes, Contact) = (await AskAsync(new FileNotesFor(round, expert, code)), await AskAsync(new ReviewContactOf(round)));
}
