using System.Text.Json;
using System.Text.Json.Nodes;
using ExpertReview.Data.Queries;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Assignments;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Intake;
using ExpertReview.Features.Running;
using ExpertReview.Features.Samples;
using ExpertReview.Features.Setup;
using ExpertReview.Optimization.Solving;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace ExpertReview.Tests.Reviews;

/// <summary>A small invented round at 评审, on a real SQLite file.</summary>
public sealed class ScoredRound : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("reviews-").FullName;
    private readonly StatementCount _statements = new();
    private ServiceProvider _services = null!;

    public int Round { get; private set; }

    /// <summary>Binding pairs, in order.</summary>
    public IReadOnlyList<Assignment> Pairs { get; private set; } = [];

    public async Task InitializeAsync()
    {
        _services = new ServiceCollection()
            .AddReviewFeatures(SqliteDatabase.ConnectionTo(Path.Combine(_folder, "round.db")))
            .ConfigureDbContext<ReviewDb>(options => options.AddInterceptors(_statements)).AddSingleton(TimeProvider.System).AddSingleton<IAssignmentSolver, AssignmentSolver>()
            .AddSingleton<IPlanRepairer, AssignmentSolver>().AddSingleton<IPlanExplainer, PlanExplainer>().BuildServiceProvider();
        await using var scope = _services.CreateAsyncScope();
        await SqliteDatabase.OpenAsync(scope.ServiceProvider.GetRequiredService<ReviewDb>(), CancellationToken.None);
        var files = Path.Combine(_folder, "files");
        SampleFolder.Write(files, new SampleSize(7, 16, 24));
        var folder = RoundFolder.Open(files);
        var settings = folder.ReadSettings();
        Round = await new RoundSteps(folder, new ActSender(_services, "测试"), _ => { }, CancellationToken.None)
            .ToAsync(RoundStage.Reviewing, false, settings, folder.ReadNeeded("round.json").Bytes.ToArray(), WithAnObjectiveLine(folder.ReadNeeded(settings.Template).Bytes.ToArray()));
        Pairs = await ReadAsync(db => db.AssignmentsOf(Round, CancellationToken.None));
    }

    public Task<T> SendAsync<T>(IRequest<T> request, string reason = "") => new ActSender(_services, "李专家").SendAsync(request, reason, CancellationToken.None);
    // The sample's template has no computed points: one line gets a table over an imported figure.
    private static byte[] WithAnObjectiveLine(byte[] template)
    {
        var json = JsonNode.Parse(template)!;
        var line = json["blocks"]!.AsArray().SelectMany(block => block!["criteria"]?.AsArray() ?? []).Single(one => one!["id"]!.GetValue<string>() == "base.served")!;
        line["facts"] = JsonNode.Parse("""[{"field":"served","atLeast":100,"unit":"家"}]""");
        line["steps"] = JsonNode.Parse("""[{"atLeast":1,"points":3},{"atLeast":100,"points":5},{"atLeast":200,"points":8}]""");
        line["bands"] = JsonNode.Parse("""[{"from":0,"to":4,"text":"不足"},{"from":4.5,"to":8,"text":"达到"}]""");
        return JsonSerializer.SerializeToUtf8Bytes(json);
    }


    /// <summary>How many statements a request sends to the database.</summary>
    public async Task<int> StatementsAsync<T>(IRequest<T> request)
    {
        var before = _statements.Count;
        await SendAsync(request);
        return _statements.Count - before;
    }

    public async Task<T> ReadAsync<T>(Func<ReviewDb, Task<T>> read)
    {
        await using var scope = _services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<ReviewDb>());
    }

    public async Task DisposeAsync()
    {
        await _services.DisposeAsync();
        // Only this file's: the pools of tests that run beside this one are theirs.
        using (var own = new Microsoft.Data.Sqlite.SqliteConnection(SqliteDatabase.ConnectionTo(Path.Combine(_folder, "round.db"))))
            Microsoft.Data.Sqlite.SqliteConnection.ClearPool(own);
        Directory.Delete(_folder, recursive: true);
    }
}
