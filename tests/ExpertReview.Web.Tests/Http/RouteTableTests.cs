using ExpertReview.Web.Tests.Kit;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ExpertReview.Web.Tests.Http;

public sealed class RouteTableTests : IClassFixture<TestWeb>
{
    private static readonly string[] Open = ["account/", "status/", "language", "site", "job"];
    private readonly TestWeb _web;

    public RouteTableTests(TestWeb web) => _web = web;

    // The framework's own stand-in for assets that are not there, in development only: it names no policy, so the fallback denies it.
    private IEnumerable<RouteEndpoint> Endpoints => _web.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        .Where(one => one.RoutePattern.RawText != "{**path:file}");

    [Fact]
    public void Every_endpoint_names_a_policy_and_none_is_anonymous()
    {
        var endpoints = Endpoints.ToList();
        Assert.True(endpoints.Count > 20);
        Assert.All(endpoints, one => Assert.True(
            one.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(policy => policy.Policy is { Length: > 0 }), $"{one.RoutePattern.RawText} names no policy"));
        Assert.DoesNotContain(endpoints, one => one.Metadata.GetMetadata<IAllowAnonymous>() is not null);
    }

    [Fact]
    public void Only_signing_in_and_what_belongs_to_it_is_open_to_everybody()
    {
        var open = Endpoints
            .Where(one => one.Metadata.GetOrderedMetadata<IAuthorizeData>().All(policy => policy.Policy == "open"))
            .Select(one => one.RoutePattern.RawText!.TrimStart('/')).Where(path => !path.EndsWith(".css", StringComparison.Ordinal) && !path.EndsWith(".js", StringComparison.Ordinal)
                && !path.EndsWith(".gz", StringComparison.Ordinal) && !path.EndsWith(".br", StringComparison.Ordinal));
        Assert.DoesNotContain(open, path => !Open.Any(start => path.StartsWith(start, StringComparison.OrdinalIgnoreCase)));
    }
}
