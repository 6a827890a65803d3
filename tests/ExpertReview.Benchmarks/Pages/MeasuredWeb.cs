using ExpertReview.Benchmarks.Kit;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Assignments;
using ExpertReview.Features.Intake;
using ExpertReview.Features.Running;
using ExpertReview.Features.Samples;
using ExpertReview.Web.Start;
using ExpertReview.Web.Tests.Kit;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace ExpertReview.Benchmarks.Pages;

/// <summary>The whole web program in this process, on a real loopback port and a folder of its own.</summary>
internal sealed class MeasuredWeb : WebApplicationFactory<WebSettings>
{
    // Only a test project is told by the factory where the web project's own folder is.
    private static readonly string Content = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "..", "..", "src", "ExpertReview.Web"));

    private readonly ScratchFolder _scratch = new();
    private readonly Dictionary<SampleSize, string> _folders = [];
    private readonly string _data;

    /// <param name="data">A data folder that outlives this; null for one of its own.</param>
    public MeasuredWeb(string? data = null)
    {
        _data = data ?? _scratch.At("data");
        UseKestrel(0);
    }

    /// <summary>Carries an invented round to a stage; at 专家抽取与分配 with a plan to look at.</summary>
    public async Task<int> RoundAsync(SampleSize size, RoundStage stage, Func<ReadOnlyMemory<byte>, byte[]>? template = null)
    {
        var folder = RoundFolder.Open(FolderOf(size));
        var settings = folder.ReadSettings();
        foreach (var file in folder.Evidence)
            Services.GetRequiredService<EvidenceFolder>().Keep(file.Sha256, file.Bytes());
        var sender = new ActSender(Services, "benchmark");
        var scoring = folder.ReadNeeded(settings.Template).Bytes;
        var round = await new RoundSteps(folder, sender, _ => { }, CancellationToken.None)
            .ToAsync(stage, false, settings, folder.ReadNeeded("round.json").Bytes.ToArray(), template?.Invoke(scoring) ?? scoring.ToArray());
        if (stage == RoundStage.Assigning)
            await sender.SendAsync(new ProposeAssignments(round, TimeSpan.FromMinutes(5)), "", CancellationToken.None);
        return round;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseContentRoot(Content).UseEnvironment("Production").UseSetting("ExpertReview:Folder", _data);
        var count = new SqlCount();
        builder.ConfigureServices(services => services.AddSingleton<IStartupFilter>(count).ConfigureDbContext<ReviewDb>(options => options.AddInterceptors(count)));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        // The factory disposes of itself twice.
        if (Directory.Exists(_scratch.At("")))
            _scratch.Dispose();
    }

    private string FolderOf(SampleSize size)
    {
        if (!_folders.TryGetValue(size, out var path))
            SampleFolder.Write(_folders[size] = path = _scratch.At($"{size.Applications}x{size.Experts}"), size);
        return path;
    }
}
