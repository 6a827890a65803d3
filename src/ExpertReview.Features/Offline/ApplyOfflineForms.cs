using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ExpertReview.Data.Queries;
using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Reviews;
using ExpertReview.Features.Acts;
using ExpertReview.Features.Incoming;
using ExpertReview.Features.Reviews;
using MediatR;

namespace ExpertReview.Features.Offline;

/// <summary>One field to take from an uploaded form.</summary>
/// <param name="Application">申报编号.</param>
/// <param name="Field">The field's name.</param>
/// <param name="Sequence">Position of the stored value that the person saw beside it; 0 when there was none.</param>
public sealed record OfflineTick(string Application, string Field, long Sequence);

/// <summary>Takes the ticked fields of uploaded offline forms into the log, by the rules of <see cref="SaveScoreField"/>: all of them or none. The same
/// tick again saves nothing. Gives how many fields were taken.</summary>
/// <param name="Round">The round, at 评审.</param>
/// <param name="Expert">专家编号 of who uploaded.</param>
/// <param name="Ticket">The upload's own secret: with it no digest in the record tells what was typed.</param>
/// <param name="Files">The files.</param>
/// <param name="Ticks">What to take.</param>
public sealed record ApplyOfflineForms(int Round, string Expert, string Ticket, IReadOnlyList<IncomingFile> Files, IReadOnlyList<OfflineTick> Ticks) : IAct<int>
{
    // The record is read by organisers before sealing: files stand in it salted with the ticket, which stands in the log only.
    public RecordInput Input()
    {
        var input = new RecordInput().With("round", Round).With("expert", Expert);
        foreach (var file in Files)
            input.With("file", "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Ticket}\n{file.Sha256}"))));
        foreach (var (application, count) in Ticks.CountBy(tick => tick.Application).OrderBy(one => one.Key, StringComparer.Ordinal))
            input.With("application", application).With("fields", count);
        return input;
    }

    public sealed class Handler(ReviewDb db, Acting acting, TimeProvider clock) : IRequestHandler<ApplyOfflineForms, int>
    {
        public async Task<int> Handle(ApplyOfflineForms request, CancellationToken cancellationToken)
        {
            if (request.Ticks.Count == 0)
                throw new RefusedException(new NothingTicked());
            var comparing = await OfflineComparing.OpenAsync(db, request.Round, request.Expert, cancellationToken);
            var sheets = comparing.Of(request.Files);
            var events = new List<ScoreEvent>();
            foreach (var own in request.Ticks.GroupBy(tick => tick.Application, StringComparer.Ordinal))
            {
                var facts = comparing.FactsOf(own.Key) ?? throw new RefusedException(new SheetNotAssigned());
                if (facts.Closed is { } closed)
                    throw new RefusedException(closed);
                var sheet = sheets.FirstOrDefault(one => one.Application == own.Key && one.Refused is null) ?? throw new RefusedException(new TickNotInFile(own.Key));
                events.AddRange(EventsOf(request, facts, sheet, [.. own.DistinctBy(tick => tick.Field, StringComparer.Ordinal)]));
            }

            await db.AppendAsync(events, cancellationToken);
            return events.Count;
        }

        // In the order of the sheet, where evidence stands before the points that it supports: each is judged by what is taken with it.
        private List<ScoreEvent> EventsOf(ApplyOfflineForms request, SheetFacts facts, ComparedSheet sheet, List<OfflineTick> ticks)
        {
            var events = new List<ScoreEvent>();
            foreach (var (tick, one) in ticks.Select(tick => (tick, one: sheet.Fields.FirstOrDefault(field => field.Field == tick.Field))).OrderBy(pair => pair.one is null ? -1 : sheet.Fields.Index().First(at => at.Item == pair.one).Index))
            {
                var key = KeyOf(request, tick);
                if (facts.Events.Any(act => act.ClientKey == key))
                    continue;
                if (one is null)
                    throw new RefusedException(new TickNotInFile(tick.Field));
                if (one.Sequence != tick.Sequence)
                    throw new RefusedException(new FieldChangedMeanwhile(one.Title));
                if (!one.CanTake)
                    throw new RefusedException(new TickNotInFile(one.Title));
                var act = Event(request, facts, one, key, sheet);
                facts = facts.With(act);
                events.Add(act);
            }

            return events;
        }

        private ScoreEvent Event(ApplyOfflineForms request, SheetFacts facts, ComparedField one, string key, ComparedSheet sheet)
        {
            var field = ScoreField.Named(one.Field);
            try
            {
                return new ScoreEvent
                {
                    Round = request.Round, Application = sheet.Application, Expert = request.Expert, Subject = field.Subject, Criterion = field.Criterion,
                    Value = TypedField.Read(facts, field, one.Field, one.Value).Value, ClientKey = key, Source = ScoreSource.Offline, Person = acting.Person, At = clock.GetUtcNow(),
                };
            }
            catch (RefusedException refused)
            {
                throw new RefusedException(new OfflineCellRefused($"{sheet.Sheet} {one.Cell}", refused.Refusal));
            }
        }

        private static string KeyOf(ApplyOfflineForms request, OfflineTick tick) =>
            string.Create(CultureInfo.InvariantCulture, $"{request.Expert}:offline:{request.Ticket}:{tick.Application}:{tick.Field}:{tick.Sequence}");
    }
}
