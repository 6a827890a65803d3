using System.Globalization;
using ExpertReview.Domain.Basics;
using ExpertReview.Features.Incoming;
using ExpertReview.Features.Offline;
using ExpertReview.Features.Reviews;
using ExpertReview.Web.Access;
using ExpertReview.Web.Asking;
using ExpertReview.Web.Start;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ExpertReview.Web.Pages.Reviews;

/// <summary>离线填写: sheets down as one protected workbook, filled anywhere, up again; what differs is listed field by field, and only what is ticked is taken.</summary>
[Authorize(Policy = Policies.Review)]
[RequestSizeLimit(MostUpload)]
public sealed class Offline(UploadShelf shelf) : AskingPage
{
    private const long MostUpload = 60_000_000;
    private const int MostFiles = 50;
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>The expert's files, where nothing is uploaded.</summary>
    public MyList? List { get; private set; }

    [BindProperty(SupportsGet = true)]
    public string? Ticket { get; set; }

    /// <summary>Which sheet of the upload is looked at, from 1; 0 for the list of them.</summary>
    [BindProperty(SupportsGet = true, Name = "sheet")]
    public int Chosen { get; set; }

    /// <summary>The field of the upload form, for its messages.</summary>
    public string? Upload { get; private set; }

    /// <summary>The sheets of the upload; empty without one.</summary>
    public IReadOnlyList<ComparedSheet> Sheets { get; private set; } = [];

    /// <summary>The sheet that is looked at field by field.</summary>
    public ComparedSheet? Sheet => Chosen >= 1 && Chosen <= Sheets.Count ? Sheets[Chosen - 1] : Sheets is [var only] ? only : null;

    /// <summary>How many fields one button takes over all sheets.</summary>
    public int Ready => Sheets.Where(one => one.Refused is null).Sum(one => one.Fields.Count(line => line.Ticked));

    /// <summary>What was ticked when the form came back with a refusal; null before.</summary>
    public IReadOnlySet<string>? Ticked { get; private set; }

    public static string NameOf(OfflineDifference difference) => difference switch
    {
        OfflineDifference.Same => "相同",
        OfflineDifference.New => "新填",
        OfflineDifference.Changed => "修改",
        OfflineDifference.Erased => "清空",
        OfflineDifference.ChangedOnline => "网上已改",
        OfflineDifference.Conflict => "冲突",
        _ => "有误",
    };

    /// <summary>A tick as the form sends it.</summary>
    public static string TickOf(ComparedField field) => string.Create(CultureInfo.InvariantCulture, $"{field.Sequence}:{field.Field}");

    public Task<IActionResult> OnGetAsync() => ShowAsync();

    public Task<IActionResult> OnGetAllAsync() => DownloadAsync(null);

    public Task<IActionResult> OnGetOneAsync(string? code) => DownloadAsync(code ?? "");

    public async Task<IActionResult> OnPostAsync(List<IFormFile> files, CancellationToken stop)
    {
        Ticket = null;
        if (files.Count == 0)
            Wrong(nameof(Upload), new("请选择填好的离线评分表（.xlsx）", "choose the filled-in workbook (.xlsx)"));
        else if (files.Count > MostFiles)
            Wrong(nameof(Upload), new($"一次不超过 {MostFiles} 个文件", $"at most {MostFiles} files at once"));
        else
            return LocalRedirect("/review/offline?ticket=" + await shelf.PutAsync(User.Expert().Round, files, stop));
        return await ShowAsync();
    }

    public async Task<IActionResult> OnPostApplyAsync(List<string> take)
    {
        Ticked = take.ToHashSet(StringComparer.Ordinal);
        if (await LookAsync() is not { } files)
            return await ShowAsync();
        return Sheet is { Refused: null } sheet
            ? await ApplyAsync(files, [.. take.Select(one => one.Split(':', 2)).Where(one => one.Length == 2).Select(one => new OfflineTick(sheet.Application, one[1], long.TryParse(one[0], NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : -1))])
            : await ShowAsync();
    }

    /// <summary>Every new and changed field of every sheet; what was changed online too, or emptied, stays.</summary>
    public async Task<IActionResult> OnPostEveryAsync()
    {
        if (await LookAsync() is not { } files)
            return await ShowAsync();
        return await ApplyAsync(files, [.. Sheets.Where(one => one.Refused is null).SelectMany(one => one.Fields.Where(field => field.Ticked).Select(field => new OfflineTick(one.Application, field.Field, field.Sequence)))]);
    }

    private async Task<IActionResult> ApplyAsync(IReadOnlyList<IncomingFile> files, List<OfflineTick> ticks)
    {
        var (round, no) = User.Expert();
        var taken = 0;
        if (!await DoAsync(new ApplyOfflineForms(round, no, Ticket!, files, ticks), "写入离线评分表", done: count => taken = count))
            return await ShowAsync();
        await LookAsync();
        var said = new Words($"已写入 {taken} 项", $"{taken} fields were taken");
        if (Sheets.Any(one => one.Refused is null && one.Fields.Any(left => left.CanTake || left.Difference == OfflineDifference.Wrong)))
            return Then($"/review/offline?ticket={Ticket}&sheet={Chosen}", said);
        shelf.Clear(round, Ticket!);
        return Then("/review/offline", new($"{said.Zh}；上传的表已全部处理", $"{said.En}; nothing is left in the upload"));
    }

    private async Task<IActionResult> DownloadAsync(string? code)
    {
        var (round, no) = User.Expert();
        OfflineForms? made = null;
        return await DoAsync(new OfflineFormsOf(round, no, code), "", done: forms => made = forms) ? File(made!.Bytes, Workbook, made.Name) : await ShowAsync();
    }

    private async Task<IActionResult> ShowAsync()
    {
        if (!string.IsNullOrEmpty(Ticket) && (Sheets.Count > 0 || await LookAsync() is not null))
            return Page();
        var (round, no) = User.Expert();
        List = await AskAsync(new MySheets(round, no));
        return List.PledgeConfirmed ? Page() : LocalRedirect("/review");
    }

    // Held against what is stored anew each time: what is shown is what stands now.
    private async Task<IReadOnlyList<IncomingFile>?> LookAsync()
    {
        var (round, no) = User.Expert();
        if (shelf.Take(round, Ticket ?? "") is not { } files)
        {
            (Ticket, Sheets) = (null, []);
            Wrong(nameof(Upload), new("上传的文件已处理或已过期，请重新上传", "the upload was dealt with or has expired; upload again"));
            return null;
        }

        Sheets = await AskAsync(new CompareOfflineForms(round, no, files));
        return files;
    }
}
