using System.Net;
using System.Reflection;
using ExpertReview.Data.Accounts;
using ExpertReview.Data.Queries;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Rounds;
using ExpertReview.Web.Access;
using ExpertReview.Web.Tests.Kit;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ExpertReview.Web.Tests.Http;

/// <summary>Every handler of every page that is not a GET, found by reflection and tried: 监督 changes nothing, 专家 only their own sheets, 经办 no
/// sheet, 录入员 only the paper under their hands. A new handler that is open to the wrong people fails here.</summary>
public sealed class HandlerAccessTests : IClassFixture<TestWeb>
{
    /// <summary>Pages anybody may post to: signing in and out, one's own link, the language.</summary>
    private static readonly string[] OpenToAll = ["SignIn", "SignOut", "UseLinkPage", "Speak"];

    /// <summary>Handlers by which 监督 alone acts (page.handler): witnessing is all that design.md allows.</summary>
    private static readonly string[] OfTheSupervisor = ["DrawPage.Speak", "PaperSheets.Witness"];

    /// <summary>Handlers that 经办 and 监督 both have: saying that one looks.</summary>
    private static readonly string[] OfBoth = ["InternalPage.Open"];

    private readonly TestWeb _web;

    public HandlerAccessTests(TestWeb web) => _web = web;

    [Fact]
    public async Task No_handler_that_changes_something_is_open_to_the_wrong_people()
    {
        var round = await _web.RoundAsync(RoundStage.Reviewing, applications: 16);
        using var scope = _web.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<ReviewDb>();
        var pair = (await db.AssignmentsOf(round, CancellationToken.None))[0];
        var people = new Dictionary<AccountRole, HttpClient>
        {
            [AccountRole.Organiser] = await _web.SignedInAsync(AccountRole.Organiser),
            [AccountRole.Supervisor] = await _web.SignedInAsync(AccountRole.Supervisor),
            [AccountRole.Expert] = await _web.SignedInAsync(AccountRole.Expert, round, pair.Expert),
            [AccountRole.Clerk] = await _web.SignedInAsync(AccountRole.Clerk),
        };
        var tokens = new Dictionary<AccountRole, string>();
        foreach (var (role, browser) in people)
            tokens[role] = await browser.TokenOfAsync(role switch { AccountRole.Expert => "/review", AccountRole.Clerk => "/entry", _ => $"/rounds/{round}" });
        var before = await db.Record.CountAsync();
        var tried = 0;
        foreach (var (page, handler, method, refused) in Handlers())
        {
            var address = AddressOf(page, round, pair.Application) + (handler.Length > 0 ? "?handler=" + handler : "");
            // What 监督 alone does is closed to 经办 instead.
            var name = $"{page.ModelTypeInfo!.Name}.{handler}";
            foreach (var role in OfTheSupervisor.Contains(name) ? [AccountRole.Organiser, AccountRole.Expert, AccountRole.Clerk] : OfBoth.Contains(name) ? [AccountRole.Expert, AccountRole.Clerk] : refused)
            {
                using var request = new HttpRequestMessage(method, address) { Content = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", tokens[role])]) };
                var status = (await people[role].SendAsync(request)).StatusCode;
                Assert.True(status == HttpStatusCode.Forbidden, $"{method} {address}: {role} gets {status}");
                tried++;
            }
        }

        Assert.True(tried > 40, $"{tried} handlers tried");
        Assert.Equal(before, await db.Record.CountAsync());
    }

    [Fact]
    public async Task What_belongs_to_others_looks_like_what_does_not_exist()
    {
        var round = await _web.RoundAsync(RoundStage.Reviewing, applications: 16);
        using var scope = _web.Services.CreateScope();
        var pairs = await scope.ServiceProvider.GetRequiredService<ReviewDb>().AssignmentsOf(round, CancellationToken.None);
        var expert = pairs[^1].Expert;
        var others = pairs.First(pair => pairs.All(own => own.Expert != expert || own.Application != pair.Application)).Application;
        var browser = await _web.SignedInAsync(AccountRole.Expert, round, expert);
        await browser.PostFormAsync("/review", ("version", Features.Reviews.Pledge.Version));
        var organiser = await _web.SignedInAsync(AccountRole.Organiser);
        foreach (var (who, one, none) in new[]
        {
            (browser, $"/review/{others}", "/review/910000000000000000"), (browser, $"/review/{others}/submit", "/review/910000000000000000/submit"),
            (browser, $"/rounds/{round}", $"/rounds/{round + 999}"), (organiser, $"/rounds/{round}/ranking/{others}", $"/rounds/{round}/ranking/910000000000000000"),
            (organiser, $"/rounds/{round}/files?handler=One&name=scores.json", $"/rounds/{round}/files?handler=One&name=none.json"),
        })
        {
            var (left, right) = (await who.GetAsync(new Uri(one, UriKind.Relative)), await who.GetAsync(new Uri(none, UriKind.Relative)));
            Assert.NotEqual(HttpStatusCode.OK, left.StatusCode);
            Assert.Equal((left.StatusCode, Plain(await left.TextAsync())), (right.StatusCode, Plain(await right.TextAsync())));
        }
    }

    // Without the token of the page's forms, which is new each time, and the address asked for.
    private static string Plain(string html) => System.Text.RegularExpressions.Regex.Replace(html, "value=\"[^\"]*\"", "");

    private IEnumerable<(CompiledPageActionDescriptor Page, string Handler, HttpMethod Method, AccountRole[] Refused)> Handlers()
    {
        var loader = _web.Services.GetRequiredService<Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure.PageLoader>();
        foreach (var action in _web.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items.OfType<PageActionDescriptor>().OrderBy(one => one.ViewEnginePath, StringComparer.Ordinal))
        {
            var page = loader.LoadAsync(action, Microsoft.AspNetCore.Http.EndpointMetadataCollection.Empty).GetAwaiter().GetResult();
            if (page.ModelTypeInfo is not { } model || OpenToAll.Contains(model.Name))
                continue;
            var policy = model.GetCustomAttribute<AuthorizeAttribute>()?.Policy;
            // Who must be refused follows from who the page is for; a page for everybody signed in may have no such handler at all.
            AccountRole[] refused = policy == Policies.Review ? [AccountRole.Organiser, AccountRole.Supervisor, AccountRole.Clerk]
                : policy == Policies.Enter ? [AccountRole.Organiser, AccountRole.Supervisor, AccountRole.Expert]
                : policy == Policies.Open ? [AccountRole.Organiser, AccountRole.Supervisor, AccountRole.Expert, AccountRole.Clerk]
                : [AccountRole.Supervisor, AccountRole.Expert, AccountRole.Clerk];
            foreach (var handler in page.HandlerMethods.Where(one => one.HttpMethod is not ("Get" or "Head")))
                yield return (page, handler.Name ?? "", new HttpMethod(handler.HttpMethod.ToUpperInvariant()), refused);
        }
    }

    private static string AddressOf(PageActionDescriptor page, int round, string code)
    {
        var template = "/" + page.AttributeRouteInfo!.Template;
        foreach (var (name, value) in new[] { ("{round:int}", round.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("{code}", code), ("{application}", code), ("{expert}", "E001"), ("{vacancy:int}", "1"), ("{entry:int}", "1"), ("{part}", "base"), ("{code:int}", "404"), ("{file}", "none.pdf"), ("{kind}", "file"), ("{of}", code) })
            template = template.Replace(name, value, StringComparison.Ordinal);
        Assert.False(template.Contains('{', StringComparison.Ordinal), $"{template}: tell this test a value for it");
        return template;
    }
}
