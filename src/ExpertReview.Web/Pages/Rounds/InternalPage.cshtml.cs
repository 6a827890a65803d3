using System.Globalization;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Ranking;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Documents.Lists;
using ExpertReview.Features.Exports;
using ExpertReview.Web.Access;
using ExpertReview.Web.Asking;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ExpertReview.Web.Pages.Rounds;

/// <summary>内部参考: statistics for 经办 and 监督, shown only to who has chosen to see them, which stands in the record. Changes no score and no rank.</summary>
[Authorize(Policy = Policies.Look)]
public sealed class InternalPage(ReviewDb db) : RoundPage(db)
{
    /// <summary>The pictures: name in addresses, and file.</summary>
    public static readonly IReadOnlyDictionary<string, string> Pictures = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["ranks"] = "名次区间.svg", ["spread"] = "各专家评分分布.svg", ["severity"] = "专家宽严.svg", ["agreement"] = "专家一致性.svg", ["support"] = "佐证支持情况.svg", ["worth"] = "校准的作用.svg",
    };

    /// <summary>The parts of the page: name in addresses, and Chinese name.</summary>
    public static readonly IReadOnlyList<(string Key, string Name)> Views =
        [("", "说明和一致性"), ("checks", "自动核对"), ("deviation", "评分偏差"), ("severity", "专家宽严"), ("calibrated", "校准分"), ("line", "截止线附近")];

    private ComputedReference? _computed;

    /// <summary>The figures; null while nobody has chosen to see them.</summary>
    public InternalPaperInput? Facts => _computed?.Facts;

    /// <summary>Files to take along.</summary>
    public IEnumerable<string> Tables => _computed!.Files.Select(file => Short(file.Name)).Where(name => name.EndsWith(".xlsx", StringComparison.Ordinal));

    public string View { get; private set; } = "";

    public string? Reason { get; private set; }

    public bool MayOpen => Round.Stage >= RoundStage.Ranked;

    public Paging Paging { get; private set; } = new(1, 0);

    /// <summary>监督 may choose to look too: nothing of the round changes.</summary>
    protected override bool MaySend(string handler) => true;

    public Task OnGetAsync(string? view, int p) => LookAsync(view, p);

    public async Task<IActionResult> OnPostOpenAsync(string? reason)
    {
        Reason = reason;
        if (string.IsNullOrWhiteSpace(reason))
            Wrong(nameof(Reason), new("请写明为什么查看", "say why you look at it"));
        return ModelState.IsValid && await DoAsync(new OpenInternalReference(Round.Id), reason!.Trim(), nameof(Reason)) ? Then(At("/ranking/internal"), new("已记入操作记录", "this stands in the record")) : Page();
    }

    public async Task<IActionResult> OnGetPictureAsync(string? name)
    {
        await LookAsync("", 1);
        return name is not null && Pictures.TryGetValue(name, out var file) && FileOf(file) is { } found ? File(found.Bytes, "image/svg+xml") : NotFound();
    }

    public async Task<IActionResult> OnGetFileAsync(string? name)
    {
        await LookAsync("", 1);
        return name is not null && FileOf(name) is { } found ? File(found.Bytes, "application/octet-stream", name) : NotFound();
    }

    /// <summary>The rows of the part shown that are on its page.</summary>
    public IReadOnlyList<T> Cut<T>(IEnumerable<T> rows, int size = 50)
    {
        var all = rows.ToList();
        Paging = new Paging(Paging.Asked, all.Count, size);
        return [.. Paging.Cut(all)];
    }

    /// <summary>Each application with how its checks ended; those with something to look at first.</summary>
    public IEnumerable<IGrouping<string, ScoreCheck>> Checks() => Facts!.Checks.GroupBy(check => check.Application, StringComparer.Ordinal).OrderBy(group => group.All(check => check.State != ScoreCheckState.Found));

    /// <summary>Who cannot be told apart at the line, by expected rank.</summary>
    public IEnumerable<(RankingRow Row, CalibratedApplication Own)> Inseparable() => Calibrated().Where(one => one.Own.Inseparable == true).OrderBy(one => one.Own.ExpectedRank).ThenBy(one => one.Row.Application.No, StringComparer.Ordinal);

    /// <summary>Every ranked application with its calibrated figures.</summary>
    public IEnumerable<(RankingRow Row, CalibratedApplication Own)> Calibrated()
    {
        var own = Facts!.Calibration.Applications.ToDictionary(one => one.No, StringComparer.Ordinal);
        return Facts.Ranking.Rows.Where(row => row.Rank is not null && own.ContainsKey(row.Application.No)).Select(row => (row, own[row.Application.No]));
    }

    /// <summary>The place of each application by its calibrated score.</summary>
    public IReadOnlyDictionary<string, int> Places() => Facts!.Calibration.Applications.Where(one => one.Calibrated is not null).OrderByDescending(one => one.Calibrated).ThenBy(one => one.No, StringComparer.Ordinal)
        .Select((one, at) => (one.No, Place: at + 1)).ToDictionary(one => one.No, one => one.Place, StringComparer.Ordinal);

    /// <summary>A statistic on the page; a dash where it is undefined.</summary>
    public static string Shown(double? value, int places = 2) => value is { } known && double.IsFinite(known) ? known.ToString("F" + places.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) : "—";

    /// <summary>A probability on the page: one that is very small is not zero.</summary>
    public static string Chance(double? value) => value < 0.0001 ? "< 0.0001" : Shown(value, 4);

    /// <summary>A score with the template's decimals.</summary>
    public string Points(decimal score) => score.ToString("F" + Facts!.Ranking.Template.Rules.Decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    /// <summary>What an application is called.</summary>
    public string NameOf(string no) => Facts!.Names.GetValueOrDefault(no) is { Length: > 0 } name ? name : no;

    private async Task LookAsync(string? view, int p)
    {
        (View, Paging) = (Views.Any(one => one.Key == view) ? view! : "", new Paging(p, 0));
        if (MayOpen && await AskAsync(new InternalReferenceIsOpen(Round.Id, User.Identity?.Name ?? "")))
            _computed = await AskAsync(new InternalReferenceOf(Round.Id));
    }

    private ExportedFile? FileOf(string name) => _computed?.Files.FirstOrDefault(file => Short(file.Name) == name);

    private static string Short(string name) => name[(name.LastIndexOf('/') + 1)..];
}
