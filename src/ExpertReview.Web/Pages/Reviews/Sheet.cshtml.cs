using System.Globalization;
using ExpertReview.Domain.Ranking;
using ExpertReview.Domain.Scoring;
using ExpertReview.Features.Reviews;
using ExpertReview.Web.Access;
using ExpertReview.Web.Asking;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ExpertReview.Web.Pages.Reviews;

/// <summary>The form of one file. Without scripts its one button saves every field that was changed.</summary>
[Authorize(Policy = Policies.Review)]
public sealed class Sheet : AskingPage
{
    public ExpertSheet Form { get; private set; } = null!;

    /// <summary>What was typed and could not be saved, by field.</summary>
    public Dictionary<string, string> Typed { get; } = new(StringComparer.Ordinal);

    public static string StateName(SheetState state, string? declared) => state switch
    {
        SheetState.Submitted => "已提交",
        SheetState.Recused => "已回避",
        _ => declared is null ? "草稿" : "申请回避，待处理",
    };

    public static string FigureText(Figure? figure, Fact fact) => figure switch
    {
        null => "—",
        { Day: { } day } => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        { Number: { } number } => (fact.Unit == "%" && number <= 1 ? number * 100 : number).ToString("#,0.##", CultureInfo.InvariantCulture),
        _ => "",
    };

    public string? Wrong(string field) => ModelState.TryGetValue(field, out var entry) && entry.Errors.Count > 0 ? entry.Errors[0].ErrorMessage : null;

    public Task<IActionResult> OnGetAsync(string code) => ShowAsync(code);

    public async Task<IActionResult> OnPostAsync(string code, string? key)
    {
        var (round, no) = User.Expert();
        if (await AskAsync(new SheetOf(round, no, code)) is null)
            return NotFound();
        var saved = 0;
        foreach (var field in Request.Form.Keys.Where(name => name.StartsWith("base:", StringComparison.Ordinal)).Select(name => name[5..]))
        {
            var (value, was) = (Request.Form[field].ToString().Trim(), Request.Form["was:" + field].ToString());
            if (value == was)
                continue;
            _ = long.TryParse(Request.Form["base:" + field], NumberStyles.None, CultureInfo.InvariantCulture, out var seen);
            if (await DoAsync(new SaveScoreField(round, no, code, field, value, $"{key}:{field}", seen), "", field))
                saved++;
            else
                Typed[field] = value;
        }

        return ModelState.IsValid ? Then("/review/" + code, new($"已保存 {saved} 项", $"{saved} saved")) : await ShowAsync(code);
    }

    private async Task<IActionResult> ShowAsync(string code)
    {
        var (round, no) = User.Expert();
        if (await AskAsync(new SheetOf(round, no, code)) is not { } form)
            return NotFound();
        Form = form;
        return Page();
    }
}
