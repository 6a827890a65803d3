using System.Text.Json;
using System.Text.Json.Nodes;
using ExpertReview.Data.Accounts;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Intake;
using ExpertReview.Features.Running;
using ExpertReview.Features.Samples;
using ExpertReview.Web.Start;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace ExpertReview.Web.Tests.Kit;

/// <summary>The whole program on a data folder of its own, with one account of each kind of staff.</summary>
public sealed class TestWeb : WebApplicationFactory<Program>
{
    public const string Password = Seat.Password;
    private readonly string _folder = Directory.CreateTempSubdirectory("web-tests-").FullName;

    /// <summary>Loads a small round, carried to a stage.</summary>
    public Task<int> RoundAsync(RoundStage until, bool scored = false, int applications = 24, int experts = 12) =>
        Services.GetRequiredService<SampleRounds>().LoadAsync("test", until, scored, new SampleSize(2026, applications, experts), CancellationToken.None);

    /// <summary>Carries a small round with another scoring template to 评审.</summary>
    public async Task<int> ReviewingAsync(Func<ReadOnlyMemory<byte>, byte[]> template, int applications, int experts)
    {
        var work = Path.Combine(_folder, $"sample-{applications}-{experts}");
        if (!Directory.Exists(work))
            SampleFolder.Write(work, new SampleSize(2026, applications, experts));
        var folder = RoundFolder.Open(work);
        var settings = folder.ReadSettings();
        foreach (var file in folder.Evidence)
            Services.GetRequiredService<EvidenceFolder>().Keep(file.Sha256, file.Bytes());
        return await new RoundSteps(folder, new ActSender(Services, "test"), _ => { }, CancellationToken.None)
            .ToAsync(RoundStage.Reviewing, false, settings, folder.ReadNeeded("round.json").Bytes.ToArray(), template(folder.ReadNeeded(settings.Template).Bytes));
    }

    /// <summary>Carries a small scored round to a stage, with a policy that has a discussion after sealing.</summary>
    public async Task<int> DiscussedAsync(RoundStage until, SampleSize size)
    {
        var work = Path.Combine(_folder, $"discussed-{size.Applications}-{size.Experts}");
        if (!Directory.Exists(work))
            SampleFolder.Write(work, size);
        var folder = RoundFolder.Open(work);
        foreach (var file in folder.Evidence)
            Services.GetRequiredService<EvidenceFolder>().Keep(file.Sha256, file.Bytes());
        var json = JsonNode.Parse(folder.ReadNeeded("round.json").Bytes.Span)!.AsObject();
        json["discussion"] = true;
        var bytes = JsonSerializer.SerializeToUtf8Bytes(json);
        var settings = RoundFile.Read(bytes);
        return await new RoundSteps(folder, new ActSender(Services, "test"), _ => { }, CancellationToken.None).ToAsync(until, true, settings, bytes, folder.ReadNeeded(settings.Template).Bytes.ToArray());
    }

    /// <summary>A browser without JavaScript, signed in.</summary>
    public async Task<HttpClient> SignedInAsync(AccountRole role, int? round = null, string? expert = null, string? login = null)
    {
        login ??= expert ?? role.ToString();
        await Seat.OpenAsync(Services, role, round, expert, login);
        return await Seat.TakeAsync(CreateClient(), login);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        // Style sheets and modules as the program sends them outside development: packed at the build.
        builder.UseSetting("ExpertReview:Folder", _folder).UseSetting("ReloadStaticAssetsAtRuntime", "false");
        var count = new SqlCount();
        builder.ConfigureServices(services => services.AddSingleton<IStartupFilter>(count).ConfigureDbContext<ReviewDb>(options => options.AddInterceptors(count)));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
    }
}
