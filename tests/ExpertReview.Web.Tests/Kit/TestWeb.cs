using System.Net;
using ExpertReview.Data.Accounts;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Accounts;
using ExpertReview.Features.Running;
using ExpertReview.Features.Samples;
using ExpertReview.Web.Access;
using ExpertReview.Web.Start;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace ExpertReview.Web.Tests.Kit;

/// <summary>The whole program on a data folder of its own, with one account of each kind of staff.</summary>
public sealed class TestWeb : WebApplicationFactory<Program>
{
    public const string Password = "a long password";
    private readonly string _folder = Directory.CreateTempSubdirectory("web-tests-").FullName;

    /// <summary>Loads a small round, carried to a stage.</summary>
    public Task<int> RoundAsync(RoundStage until, bool scored = false, int applications = 24, int experts = 12) =>
        Services.GetRequiredService<SampleRounds>().LoadAsync("test", until, scored, new SampleSize(2026, applications, experts), CancellationToken.None);

    /// <summary>A browser without JavaScript, signed in.</summary>
    public async Task<HttpClient> SignedInAsync(AccountRole role, int? round = null, string? expert = null)
    {
        var login = expert is null ? role.ToString() : expert;
        var token = Tokens.New();
        var sender = new ActSender(Services, "test");
        await sender.SendAsync(new OpenAccounts(role, round, [new AccountToOpen(login, "测试" + login, Tokens.HashOf(token), expert)], TimeSpan.FromDays(1)), "", CancellationToken.None);
        await sender.SendAsync(new UseLink(Tokens.HashOf(token), new PasswordHasher<string>().HashPassword(login, Password), Tokens.New()), "", CancellationToken.None);
        var client = CreateClient();
        var answer = await client.PostFormAsync("/account/sign-in", ("Login", login), ("Password", Password));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return client;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder.UseSetting("ExpertReview:Folder", _folder);

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
    }
}
