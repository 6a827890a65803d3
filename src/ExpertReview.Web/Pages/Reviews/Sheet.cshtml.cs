using System.Globalization;
using ExpertReview.Data.Accounts;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Ranking;
using ExpertReview.Domain.Reviews;
using ExpertReview.Domain.Scoring;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Discussions;
using ExpertReview.Features.Reviews;
using ExpertReview.Web.Access;
using ExpertReview.Web.Asking;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ExpertReview.Web.Pages.Reviews;

/// <summary>The form of one file. Without scripts its one button saves every field that was changed.</summary>
[Authorize(Policy = Policies.Review), Packed]
public sealed class Sheet : SheetPage
{
    /// <summary>What was typed and could not be saved, by field.</summary>
    public Dictionary<string, string> Typed { get; } = new(StringComparer.Ordinal);

    public FileNotes Notes { get; private set; } = null!;

    public IReadOnlyList<OwnPhrase> Phrases { get; private set; } = [];

    /// <summary>What was corrected after sealing.</summary>
    public SheetCorrections Corrections { get; private set; } = SheetCorrections.None;

    public static string StateName(SheetState state, string? declared, bool declines = false) => state switch
    {
        SheetState.Submitted => "已提交",
        SheetState.Recused => "已回避",
        _ => declared is null ? "草稿" : declines ? "不接受评审，待处理" : "申请回避，待处理",
    };

    public static string FigureText(Figure? figure, Fact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return figure switch
        {
            null => "—",
            { Day: { } day } => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            { Number: { } number } => (fact.Unit == "%" && number <= 1 ? number * 100 : number).ToString("#,0.##", CultureInfo.InvariantCulture) + " " + fact.Unit,
            _ => "",
        };
    }

    public static string PointsText(decimal? points) => points is { } given ? PlainNumber.Of(given) : "";

    public Task<IActionResult> OnGetAsync(string code) => ShowAsync(code);

    public async Task<IActionResult> OnPostAsync(string code, string? key, [FromForm(Name = "do")] string? then)
    {
        var (round, no) = User.Expert();
        if (!await FindAsync(code))
            return NotFound();
        var saved = 0;
        foreach (var field in FieldsOf(Form).Where(Request.Form.ContainsKey))
        {
            var value = Request.Form[field].ToString().ReplaceLineEndings("\n").Trim();
            if (value == Request.Form["was:" + field].ToString().ReplaceLineEndings("\n"))
                continue;
            _ = long.TryParse(Request.Form["base:" + field], NumberStyles.None, CultureInfo.InvariantCulture, out var sequence);
            if (await DoAsync(new SaveScoreField(round, no, code, field, value, $"{key}:{field}", sequence), "", field))
                saved++;
            else
                Typed[field] = value;
        }

        var block = then is null ? "" : then[(then.IndexOf(':', StringComparison.Ordinal) + 1)..];
        if (ModelState.IsValid && block.Length > 0)
            await DoAsync(new TakeProposals(round, no, code, block, then!.StartsWith("points:", StringComparison.Ordinal)), "", done: count => saved += count);
        var place = Form.Blocks.Any(one => one.Block.Id == block) ? "#block-" + block : "";
        return ModelState.IsValid ? Then($"/review/{code}{place}", new($"已保存 {saved} 项", $"{saved} saved")) : await ShowAsync(code);
    }

    // The fields of a sheet in its order: evidence before the points that it supports.
    private static IEnumerable<string> FieldsOf(ExpertSheet sheet) => sheet.Lines
        .SelectMany(line => line.Evidence.Select(item => item.Key).Append(line.Place.Criterion.Id).Append(ScoreField.RemarkOn(line.Place.Criterion.Id).Name))
        .Append(ScoreField.Verdict.Name).Append(ScoreField.Opinion.Name);

    /// <inheritdoc/>
    protected override async Task LookAsync(int round, string expert, string code)
    {
        (Notes, Phrases) = (await AskAsync(new FileNotesFor(round, expert, code)), await AskAsync(new PhrasesOf(User.AccountId())));
        if (Form.Stage >= RoundStage.Sealed)
            Corrections = await AskAsync(new OwnCorrections(round, expert, code));
    }
}
