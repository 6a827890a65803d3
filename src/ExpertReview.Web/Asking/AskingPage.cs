using ExpertReview.Domain.Basics;
using ExpertReview.Features.Acts;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ExpertReview.Web.Asking;

/// <summary>A page that sends requests in the name of the person signed in, and shows a refusal at its field.</summary>
public abstract class AskingPage : PageModel
{
    private const string ToldKey = "told";

    /// <summary>What the last act said, once.</summary>
    public string? Told => TempData[ToldKey] as string;

    /// <summary>What is wrong at a field; null when nothing is.</summary>
    public string? Wrong(string field) => ModelState.TryGetValue(field, out var entry) && entry.Errors.Count > 0 ? entry.Errors[0].ErrorMessage : null;

    /// <summary>Sends a request that reads.</summary>
    protected Task<T> AskAsync<T>(IRequest<T> request) => Send(request, "");

    /// <summary>Sends an act; a refusal lands at the field and gives false, with 409 or (wrong input) 400.</summary>
    /// <param name="act">The act.</param>
    /// <param name="reason">Why, as the record keeps it.</param>
    /// <param name="field">Name of the form's field a refusal belongs to; empty for the whole form.</param>
    /// <param name="done">Takes the answer.</param>
    protected async Task<bool> DoAsync<T>(IRequest<T> act, string reason, string field = "", Action<T>? done = null)
    {
        try
        {
            var answer = await Send(act, reason);
            done?.Invoke(answer);
            return true;
        }
        catch (RefusedException refused)
        {
            ModelState.AddModelError(field, refused.Refusal.Words.Said());
            Response.StatusCode = StatusCodes.Status409Conflict;
        }
        catch (InputRefusedException refused)
        {
            foreach (var error in refused.Errors)
                ModelState.AddModelError(field, error.Line(Tongue.Now));
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }
        catch (Microsoft.EntityFrameworkCore.DbUpdateConcurrencyException)
        {
            ModelState.AddModelError(field, new Words("此页已过期：内容刚被他人更改，请刷新后重试", "this page is stale: somebody has just changed it; reload and try again").Said());
            Response.StatusCode = StatusCodes.Status409Conflict;
        }

        return false;
    }

    /// <summary>Puts a message at a field; the page is shown again with what was typed.</summary>
    protected void Wrong(string field, Words words)
    {
        ModelState.AddModelError(field, words.Said());
        Response.StatusCode = StatusCodes.Status400BadRequest;
    }

    /// <summary>Goes on to a page and tells there what was done.</summary>
    protected IActionResult Then(string url, Words told)
    {
        TempData[ToldKey] = told.Said();
        return LocalRedirect(url);
    }

    private Task<T> Send<T>(IRequest<T> request, string reason)
    {
        var acting = HttpContext.RequestServices.GetRequiredService<Acting>();
        (acting.Person, acting.Reason) = (User.Identity?.Name ?? "", reason);
        return HttpContext.RequestServices.GetRequiredService<IMediator>().Send(request, HttpContext.RequestAborted);
    }
}
