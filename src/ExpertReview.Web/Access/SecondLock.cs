namespace ExpertReview.Web.Access;

/// <summary>The second lock on unsafe requests beside the antiforgery token: a browser says where a request comes from.</summary>
public static class SecondLock
{
    /// <summary>Refuses unsafe requests from elsewhere with 403.</summary>
    public static IApplicationBuilder UseSecondLock(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (IsSafe(context.Request) || ComesFromHere(context.Request))
            await next(context);
        else
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
    });

    private static bool IsSafe(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method);

    private static bool ComesFromHere(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site)
            return site is "same-origin" or "none";
        return request.Headers.Origin.ToString() is not { Length: > 0 } origin || origin == $"{request.Scheme}://{request.Host}";
    }
}
