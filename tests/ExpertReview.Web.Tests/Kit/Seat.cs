using ExpertReview.Data.Accounts;
using ExpertReview.Data.Queries;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Reviews;
using ExpertReview.Features.Accounts;
using ExpertReview.Features.Reviews;
using ExpertReview.Features.Running;
using ExpertReview.Web.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace ExpertReview.Web.Tests.Kit;

/// <summary>Accounts to sign in with, opened as the pages do: a one-time link, used.</summary>
public static class Seat
{
    public const string Password = "a long password";

    /// <summary>Opens an account and sets its password.</summary>
    public static async Task OpenAsync(IServiceProvider services, AccountRole role, int? round, string? expert, string login)
    {
        var token = Tokens.New();
        var sender = new ActSender(services, "test");
        await sender.SendAsync(new OpenAccounts(role, round, [new AccountToOpen(login, "测试" + login, Tokens.HashOf(token), expert)], TimeSpan.FromDays(1)), "", CancellationToken.None);
        await sender.SendAsync(new UseLink(Tokens.HashOf(token), new PasswordHasher<string>().HashPassword(login, Password), Tokens.New()), "", CancellationToken.None);
    }

    /// <summary>Opens an account for the expert with most files, who has confirmed the pledge; false where nothing is assigned.</summary>
    public static async Task<bool> OpenBusiestAsync(IServiceProvider services, int round, string login)
    {
        using var scope = services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<ReviewDb>();
        var pairs = await db.AssignmentsOf(round, CancellationToken.None);
        if (pairs.Count == 0)
            return false;
        var busiest = pairs.CountBy(pair => pair.Expert).OrderByDescending(one => one.Value).ThenBy(one => one.Key, StringComparer.Ordinal).First().Key;
        await OpenAsync(services, AccountRole.Expert, round, busiest, login);
        // By the log: the page takes it during 评审 only.
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.AppendAsync(
            [new ScoreEvent
            {
                Round = round, Application = "", Expert = busiest, Subject = ScoreSubject.Pledge, Criterion = "", Value = Pledge.Version, ClientKey = $"{busiest}:pledge:{Pledge.Version}", Person = "test",
                At = DateTimeOffset.UnixEpoch,
            }],
            CancellationToken.None);
        await transaction.CommitAsync();
        return true;
    }

    /// <summary>Signs a browser in by the form.</summary>
    public static async Task<HttpClient> TakeAsync(HttpClient browser, string login)
    {
        using var answer = await browser.PostFormAsync("/account/sign-in", ("Login", login), ("Password", Password));
        return answer.IsSuccessStatusCode ? browser : throw new InvalidOperationException($"{login} could not sign in: {answer.StatusCode}");
    }
}
