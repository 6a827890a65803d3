using ExpertReview.Data.Accounts;
using ExpertReview.Data.Queries;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Assignments;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Reviews;
using ExpertReview.Web.Tests.Kit;
using Microsoft.Extensions.DependencyInjection;

namespace ExpertReview.Web.Tests.Expert;

/// <summary>The program with one round at 评审.</summary>
public sealed class ReviewingWeb : IAsyncLifetime, IDisposable
{
    private readonly TestWeb _web = new();
    private IReadOnlyList<Assignment> _pairs = [];

    public int Round { get; private set; }

    public IServiceProvider Services => _web.Services;

    public string Address => _web.ClientOptions.BaseAddress.ToString().TrimEnd('/');

    public async Task InitializeAsync()
    {
        _web.UseKestrel(0);
        Round = await _web.RoundAsync(RoundStage.Reviewing, applications: 16, experts: 24);
        using var scope = _web.Services.CreateScope();
        _pairs = await scope.ServiceProvider.GetRequiredService<ReviewDb>().AssignmentsOf(Round, CancellationToken.None);
    }

    /// <summary>An expert of the round, signed in, and one of the assigned files.</summary>
    public async Task<(HttpClient Browser, string Code)> ExpertAsync(int which, bool pledge = true, string? notAssigned = null)
    {
        var (expert, code) = PairOf(which, notAssigned);
        var browser = await _web.SignedInAsync(AccountRole.Expert, Round, expert);
        if (pledge)
            await browser.PostFormAsync("/review", ("version", Pledge.Version));
        return (browser, code);
    }

    /// <summary>The expert's number and the first assigned file.</summary>
    public (string Expert, string Code) PairOf(int which, string? notAssigned = null)
    {
        var experts = _pairs.GroupBy(pair => pair.Expert, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).ToList();
        var own = notAssigned is null ? experts[which] : experts.Skip(which + 6).First(group => group.All(pair => pair.Application != notAssigned));
        return (own.Key, own.Select(pair => pair.Application).Order(StringComparer.Ordinal).First());
    }

    public async Task DisposeAsync() => await _web.DisposeAsync();

    public void Dispose() => _web.Dispose();
}
