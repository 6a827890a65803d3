using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using ExpertReview.Domain.Ranking;
using ExpertReview.Domain.Reviews;
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
    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public ExpertSheet Form { get; private set; } = null!;

    /// <summary>What was typed and could not be saved, by field.</summary>
    public Dictionary<string, string> Typed { get; } = new(StringComparer.Ordinal);

    /// <summary>Each field that was ever saved, with its position in the log and its value: what the next save is based on.</summary>
    public string Bases => JsonSerializer.Serialize(
        FieldsOf(Form).Where(one => one.Sequence > 0).ToDictionary(one => one.Name, one => new object[] { one.Sequence, one.Value }, StringComparer.Ordinal), Compact);

    public static string StateName(SheetState state, string? declared) => state switch
    {
        SheetState.Submitted => "已提交",
        SheetState.Recused => "已回避",
        _ => declared is null ? "草稿" : "申请回避，待处理",
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

    public static string PointsText(decimal? points) => points?.ToString("0.############", CultureInfo.InvariantCulture) ?? "";

    public string? Wrong(string field) => ModelState.TryGetValue(field, out var entry) && entry.Errors.Count > 0 ? entry.Errors[0].ErrorMessage : null;

    public Task<IActionResult> OnGetAsync(string code) => ShowAsync(code);

    public async Task<IActionResult> OnPostAsync(string code, string? key, string? bases, [FromForm(Name = "do")] string? then)
    {
        var (round, no) = User.Expert();
        if (await AskAsync(new SheetOf(round, no, code)) is not { } sheet)
            return NotFound();
        var seen = Read(bases);
        var saved = 0;
        foreach (var field in FieldsOf(sheet).Select(one => one.Name).Where(Request.Form.ContainsKey))
        {
            var value = Request.Form[field].ToString().ReplaceLineEndings("\n").Trim();
            var (sequence, was) = seen.GetValueOrDefault(field, (0, ""));
            if (value == was)
                continue;
            if (await DoAsync(new SaveScoreField(round, no, code, field, value, $"{key}:{field}", sequence), "", field))
                saved++;
            else
                Typed[field] = value;
        }

        var block = then is null ? "" : then[(then.IndexOf(':', StringComparison.Ordinal) + 1)..];
        if (ModelState.IsValid && block.Length > 0)
            await DoAsync(new TakeProposals(round, no, code, block, then!.StartsWith("points:", StringComparison.Ordinal)), "", done: count => saved += count);
        var place = sheet.Blocks.Any(one => one.Block.Id == block) ? "#block-" + block : "";
        return ModelState.IsValid ? Then($"/review/{code}{place}", new($"已保存 {saved} 项", $"{saved} saved")) : await ShowAsync(code);
    }

    private static IEnumerable<(string Name, long Sequence, string Value)> FieldsOf(ExpertSheet sheet)
    {
        foreach (var line in sheet.Lines)
        {
            foreach (var item in line.Evidence)
                yield return (item.Key, item.Sequence, item.Judged?.ToString() ?? "");
            yield return (line.Place.Criterion.Id, line.Sequence, PointsText(line.Points));
            yield return (ScoreField.RemarkOn(line.Place.Criterion.Id).Name, line.RemarkSequence, line.Remark ?? "");
        }

        yield return (ScoreField.Verdict.Name, sheet.Overall.VerdictSequence, sheet.Overall.Verdict ?? "");
        yield return (ScoreField.Opinion.Name, sheet.Overall.OpinionSequence, sheet.Overall.Opinion ?? "");
    }

    // What a browser sends back may be anything: what is not understood is no base, and a save on it is told both values.
    private static Dictionary<string, (long Sequence, string Was)> Read(string? bases)
    {
        try
        {
            using var json = JsonDocument.Parse(bases is { Length: > 0 } ? bases : "{}");
            return json.RootElement.EnumerateObject().ToDictionary(one => one.Name, one => (one.Value[0].GetInt64(), one.Value[1].GetString() ?? ""), StringComparer.Ordinal);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or IndexOutOfRangeException or FormatException or ArgumentException)
        {
            return [];
        }
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
