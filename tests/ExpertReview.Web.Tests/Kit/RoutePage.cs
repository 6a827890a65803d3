namespace ExpertReview.Web.Tests.Kit;

/// <summary>A page as the route table knows it.</summary>
/// <param name="Template">Its address with parameters, without a leading slash.</param>
/// <param name="Policy">The policies named for it.</param>
/// <param name="Handlers">What answers which method: <c>Get</c>, <c>Post</c> …, with the handler's name or an empty text.</param>
public sealed record RoutePage(string Template, string Policy, IReadOnlyList<(string Method, string Name)> Handlers)
{
    private static readonly string[] Safe = ["Get", "Head", "Options"];

    /// <summary>Whether a link may lead to it: it has a handler for GET, or none that says otherwise.</summary>
    public bool IsShown => Handlers.Any(one => one.Method == "Get") || Handlers.Count == 0;

    /// <summary>What changes something.</summary>
    public IEnumerable<(string Method, string Name)> Unsafe => Handlers.Where(one => !Safe.Contains(one.Method, StringComparer.OrdinalIgnoreCase));
}
