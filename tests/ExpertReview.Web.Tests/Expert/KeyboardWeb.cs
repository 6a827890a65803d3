using ExpertReview.Data.Accounts;
using ExpertReview.Data.Queries;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Applications;
using ExpertReview.Features.Reviews;
using ExpertReview.Web.Tests.Kit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ExpertReview.Web.Tests.Expert;

/// <summary>The program with rounds at 评审 whose sheets have computed points, and as many criteria as asked for.</summary>
public sealed class KeyboardWeb : IDisposable
{
    private readonly TestWeb _web = new();
    private readonly Dictionary<int, int> _rounds = [];
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    public KeyboardWeb() => _web.UseKestrel(0);

    public string Address => _web.ClientOptions.BaseAddress.ToString().TrimEnd('/');

    /// <summary>Somebody who has a file of so many functions and has done nothing yet.</summary>
    /// <param name="functions">Functions of the file.</param>
    /// <param name="further">Criteria beside those of the sample.</param>
    public async Task<(string Login, string Code)> SeatAsync(int functions, int further)
    {
        if (!_rounds.TryGetValue(further, out var round))
            _rounds.Add(further, round = await _web.ReviewingAsync(template => ComputedTemplate.Of(template, further), 24, 16));
        using var scope = _web.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<ReviewDb>();
        var papers = (await db.Of<ApplicationReport>(round).ToListAsync()).Where(one => one.Evidence.Count > 0).Select(one => one.Code).ToHashSet(StringComparer.Ordinal);
        var own = (await db.EligibilityProposalsOf(round, CancellationToken.None)).Where(one => one.Functions.Count == functions && papers.Contains(one.Code)).Select(one => one.Code).ToHashSet(StringComparer.Ordinal);
        var pair = (await db.AssignmentsOf(round, CancellationToken.None)).First(one => own.Contains(one.Application) && !_taken.Contains($"{one.Expert}-{round}"));
        var login = $"{pair.Expert}-{round}";
        _taken.Add(login);
        var browser = await _web.SignedInAsync(AccountRole.Expert, round, pair.Expert, login);
        await browser.PostFormAsync("/review", ("version", Pledge.Version));
        return (login, pair.Application);
    }

    /// <summary>A module as the program sends it.</summary>
    public Task<string> ScriptAsync(string path) => _web.CreateClient().GetStringAsync(new Uri(path, UriKind.Relative));

    public void Dispose() => _web.Dispose();
}
