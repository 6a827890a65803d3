using System.Globalization;
using ExpertReview.Data.Queries;
using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Reviews;
using ExpertReview.Domain.Scoring;
using ExpertReview.Features.Acts;
using MediatR;
using SheetFacts = ExpertReview.Features.Reviews.SheetFacts;

namespace ExpertReview.Features.PaperEntries;

/// <summary>Attaches the scan of the signed paper: the sheet stands as the expert's own, with its source in every event, and is handed in as the paper was. Gives its 回执码.</summary>
/// <param name="Entry">The entry, on which both agree.</param>
/// <param name="Round">Its round.</param>
/// <param name="Account">One of its two clerks.</param>
/// <param name="ScanName">File name of the scan.</param>
/// <param name="ScanSha256">SHA-256 of the scan, a PDF.</param>
public sealed record StandPaperSheet(int Entry, int Round, int Account, string ScanName, string ScanSha256) : IAct<string>
{
    public RecordInput Input() => new RecordInput().With("round", Round).With("entry", Entry).With("account", Account).With(ScanName, "sha256:" + ScanSha256);

    public sealed class Handler(ReviewDb db, Acting acting, TimeProvider clock) : IRequestHandler<StandPaperSheet, string>
    {
        public async Task<string> Handle(StandPaperSheet request, CancellationToken cancellationToken)
        {
            var (entry, facts) = await PaperRules.OpenAsync(db, request.Entry, request.Account, cancellationToken);
            if (entry.State != PaperState.Agreed || entry.Round != request.Round)
                throw new RefusedException(new PaperNotAgreed());
            var events = entry.FirstValues.Where(one => Stored(facts, one.Field) != one.Value).Select(one => Event(entry, ScoreField.Named(one.Field), one.Value)).ToList();
            events.Add(Event(entry, new ScoreField(ScoreSubject.State, ""), nameof(SheetState.Submitted)));
            await db.AppendAsync(events, cancellationToken);
            entry.Stand(request.ScanSha256, request.ScanName, acting.Person, clock.GetUtcNow());
            var own = await db.ScoreEventsOf(entry.Round, entry.Expert, entry.Application, cancellationToken);
            return SheetReceipt.Of([.. own.Where(act => act.Application == entry.Application)])!;
        }

        private static string? Stored(SheetFacts facts, string name) => ScoreField.Named(name) is var field ? facts.Last(field.Subject, field.Criterion)?.Value : null;

        private ScoreEvent Event(PaperEntry entry, ScoreField field, string? value) => new()
        {
            Round = entry.Round, Application = entry.Application, Expert = entry.Expert, Subject = field.Subject, Criterion = field.Criterion, Value = value, Source = ScoreSource.Paper,
            ClientKey = string.Create(CultureInfo.InvariantCulture, $"paper:{entry.Id}:{(int)field.Subject}:{field.Criterion}"), Person = $"{entry.FirstPerson}、{entry.SecondPerson}", At = clock.GetUtcNow(),
        };
    }
}
