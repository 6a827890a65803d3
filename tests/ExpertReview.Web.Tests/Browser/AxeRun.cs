using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace ExpertReview.Web.Tests.Browser;

/// <summary>axe in the page as it stands. The library's own run opens a second window for each page and brings every rule that passed back: three seconds a page.</summary>
internal static class AxeRun
{
    private const string Run = """
        async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
          .map(one => one.id + ', ' + one.help + ': ' + one.nodes.slice(0, 3).map(node => node.html).join(' | '))
        """;

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>What axe finds, a line each.</summary>
    public static async Task<IReadOnlyList<string>> AxeFaultsAsync(this IPage page)
    {
        await page.EvaluateAsync(Script);
        return await page.EvaluateAsync<string[]>(Run);
    }
}
