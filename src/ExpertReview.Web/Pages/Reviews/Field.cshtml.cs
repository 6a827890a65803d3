using System.Globalization;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Calendar;
using ExpertReview.Domain.Reviews;
using ExpertReview.Features.Reviews;
using ExpertReview.Web.Access;
using ExpertReview.Web.Asking;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ExpertReview.Web.Pages.Reviews;

/// <summary>One field of the form, saved by PUT. 200 comes after commit; 409 tells both values, 422 what is wrong.</summary>
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
            return Said(StatusCodes.Status400BadRequest, new("保存请求不完整", "the save is incomplete"));
        try
        {
            return new JsonResult(Answer(await AskAsync(new SaveScoreField(round, no, code, field, value, key, seen))));
        }
        catch (RefusedException refused)
        {
            return refused.Refusal switch
            {
                SheetNotAssigned => NotFound(),
                FieldChangedElsewhere other => new JsonResult(new { text = other.Words.Said(), stored = other.Stored ?? "", sequence = other.Sequence, key = other.Key }) { StatusCode = StatusCodes.Status409Conflict },
                var why => Said(StatusCodes.Status422UnprocessableEntity, why.Words, await AskAsync(new SheetOf(round, no, code)) is { Editable: false }),
            };
        }
    }

    private static object Answer(SavedField saved) => new
    {
        sequence = saved.Sequence, value = saved.Value ?? "", at = ChinaTime.Of(saved.At).ToString("HH:mm", CultureInfo.InvariantCulture),
        open = saved.Standing.Open, total = saved.Standing.Total is { } total ? string.Create(CultureInfo.InvariantCulture, $"{total} / {saved.Standing.FullScore}") : null,
        blocks = saved.Standing.Blocks.Select(block => new { id = block.Id, open = block.Open, score = block.Score?.ToString(CultureInfo.InvariantCulture) }),
        criterion = saved.Line?.Id ?? "",
        most = saved.Line is { } line && saved.Most < line.MaxPoints ? saved.Most.ToString("0.####", CultureInfo.InvariantCulture) : "",
    };

    // closed: nothing of the sheet can be changed any more, so the form shows what it still holds.
    private static JsonResult Said(int status, Words words, bool closed = false) => new(new { text = words.Said(), closed }) { StatusCode = status };
}
