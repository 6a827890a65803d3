using System.Globalization;
using System.Security.Cryptography;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Draws;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Draws;
using ExpertReview.Web.Access;
using ExpertReview.Web.Asking;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ExpertReview.Web.Pages.Rounds;

/// <summary>专家抽取: 经办 freezes the lists, 监督 speaks a number, 经办 opens theirs; then the calls in the order that came out. Speaking is the one act
/// that a supervisor sends.</summary>
[Authorize(Policy = Policies.Look)]
public sealed class DrawPage(ReviewDb db) : RoundPage(db)
{
    private const int Proposed = 24;

    /// <summary>One line of the order.</summary>
    public sealed record Line(string Group, int At, DrawPlace Place, DrawCandidate Expert, bool Due);

    public RoundDraw Found { get; private set; } = null!;

    /// <summary>The lists: the frozen ones, or those of now where nothing is frozen.</summary>
    public DrawLists Lists { get; private set; } = null!;

    public IReadOnlyList<Line> Lines { get; private set; } = [];

    public Paging Paging { get; private set; } = new(1, 0);

    /// <summary><c>out</c>: who is not drawn from, instead of the order.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Show { get; set; }

    /// <summary>Who is not drawn from, of this page.</summary>
    public IReadOnlyList<DrawExclusion> Out { get; private set; } = [];

    /// <summary>What was typed for each group.</summary>
    public IReadOnlyDictionary<string, string> Wanted { get; private set; } = new Dictionary<string, string>();

    public string Number { get; private set; } = "";

    public string? Expert { get; private set; }

    public bool? Comes { get; private set; }

    public string? Reason { get; private set; }

    /// <summary>What the replay says, when it was asked for.</summary>
    public IReadOnlyList<Words>? Replayed { get; private set; }

    public bool IsOpen => Round.Stage == RoundStage.Assigning;

    public bool MaySpeak => User.IsSupervisor() && IsOpen && Found.Draw is { State: DrawState.Committed };

    /// <inheritdoc/>
    protected override bool MaySend(string handler) => handler == "Speak" ? User.IsSupervisor() : MayAct;

    public Task OnGetAsync(int p) => LookAsync(p);

    /// <summary>The draw once more from the record. It changes nothing, so that 监督 may ask for it as well.</summary>
    public async Task OnGetReplayAsync(int p)
    {
        await LookAsync(p);
        Replayed = await AskAsync(new ReplayDraw(Round.Id));
    }

    public async Task<IActionResult> OnGetFileAsync() =>
        DrawFile.Of(await AskAsync(new DrawOf(Round.Id))) is { } file ? File(file, "application/json", "draw.json") : NotFound();

    public async Task<IActionResult> OnPostCommitAsync(List<string>? group, List<string>? wanted, string? number)
    {
        Number = Digits(number);
        Wanted = (group ?? []).Zip(wanted ?? []).GroupBy(one => one.First ?? "", StringComparer.Ordinal).ToDictionary(same => same.Key, same => (same.First().Second ?? "").Trim(), StringComparer.Ordinal);
        var asked = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (name, text) in Wanted)
            if (text.Length > 0 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var many))
                asked[name] = many;
            else if (text.Length > 0)
                Wrong(nameof(Wanted), new($"“{text}”不是人数", $"“{text}” is no number of people"));
        if (!DrawSeed.IsOrganisers(Number))
            Wrong(nameof(Number), new NotADrawNumber(DrawSeed.LeastDigits).Words);
        if (ModelState.IsValid)
        {
            var (_, file) = await AskAsync(new ListsForDraw(Round.Id, asked));
            if (await DoAsync(new CommitDraw(Round.Id, asked, file, DrawSeed.HashOf(Number)), "冻结抽取名单", nameof(Wanted)))
                return Then(At("/draw"), new("名单已冻结，校验码已公布，请监督人员报数", "the lists are frozen and the hash stands; the supervisor speaks next"));
        }

        await LookAsync(1);
        return Page();
    }

    public Task<IActionResult> OnPostSpeakAsync(string? number) => NumberAsync(
        new SpeakDrawNumber(Round.Id, Number = Digits(number)), "监督人员报数", new("已报数", "the number is spoken"));

    public Task<IActionResult> OnPostRevealAsync(string? number) => NumberAsync(
        new RevealDraw(Round.Id, Number = Digits(number)), "公开经办号码", new("已抽取，请按顺序电话联系", "drawn; call in this order"));

    public async Task<IActionResult> OnPostCallAsync(string? expert, bool? comes, string? reason)
    {
        (Expert, Comes, Reason) = (expert, comes, reason);
        if (string.IsNullOrEmpty(expert))
            Wrong(nameof(Expert), new("请选择专家", "choose an expert"));
        else if (comes is null)
            Wrong(nameof(Comes), new("请选择能否参加", "choose whether the expert comes"));
        else if (await DoAsync(new RecordCall(Round.Id, expert, comes.Value, reason ?? ""), reason ?? "", nameof(Reason)))
            return Then(At("/draw"), comes.Value ? new($"{expert}已确认参加", $"{expert} comes") : new($"{expert}不能参加，已记录", $"{expert} does not come; recorded"));
        await LookAsync(1);
        return Page();
    }

    public async Task<IActionResult> OnPostAbandonAsync(string? why)
    {
        if (await DoAsync(new AbandonDraw(Round.Id, why ?? ""), why ?? "", "why"))
            return Then(At("/draw"), new("本次抽取已作废", "the draw is void"));
        await LookAsync(1);
        return Page();
    }

    private async Task<IActionResult> NumberAsync<T>(MediatR.IRequest<T> act, string said, Words told)
    {
        if (await DoAsync(act, said, nameof(Number)))
            return Then(At("/draw"), told);
        await LookAsync(1);
        return Page();
    }

    // Digits as people type them: full width, in groups.
    private static string Digits(string? typed) => string.Concat(CompatibilityForm.Of(typed ?? "").Where(c => !char.IsWhiteSpace(c) && c != '-'));

    private async Task LookAsync(int page)
    {
        Found = await AskAsync(new DrawOf(Round.Id));
        Lists = Found.Lists ?? (await AskAsync(new ListsForDraw(Round.Id, new Dictionary<string, int>()))).Lists;
        if (Number.Length == 0 && Found.Draw is null && MayAct)
            Number = RandomNumberGenerator.GetString("0123456789", Proposed);
        if (Found.Standing is { } standing && Show != "out")
        {
            var people = Found.People;
            var all = standing.Groups.SelectMany(group => group.Places.Select((place, at) => new Line(group.Name, at + 1, place, people[place.No], group.Due.Contains(place.No)))).ToList();
            Paging = new Paging(page, all.Count);
            Lines = [.. Paging.Cut(all)];
            return;
        }

        Paging = new Paging(page, Lists.Excluded.Count);
        Out = [.. Paging.Cut(Lists.Excluded)];
    }
}
