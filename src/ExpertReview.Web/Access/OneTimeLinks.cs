namespace ExpertReview.Web.Access;

/// <summary>Links that let somebody in once, to set a password.</summary>
internal static class OneTimeLinks
{
    /// <summary>How long they can be used.</summary>
    public static readonly TimeSpan Last = TimeSpan.FromDays(7);

    /// <summary>The link of a token, under the address by which this page was asked for.</summary>
    public static string Of(HttpRequest request, string token) => $"{request.Scheme}://{request.Host}/account/link/{token}";
}
