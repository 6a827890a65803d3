using ExpertReview.Data.Store;
using ExpertReview.Domain.Rounds;
using ExpertReview.Web.Access;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Web.Asking;

/// <summary>A page of one round: 404 when there is none, and only 经办 may send anything that is not a GET, but
/// for the handlers that a page names as another's (<see cref="MaySend"/>).</summary>
/// <param name="db">The database.</param>
public abstract class RoundPage(ReviewDb db) : AskingPage
{
    /// <summary>The round of the address.</summary>
    public ReviewRound Round { get; private set; } = null!;

    /// <summary>The database, to read.</summary>
    protected ReviewDb Db => db;

    /// <summary>Whether the person may change the round.</summary>
    public bool MayAct => User.IsOrganiser();

    /// <summary>Whether the person may send to a handler of this page that is not a GET: 经办, unless the page says otherwise.</summary>
    /// <param name="handler">The handler's name; empty for the one without a name.</param>
    protected virtual bool MaySend(string handler) => MayAct;

    /// <inheritdoc/>
    /// <remarks>By its name it would itself be a handler, of a request by the method PAGE.</remarks>
    [NonHandler]
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var id = int.TryParse(context.RouteData.Values["round"]?.ToString(), out var number) ? number : 0;
        var round = await db.Rounds.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, HttpContext.RequestAborted);
        if (round is null)
        {
            context.Result = NotFound();
            return;
        }

        if (!HttpMethods.IsGet(Request.Method) && !HttpMethods.IsHead(Request.Method) && !MaySend(context.HandlerMethod?.Name ?? ""))
        {
            context.Result = Forbid();
            return;
        }

        Round = round;
        ViewData["Round"] = round;
        await next();
    }

    /// <summary>Address of a page of this round.</summary>
    protected string At(string path) => $"/rounds/{Round.Id}{path}";
}
