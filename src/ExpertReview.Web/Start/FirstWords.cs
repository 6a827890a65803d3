using ExpertReview.Data.Accounts;
using ExpertReview.Data.Queries;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Accounts;
using ExpertReview.Features.Running;
using ExpertReview.Features.Samples;
using ExpertReview.Web.Access;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Web.Start;

/// <summary>What the program says on its terminal when it has started.</summary>
internal static class FirstWords
{
    private const string Machine = "程序启动";

    public static async Task TellAsync(WebApplication app)
    {
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "";
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ReviewDb>();
        if (app.Services.GetRequiredService<WebSettings>().Demo)
        {
            Console.WriteLine($"ExpertReview  {address}");
            await DemoAsync(app.Services, db);
        }
        else if (await db.Accounts.AnyAsync())
            Console.WriteLine($"ExpertReview  {address}");
        else
            Console.WriteLine($"ExpertReview  {address}  首次使用请打开 first use: {address}/account/link/{await FirstLinkAsync(db, app.Services.GetRequiredService<TimeProvider>())}");
    }

    // The first organiser's link is made anew at each start until it was used: nobody can lose it.
    internal static async Task<string> FirstLinkAsync(ReviewDb db, TimeProvider clock)
    {
        var token = Tokens.New();
        await db.Links.Where(link => link.Account == null).ExecuteDeleteAsync();
        db.Links.Add(new AccessLink { TokenHash = Tokens.HashOf(token), Expires = clock.GetUtcNow().AddDays(1) });
        await db.SaveChangesAsync();
        return token;
    }

    private static async Task DemoAsync(IServiceProvider services, ReviewDb db)
    {
        var round = await services.GetRequiredService<SampleRounds>().LoadAsync(Machine, RoundStage.Reviewing, false, SampleSize.Usual, CancellationToken.None);
        var experts = await db.ExpertsOf(round, CancellationToken.None);
        var busy = (await db.AssignmentsOf(round, CancellationToken.None)).Select(pair => pair.Expert).ToHashSet(StringComparer.Ordinal);
        List<(AccountRole Role, string Login, string Name, string? No)> people =
        [
            (AccountRole.Organiser, "organiser", "试用经办", null), (AccountRole.Organiser, "reviewer", "试用复核", null), (AccountRole.Supervisor, "supervisor", "试用监督", null),
            .. experts.Where(one => busy.Contains(one.No)).Take(3).Select(one => (AccountRole.Expert, one.No, one.Name, (string?)one.No)),
        ];
        var sender = new ActSender(services, Machine);
        foreach (var (role, login, name, no) in people)
        {
            var (token, password) = (Tokens.New(), Tokens.New()[..12]);
            await sender.SendAsync(new OpenAccounts(role, no is null ? null : round, [new AccountToOpen(login, name, Tokens.HashOf(token), no)], TimeSpan.FromDays(1)), "试用账户", CancellationToken.None);
            await sender.SendAsync(new UseLink(Tokens.HashOf(token), new PasswordHasher<string>().HashPassword(login, password), Tokens.New()), "试用账户", CancellationToken.None);
            Console.WriteLine($"  {role,-10}  {login,-12}  {password}  {name}");
        }
    }
}
