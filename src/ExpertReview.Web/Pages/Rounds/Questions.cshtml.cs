using System.Globalization;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Reviews;
using ExpertReview.Web.Access;
using ExpertReview.Web.Asking;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ExpertReview.Web.Pages.Rounds;

/// <summary>专家提问: questions of experts about files, and the answers that all experts of a file read alike.</summary>
/// <param name="db">The database.</param>
[Authorize(Policy = Policies.Look)]
public sealed class Questions(ReviewDb db) : RoundPage(db)
{
    private const int Size = 20;

    public RoundQuestions All { get; private set; } = null!;

    public Paging Paging { get; private set; } = new(1, 0, Size);

    /// <summary>Those answered instead of those that wait.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Show { get; set; }

    public bool Closed => Show == "answered";

    /// <summary>The question whose answer was refused.</summary>
    public int Typed { get; private set; }

    public string? Shown { get; private set; }

    public string? Answer { get; private set; }

    public bool May => MayAct && Round.Stage == RoundStage.Reviewing;

    public Task OnGetAsync(int p) => LookAsync(p);

    public async Task<IActionResult> OnPostAsync(int question, string? shown, string? answer)
    {
        (Typed, Shown, Answer) = (question, shown, answer);
        if (await DoAsync(new AnswerQuestion(Round.Id, question, shown ?? "", answer ?? ""), "答复专家提问", nameof(Answer)))
            return Then(At("/questions"), new("已答复，该申报的全部专家都能看到", "answered; all experts of the file can read it"));
        await LookAsync(1);
        return Page();
    }

    public async Task<IActionResult> OnPostCorrectAsync(int question, string? text)
    {
        (Typed, Answer, Show) = (question, text, "answered");
        if (await DoAsync(new CorrectAnswer(Round.Id, question, text ?? ""), "更正答复", nameof(Answer)))
            return Then(At("/questions?show=answered"), new("已更正，原答复保留，该申报的全部专家都能看到", "corrected; the first answer stays, all experts of the file can read both"));
        await LookAsync(1);
        return Page();
    }

    public string Unit(string code) => All.Units.GetValueOrDefault(code, "");

    public string Name(string no) => string.Create(CultureInfo.InvariantCulture, $"{All.Names.GetValueOrDefault(no, "")}（{no}）");

    private async Task LookAsync(int page)
    {
        All = await AskAsync(new QuestionsOf(Round.Id, Closed, (Math.Max(page, 1) - 1) * Size, Size));
        Paging = new Paging(page, Closed ? All.Answered : All.Open, Size);
    }
}
