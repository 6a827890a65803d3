using System.Text.Json;
using System.Text.Json.Nodes;
using ExpertReview.Data.Queries;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Assignments;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Reviews;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Discussions;
using ExpertReview.Features.Intake;
using ExpertReview.Features.Reviews;
using ExpertReview.Features.Running;
using ExpertReview.Features.Samples;
using ExpertReview.Features.Setup;
using ExpertReview.Optimization.Solving;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ExpertReview.Tests.Discussions;

/// <summary>A small invented round at 封存, scored, whose policy has a discussion or none; every expert has confirmed the pledge.</summary>
internal sealed class DiscussedRound : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("discussed-").FullName;
    private readonly ServiceProvider _services;

    private DiscussedRound() => _services = new ServiceCollection()
        .AddReviewFeatures(SqliteDatabase.ConnectionTo(Path.Combine(_folder, "round.db"))).AddSingleton(TimeProvider.System)
        .AddSingleton<IAssignmentSolver, AssignmentSolver>().AddSingleton<IPlanRepairer, AssignmentSolver>().AddSingleton<IPlanExplainer, PlanExplainer>().BuildServiceProvider();

    public int Round { get; private set; }

    /// <summary>Pairs whose sheet was handed in, in order.</summary>
    public IReadOnlyList<Assignment> Pairs { get; private set; } = [];

    public static async Task<DiscussedRound> AtAsync(RoundStage stage, bool discussion)
    {
        var made = new DiscussedRound();
        await using (var scope = made._services.CreateAsyncScope())
            await SqliteDatabase.OpenAsync(scope.ServiceProvider.GetRequiredService<ReviewDb>(), CancellationToken.None);
        var files = Path.Combine(made._folder, "files");
        SampleFolder.Write(files, new SampleSize(7, 8, 12));
        var folder = RoundFolder.Open(files);
        var json = JsonNode.Parse(folder.ReadNeeded("round.json").Bytes.Span)!.AsObject();
        if (discussion)
            json["discussion"] = true;
        var bytes = JsonSerializer.SerializeToUtf8Bytes(json);
        var settings = RoundFile.Read(bytes);
        made.Round = await new RoundSteps(folder, new ActSender(made._services, "测试"), _ => { }, CancellationToken.None)
            .ToAsync(stage, true, settings, bytes, folder.ReadNeeded(settings.Template).Bytes.ToArray());
        await made.PledgeAsync();
        return made;
    }

    public Task<T> SendAsync<T>(IRequest<T> request, string reason = "") => new ActSender(_services, "李专家").SendAsync(request, reason, CancellationToken.None);

    public async Task<Refusal> RefusedAsync<T>(IRequest<T> request, string reason = "") => (await Assert.ThrowsAsync<RefusedException>(() => SendAsync(request, reason))).Refusal;

    /// <summary>Opens the discussion until tomorrow.</summary>
    public async Task<string> OpenAsync() =>
        await SendAsync(new OpenDiscussion(Round, DateTimeOffset.UtcNow.AddDays(1), (await SendAsync(new SealOfRound(Round)))!), "测试");

    public async Task<T> ReadAsync<T>(Func<ReviewDb, Task<T>> read)
    {
        await using var scope = _services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<ReviewDb>());
    }

    /// <summary>A field's value as the log has it.</summary>
    public Task<string?> ValueAsync(Assignment pair, string field) => ReadAsync(db => db.ScoreEvents.AsNoTracking()
        .Where(act => act.Round == Round && act.Application == pair.Application && act.Expert == pair.Expert && act.Criterion == field && act.Subject == ScoreField.Named(field).Subject)
        .OrderByDescending(act => act.Sequence).Select(act => act.Value).FirstOrDefaultAsync());

    /// <summary>A criterion to which a sheet gave something.</summary>
    public async Task<string> GivenAsync(Assignment pair) => (await SendAsync(new SheetOf(Round, pair.Expert, pair.Application)))!.Lines.First(line => line.Points > 0).Place.Criterion.Id;

    /// <summary>The correction of a field to a value, in the case that always fits.</summary>
    public async Task<CorrectScore> CorrectionAsync(Assignment pair, string field, string value) =>
        new(Round, pair.Expert, pair.Application, field, await ValueAsync(pair, field), value, CorrectionCase.Abnormal, "与其他专家核对后，本项明显偏高");

    // Scores came from a table: the pledge is written into the log as the page would have.
    private async Task PledgeAsync()
    {
        await using var scope = _services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ReviewDb>();
        var all = await db.AssignmentsOf(Round, CancellationToken.None);
        var states = await db.SheetStatesOf(Round, CancellationToken.None);
        Pairs = [.. all.Where(pair => states.GetValueOrDefault((pair.Application, pair.Expert)) == Domain.Scoring.SheetState.Submitted)];
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.AppendAsync(
            all.Select(pair => pair.Expert).Distinct().Select(no => new ScoreEvent
            {
                Round = Round, Application = "", Expert = no, Subject = ScoreSubject.Pledge, Criterion = "", Value = Pledge.Version, ClientKey = $"{no}:pledge:{Pledge.Version}", Person = "测试",
                At = DateTimeOffset.UnixEpoch,
            }),
            CancellationToken.None);
        await transaction.CommitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        using (var own = new Microsoft.Data.Sqlite.SqliteConnection(SqliteDatabase.ConnectionTo(Path.Combine(_folder, "round.db"))))
            Microsoft.Data.Sqlite.SqliteConnection.ClearPool(own);
        Directory.Delete(_folder, recursive: true);
    }
}
