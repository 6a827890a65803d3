using System.Globalization;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Reviews;
using ExpertReview.Features.Reviews;
using ExpertReview.Web.Access;
using ExpertReview.Web.Asking;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ExpertReview.Web.Pages.Reviews;

/// <summary>One field of the form, saved by PUT. 200 comes after commit; 409 tells both values, 400 what is wrong.</summary>
[Authorize(Policy = Policies.Review)]
public sealed class Field : AskingPage
{
    private const int ShortestKey = 8;
    private const int LongestKey = 80;

    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPutAsync(string code, [FromForm] string? field, [FromForm] string? value, [FromForm] string? key, [FromForm(Name = "base")] long seen)
    {
        var (round, no) = User.Expert();
        if (string.IsNullOrEmpty(field) || key is not { Length: >= ShortestKey and <= LongestKey })
            return new JsonResult(new { text = new Words("保存请求不完整", "the save is incomplete").Said() }) { StatusCode = StatusCodes.Status400BadRequest };
        try
        {
            var saved = await AskAsync(new SaveScoreField(round, no, code, field, value, key, seen));
            var sheet = (await AskAsync(new SheetOf(round, no, code)))!;
            var line = sheet.Blocks.SelectMany(block => block.Lines).First(one => field == one.Place.Criterion.Id || field.StartsWith(one.Place.Criterion.Id + "/", StringComparison.Ordinal));
            return new JsonResult(new
            {
                sequence = saved.Sequence, value = saved.Value ?? "", at = saved.At.ToLocalTime().ToString("HH:mm:ss", CultureInfo.InvariantCulture),
                open = sheet.Open, total = sheet.Total is { } total ? string.Create(CultureInfo.InvariantCulture, $"{new Words("总分", "Total").Said()} {total} / {sheet.FullScore}") : null,
                criterion = line.Place.Criterion.Id,
                most = line.Most < line.Place.Criterion.MaxPoints
                    ? string.Create(CultureInfo.InvariantCulture, $"{new Words("佐证最多支持", "evidence supports at most").Said()} {line.Most:0.####} {new Words("分", "points").Said()}") : "",
            });
        }
        catch (RefusedException refused)
        {
            return refused.Refusal switch
            {
                SheetNotAssigned => NotFound(),
                FieldChangedElsewhere other => new JsonResult(new { text = other.Words.Said(), stored = other.Stored ?? "", sequence = other.Sequence }) { StatusCode = StatusCodes.Status409Conflict },
                var why => new JsonResult(new { text = why.Words.Said() }) { StatusCode = StatusCodes.Status422UnprocessableEntity },
            };
        }
    }
}
