using System.Diagnostics;
using ExpertReview.Data.Accounts;
using ExpertReview.Data.Store;
using ExpertReview.Data.Work;
using ExpertReview.Features.Accounts;
using ExpertReview.Features.Running;
using ExpertReview.Web.Access;
using ExpertReview.Web.Tests.Kit;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Web.Tests.Assigning;

/// <summary>The built program, killed by the machine while it solves, and started again.</summary>
public sealed class KilledProgramTests : IDisposable
{
    private static readonly TimeSpan Bound = TimeSpan.FromMinutes(4);
    private readonly string _folder = Directory.CreateTempSubdirectory("killed-").FullName;
    private readonly List<Process> _started = [];

    [Fact]
    public async Task A_program_killed_while_it_solves_leaves_nothing_and_makes_one_proposal_when_it_is_started_again()
    {
        using var patience = new CancellationTokenSource(Bound);
        int round;
        await using (var web = new SharedFolderWeb(_folder))
        {
            round = await JobTests.RoundAsync(web, 400, 150);
            await OrganiserAsync(web);
        }

        var (first, address) = await StartAsync(patience.Token);
        var at = $"/rounds/{round}/assignment";
        using (var browser = await SignedInAsync(address))
        {
            await browser.PageAsync(at);
            var page = await (await browser.PostToAsync(at, at + "?handler=Propose", ("reason", "长时间求解"))).TextAsync();
            while (page.Contains("等待开始", StringComparison.Ordinal))
            {
                patience.Token.ThrowIfCancellationRequested();
                page = await browser.PageAsync(at + "?handler=Job");
            }

            Assert.Contains("data-running=\"true\"", page, StringComparison.Ordinal);
        }

        first.Kill();
        await first.WaitForExitAsync(patience.Token);
        await using (var db = Open())
        {
            Assert.Empty(await db.Proposals.ToListAsync());
            var left = await db.Jobs.SingleAsync();
            Assert.Equal((JobState.Running, 1), (left.State, left.Fence));
        }

        var (second, again) = await StartAsync(patience.Token);
        using (var browser = await SignedInAsync(again))
        {
            string page;
            do
            {
                patience.Token.ThrowIfCancellationRequested();
                page = await browser.PageAsync(at);
            }
            while (page.Contains("data-running=\"true\"", StringComparison.Ordinal));
            Assert.Contains("全部规则经独立复核通过", page, StringComparison.Ordinal);
        }

        second.Kill();
        await second.WaitForExitAsync(patience.Token);
        await using (var db = Open())
        {
            var proposal = Assert.Single(await db.Proposals.ToListAsync());
            var ended = await db.Jobs.SingleAsync();
            Assert.Equal((JobState.Done, 2, (int?)proposal.Id), (ended.State, ended.Fence, ended.Result));
        }
    }

    public void Dispose()
    {
        foreach (var process in _started)
        {
            if (!process.HasExited)
                process.Kill();
            process.Dispose();
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private ReviewDb Open() => new(new DbContextOptionsBuilder<ReviewDb>().UseSqlite(SqliteDatabase.ConnectionTo(Path.Combine(_folder, "expertreview.db"))).Options);

    private async Task<(Process Process, string Address)> StartAsync(CancellationToken stop)
    {
        var built = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        var project = Path.GetFullPath(Path.Combine(built.FullName, "..", "..", "..", "..", "..", "src", "ExpertReview.Web"));
        var program = Path.Combine(project, "bin", built.Parent!.Name, built.Name, "ExpertReview.Web.dll");
        var start = new ProcessStartInfo("dotnet", [program, "--urls", "http://127.0.0.1:0", $"--ExpertReview:Folder={_folder}"])
        {
            RedirectStandardOutput = true, WorkingDirectory = project,
        };
        var process = Process.Start(start)!;
        _started.Add(process);
        while (await process.StandardOutput.ReadLineAsync(stop) is { } line)
            if (line.Split(' ').FirstOrDefault(word => word.StartsWith("http://", StringComparison.Ordinal)) is { } address)
                return (process, address);
        throw new InvalidOperationException("the program ended without saying its address");
    }

    private static async Task OrganiserAsync(SharedFolderWeb web)
    {
        var token = Tokens.New();
        var sender = new ActSender(web.Services, "test");
        await sender.SendAsync(new OpenAccounts(AccountRole.Organiser, null, [new AccountToOpen("Organiser", "测试经办", Tokens.HashOf(token), null)], TimeSpan.FromDays(1)), "", CancellationToken.None);
        await sender.SendAsync(new UseLink(Tokens.HashOf(token), new PasswordHasher<string>().HashPassword("Organiser", TestWeb.Password), Tokens.New()), "", CancellationToken.None);
    }

    private static async Task<HttpClient> SignedInAsync(string address)
    {
        var browser = new HttpClient { BaseAddress = new Uri(address) };
        await browser.PostFormAsync("/account/sign-in", ("Login", "Organiser"), ("Password", TestWeb.Password));
        return browser;
    }
}
