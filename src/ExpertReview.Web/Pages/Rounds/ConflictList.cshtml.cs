using ExpertReview.Data.Queries;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Applications;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Conflicts;
using ExpertReview.Domain.Experts;
using ExpertReview.Features.Conflicts;
using ExpertReview.Web.Access;
using ExpertReview.Web.Asking;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Web.Pages.Rounds;

/// <summary>回避: every pair kept apart, with its path in words; confirmed or dismissed with a reason, one or several at once.</summary>
[Authorize(Policy = Policies.Look)]
public sealed class ConflictList(ReviewDb db) : RoundPage(db)
{
    private const int Size = 25;

    /// <summary>One pair with everything found about it.</summary>
    public sealed record Line(string Code, string Organisation, string Expert, string ExpertName, IReadOnlyList<ConflictOfInterest> Found, ReviewDecision? Decision)
    {
        /// <summary>The pair as a form sends it.</summary>
        public string Key => $"{Code}|{Expert}";
    }

    public IReadOnlyList<Line> Lines { get; private set; } = [];

    /// <summary>The pairs ticked, when what would happen is shown before it does.</summary>
    public IReadOnlyList<Line> Chosen { get; private set; } = [];

    public Paging Paging { get; private set; } = new(1, 0);

    public IReadOnlyDictionary<string, int> Counts { get; private set; } = new Dictionary<string, int>();

    [BindProperty(SupportsGet = true)]
    public string? Show { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    public bool? Upheld { get; private set; }

    public IReadOnlyList<string> Ticked { get; private set; } = [];

    public string? Reason { get; private set; }

    public Task OnGetAsync(int p, CancellationToken stop) => LookAsync(p, stop);

    public async Task<IActionResult> OnPostFindAsync(CancellationToken stop)
    {
        if (await DoAsync(new FindConflicts(Round.Id), "重新查找回避情形"))
            return Then(At("/conflicts"), new("已查找回避情形", "conflicts of interest were looked for"));
        await LookAsync(1, stop);
        return Page();
    }

    public async Task<IActionResult> OnPostDecideAsync(string? code, string? expert, bool upheld, string? reason, int p, CancellationToken stop)
    {
        (Ticked, Upheld, Reason) = ([$"{code}|{expert}"], upheld, reason);
        if (await DoAsync(new DecideConflict(Round.Id, code ?? "", expert ?? "", upheld, reason ?? ""), reason ?? "", nameof(Reason)))
            return Then(At($"/conflicts?show={Uri.EscapeDataString(Show ?? "")}&q={Uri.EscapeDataString(Q ?? "")}&p={p}"), new("已记录复核意见", "the decision was recorded"));
        await LookAsync(p, stop);
        return Page();
    }

    public async Task<IActionResult> OnPostSeveralAsync(List<string>? pair, bool? upheld, string? reason, string? step, int p, CancellationToken stop)
    {
        (Ticked, Upheld, Reason) = (pair ?? [], upheld, reason);
        var pairs = Ticked.Select(one => one.Split('|', 2)).Where(one => one.Length == 2).Select(one => (one[0], one[1])).ToList();
        if (pairs.Count == 0)
            Wrong(nameof(Ticked), new("请先勾选要复核的组合", "tick the pairs to decide first"));
        else if (upheld is null)
            Wrong(nameof(Ticked), new("请选择维持或解除", "choose: uphold or lift"));
        else if (string.IsNullOrWhiteSpace(reason))
            Wrong(nameof(Reason), new("请写明理由", "give a reason"));
        else if (step == "apply")
        {
            if (await DoAsync(new DecideConflicts(Round.Id, pairs, upheld.Value, reason), reason, nameof(Reason)))
                return Then(At($"/conflicts?show={Uri.EscapeDataString(Show ?? "")}&q={Uri.EscapeDataString(Q ?? "")}&p={p}"), new($"已记录 {pairs.Count} 条复核意见", $"{pairs.Count} decisions were recorded"));
        }

        await LookAsync(p, stop, chosen: ModelState.IsValid ? [.. pairs] : []);
        return Page();
    }

    private async Task LookAsync(int page, CancellationToken stop, HashSet<(string, string)>? chosen = null)
    {
        Show ??= "";
        var all = await Db.Of<ConflictOfInterest>(Round.Id).OrderBy(row => row.Code).ThenBy(row => row.Expert)
            .Select(row => new { row.Code, row.Expert, row.Kind, row.Certain }).ToListAsync(stop);
        var decisions = (await Db.Of<ReviewDecision>(Round.Id).Where(row => row.ExpertNo != null).OrderBy(row => row.Row).ToListAsync(stop))
            .GroupBy(row => (row.Code, row.ExpertNo!)).ToDictionary(same => same.Key, same => same.Last());
        var units = await Db.OrganisationsOf(Round.Id, null, stop);
        var names = await Db.Of<Expert>(Round.Id).Select(row => new { row.No, row.Name }).ToDictionaryAsync(row => row.No, row => row.Name, StringComparer.Ordinal, stop);
        var pairs = all.GroupBy(one => (one.Code, one.Expert)).Select(pair => (
            pair.Key, Near: pair.All(one => !one.Certain) && !decisions.ContainsKey(pair.Key), Declared: pair.Any(one => one.Kind == ConflictKind.Declared),
            Lifted: decisions.TryGetValue(pair.Key, out var decided) && !decided.Upheld)).ToList();
        Counts = new Dictionary<string, int>
        {
            [""] = pairs.Count, ["near"] = pairs.Count(one => one.Near), ["declared"] = pairs.Count(one => one.Declared), ["lifted"] = pairs.Count(one => one.Lifted),
        };
        var sought = CompatibilityForm.Of(Q?.Trim() ?? "");
        bool Fits(string text) => text.Contains(sought, StringComparison.OrdinalIgnoreCase);
        var wanted = pairs
            .Where(one => Show switch { "near" => one.Near, "declared" => one.Declared, "lifted" => one.Lifted, _ => true })
            .Where(one => sought.Length == 0 || Fits(one.Key.Code) || Fits(one.Key.Expert) || Fits(units.GetValueOrDefault(one.Key.Code, "")) || Fits(names.GetValueOrDefault(one.Key.Expert, "")))
            .Select(one => one.Key).ToList();
        Paging = new Paging(page, wanted.Count, Size);
        var shown = Paging.Cut(wanted).ToList();
        var codes = shown.Select(pair => pair.Code).Concat(chosen?.Select(pair => pair.Item1) ?? []).Distinct().ToList();
        var found = (await Db.Of<ConflictOfInterest>(Round.Id).Where(row => codes.Contains(row.Code)).OrderBy(row => row.Kind).ToListAsync(stop)).ToLookup(row => (row.Code, row.Expert));
        Line LineOf((string Code, string Expert) pair) => new(
            pair.Code, units.GetValueOrDefault(pair.Code, ""), pair.Expert, names.GetValueOrDefault(pair.Expert, ""), [.. found[pair]], decisions.GetValueOrDefault(pair));
        Lines = [.. shown.Select(LineOf)];
        Chosen = [.. (chosen ?? []).Where(pair => found.Contains(pair)).Select(LineOf)];
    }
}
