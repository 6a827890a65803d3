using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace ExpertReview.Web.Tests.Kit;

/// <summary>Every page of the program, read from its route table: a new page is known to every net without being named in one.</summary>
public sealed class RouteTable
{
    private readonly List<(RoutePage Page, TemplateMatcher Matcher, RouteTemplate Route)> _routes = [];

    private RouteTable()
    {
    }

    public IReadOnlyList<RoutePage> Pages => [.. _routes.Select(one => one.Page)];

    public static async Task<RouteTable> OfAsync(IServiceProvider services)
    {
        var table = new RouteTable();
        var loader = services.GetRequiredService<PageLoader>();
        foreach (var endpoint in services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>())
        {
            IReadOnlyList<(string, string)> handlers;
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
                handlers = [.. (await loader.LoadAsync(page, EndpointMetadataCollection.Empty)).HandlerMethods.Select(one => (one.HttpMethod, one.Name ?? ""))];
            else if (endpoint.Metadata.GetMetadata<IHttpMethodMetadata>() is { } methods && endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
                handlers = [.. methods.HttpMethods.Select(one => (one, ""))];
            else
                continue;
            // The framework's stand-in for assets that are not there, in development only.
            if (endpoint.RoutePattern.RawText!.StartsWith("{**", StringComparison.Ordinal))
                continue;
            var template = endpoint.RoutePattern.RawText!.TrimStart('/');
            var policy = string.Join(' ', endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(one => one.Policy).Distinct());
            var route = TemplateParser.Parse(template);
            table._routes.Add((new RoutePage(template, policy, handlers), new TemplateMatcher(route, []), route));
        }

        return table;
    }

    /// <summary>The page that answers an address and the values in it; the one with most literal parts, as routing has it.</summary>
    public (RoutePage Page, RouteValueDictionary Values)? Match(string path)
    {
        (RoutePage, RouteValueDictionary, int)? best = null;
        foreach (var (page, matcher, route) in _routes)
        {
            var values = new RouteValueDictionary();
            if (!matcher.TryMatch(path, values) || route.Parameters.Any(one => one.InlineConstraints.Any(rule => rule.Constraint == "int") && !int.TryParse(values[one.Name!]?.ToString(), out _)))
                continue;
            var literals = route.Segments.Count(segment => segment.IsSimple && segment.Parts[0].IsLiteral);
            if (best is not { Item3: var most } || literals > most)
                best = (page, values, literals);
        }

        return best is { } found ? (found.Item1, found.Item2) : null;
    }

    /// <summary>The address of a page; null when a parameter has no value.</summary>
    public static string? UrlOf(RoutePage page, IReadOnlyDictionary<string, string> values)
    {
        var parts = new List<string>();
        foreach (var segment in TemplateParser.Parse(page.Template).Segments)
            foreach (var part in segment.Parts)
            {
                if (part.IsLiteral)
                    parts.Add(part.Text!);
                else if (values.TryGetValue(part.Name!, out var value))
                    parts.Add(Uri.EscapeDataString(value));
                else
                    return null;
            }

        return "/" + string.Join('/', parts);
    }
}
