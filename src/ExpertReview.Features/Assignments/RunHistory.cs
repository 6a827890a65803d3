using System.Text.Json;
using ExpertReview.Data.Store;
using ExpertReview.Features.Json;
using MediatR;

namespace ExpertReview.Features.Assignments;

/// <summary>Every run since the lists were frozen, and what changed from one to the next. Its bytes are hashed into the record when a plan is confirmed.</summary>
/// <param name="Runs">Runs that gave a plan, changes by hand among them, oldest first.</param>
/// <param name="Empty">Runs that gave none, oldest first.</param>
public sealed record RunHistory(IReadOnlyList<ProposalRun> Runs, IReadOnlyList<EmptyRun> Empty)
{
    /// <summary>How many there were, with or without a plan.</summary>
    public int Count => Runs.Count + Empty.Count;

    /// <summary>The file; the same runs give the same bytes, whether one of them is confirmed or not.</summary>
    public byte[] Bytes() => Readable.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("format", "expertreview.run-history/1");
        json.WriteStartArray("runs");
        foreach (var run in Runs)
            Write(json, run);
        json.WriteEndArray();
        json.WriteStartArray("withoutPlan");
        foreach (var run in Empty)
            Write(json, run);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, ProposalRun run)
    {
        json.WriteStartObject();
        json.WriteNumber("proposal", run.Id);
        Head(json, run.At, run.Person, run.Reason, run.Panels);
        json.WriteString("origin", run.Origin.ToString());
        json.WriteString("lists", run.InputHash);
        json.WriteString("change", run.Change);
        json.WriteStartArray("changedSince");
        foreach (var one in run.WhatChanged)
            json.WriteStringValue(one.Zh);
        json.WriteEndArray();
        if (run.PairsChanged is { } pairs)
            json.WriteNumber("pairsChanged", pairs);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, EmptyRun run)
    {
        json.WriteStartObject();
        json.WriteNumber("job", run.Id);
        Head(json, run.At, run.Person, run.Reason, run.Panels);
        json.WriteString("ended", run.Note);
        json.WriteEndObject();
    }

    private static void Head(Utf8JsonWriter json, DateTimeOffset at, string person, string reason, bool panels)
    {
        json.WriteString("at", at.ToUniversalTime());
        json.WriteString("person", person);
        json.WriteString("reason", reason);
        json.WriteBoolean("panels", panels);
    }
}

/// <summary>The history of a round's runs. Two statements.</summary>
/// <param name="Round">The round.</param>
public sealed record RunHistoryOf(int Round) : IRequest<RunHistory>
{
    public sealed class Handler(ReviewDb db) : IRequestHandler<RunHistoryOf, RunHistory>
    {
        public Task<RunHistory> Handle(RunHistoryOf request, CancellationToken cancellationToken) => db.HistoryOf(request.Round, cancellationToken);
    }
}

/// <summary>The read path of the history, for the papers too.</summary>
internal static class RunHistories
{
    public static async Task<RunHistory> HistoryOf(this ReviewDb db, int round, CancellationToken stop) => new(await db.RunsOf(round, stop), await db.EmptyRunsOf(round, stop));
}
