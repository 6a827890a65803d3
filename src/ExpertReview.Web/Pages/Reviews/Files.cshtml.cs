using ExpertReview.Domain.Reviews;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Discussions;
using ExpertReview.Features.Reviews;
using ExpertReview.Web.Access;
using ExpertReview.Web.Asking;
using ExpertReview.Web.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace ExpertReview.Web.Pages.Reviews;

/// <summary>The expert's list of files; before it, the pledge.</summary>
[Authorize(Policy = Policies.Review)]
public sealed class Files(TimeProvider clock) : AskingPage
{
    /// <summary>What the list can be sorted by, with the names.</summary>
    public static IReadOnlyList<(string Key, string Name)> Sorts { get; } = [("no", "申报编号"), ("name", "申报单位"), ("state", "状态"), ("open", "未评项数"), ("total", "总分")];

    public MyList List { get; private set; } = null!;

    public DateTimeOffset? Deadline { get; private set; }

    /// <summary>The discussion after sealing; null when none was opened.</summary>
    public PanelDiscussion? Discussion { get; private set; }

    /// <summary>Questions and answers about the files.</summary>
    public FileNotes Notes { get; private set; } = new([], []);

    /// <summary>Whom to call.</summary>
    public ReviewContact? Contact { get; private set; }

    /// <summary>What stands at a file about its questions; empty when there are none.</summary>
    public string NoteOf(string code, IStringLocalizer<ReviewTexts> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var (answered, waiting) = (Notes.Answered.Count(one => one.Application == code), Notes.Waiting.Count(one => one.Application == code));
        return (answered > 0 ? texts["问答 {0} 条", answered].Value : "") + (waiting > 0 ? (answered > 0 ? texts["，待答复 {0} 条", waiting] : texts["提问待答复 {0} 条", waiting]).Value : "");
    }

    /// <summary>Time left until the deadline.</summary>
    public TimeSpan Left { get; private set; }

    [BindProperty(SupportsGet = true, Name = "sort")]
    public string? Sort { get; set; }

    public string PersonId => Pages.Reviews.Back.IdOf(User);

    /// <summary>The place of the last save, when there is still something to do.</summary>
    public (MySheet Sheet, string Field)? Last => List.Last is { } last && List.Sheets.FirstOrDefault(one => one.ToDo && one.Application == last.Application) is { } sheet ? (sheet, last.Field) : null;

    /// <summary>The next file to do that isn't the last one.</summary>
    public MySheet? Next => List.Sheets.FirstOrDefault(one => one.ToDo && one.Application != Last?.Sheet.Application);

    public IEnumerable<MySheet> Sorted => Sort switch
    {
        "name" => List.Sheets.OrderBy(one => one.Organisation, StringComparer.Ordinal),
        "state" => List.Sheets.OrderBy(one => one.State).ThenBy(one => one.Declared is null ? 0 : 1).ThenBy(one => one.Accepted),
        "open" => List.Sheets.OrderByDescending(one => one.Open),
        "total" => List.Sheets.OrderByDescending(one => one.Total is not null).ThenByDescending(one => one.Total),
        _ => List.Sheets,
    };

    public static string LeftText(TimeSpan left, IStringLocalizer<ReviewTexts> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return left <= TimeSpan.Zero ? texts["提交截止时间已过"].Value : texts["距提交截止还有 {0} 天 {1} 小时", left.Days, left.Hours].Value;
    }

    public async Task OnGetAsync()
    {
        var (round, no) = User.Expert();
        List = await AskAsync(new MySheets(round, no));
        Deadline = await AskAsync(new ReviewDeadlineOf(round));
        Notes = await AskAsync(new FileNotesFor(round, no, null));
        Contact = await AskAsync(new ReviewContactOf(round));
        if (List.Stage >= RoundStage.Sealed)
            Discussion = await AskAsync(new DiscussionStateOf(round));
        Left = (Deadline ?? DateTimeOffset.MinValue) - clock.GetUtcNow();
    }

    public async Task<IActionResult> OnPostAsync(string? version)
    {
        var (round, no) = User.Expert();
        if (await DoAsync(new ConfirmPledge(round, no, version ?? ""), "阅读并确认评审承诺"))
            return Then("/review", new("已确认评审承诺", "the pledge is confirmed"));
        await OnGetAsync();
        return Page();
    }

    /// <summary>Accepts one file, or all that are not accepted.</summary>
    public async Task<IActionResult> OnPostAcceptAsync(string? code)
    {
        var (round, no) = User.Expert();
        List = await AskAsync(new MySheets(round, no));
        List<string> codes = code is { Length: > 0 } ? [code] : [.. List.Sheets.Where(one => one.ToDo && !one.Accepted).Select(one => one.Application)];
        foreach (var one in codes)
            if (!await DoAsync(new AcceptFile(round, no, one), "接受评审"))
                break;
        if (ModelState.IsValid)
            return Then("/review", new($"已接受 {codes.Count} 份", $"{codes.Count} accepted"));
        await OnGetAsync();
        return Page();
    }
}
