using System.Globalization;
using ExpertReview.Data.Queries;
using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Applications;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Reviews;
using ExpertReview.Domain.Rounds;
using ExpertReview.Domain.Scoring;
using ExpertReview.Features.Acts;
using ExpertReview.Features.Incoming;
using ExpertReview.Features.Intake;
using ExpertReview.Features.Rounds;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Reviews;

/// <summary>Takes 评分.csv into the log of score events: of each assigned pair the criteria and evidence of base, features and the functions
/// that stand. Only what differs from the sheet as it is becomes an event, so the same file again adds nothing.</summary>
/// <param name="Round">The round, at 评审.</param>
/// <param name="Name">File name as findings show it.</param>
/// <param name="Sha256">SHA-256 of the file, lower-case hexadecimal.</param>
/// <param name="Open">Opens the file for one pass; null when there is none.</param>
public sealed record ImportScoreTable(int Round, string Name, string Sha256, Func<Stream>? Open) : IAct<FileImport>
{
    public RecordInput Input() => new RecordInput().With("round", Round).With(Name, "sha256:" + Sha256);

    public sealed class Handler(ReviewDb db, Acting acting, TimeProvider clock) : IRequestHandler<ImportScoreTable, FileImport>
    {
        public async Task<FileImport> Handle(ImportScoreTable request, CancellationToken cancellationToken)
        {
            var round = await db.Rounds.SingleAsync(one => one.Id == request.Round, cancellationToken);
            round.MustBe(RoundStage.Reviewing);
            var template = FrozenPolicy.Of(round).Template;
            var reading = await ReadAsync(request, template, cancellationToken);
            var stored = await db.Files.SingleOrDefaultAsync(file => file.Round == round.Id && file.Table == "scores" && file.File == request.Name, cancellationToken);
            if (stored is null)
                db.Files.Add(stored = new ImportedFile { Round = round.Id, Table = "scores", File = request.Name, Sha256 = "", Findings = "" });
            (stored.Sha256, stored.Findings) = (request.Sha256, new StoredFindings(reading.Refused, reading.File is { } bad ? [bad] : [], reading.Warnings).ToText());
            var sheets = await db.SheetsOf(round.Id, cancellationToken);
            var changed = new List<string>();
            await db.AppendAsync(reading.Rows.SelectMany(row => EventsOf(request, row, sheets.Of(row.Code, row.ExpertNo), changed)), cancellationToken);
            return new FileImport(request.Name, changed.Count == 0 && reading.File is null, reading.Rows.Count, [], changed, [], reading.Refused.Count, reading.File?.Text);
        }

        private async Task<TableReading<ScoreRow>> ReadAsync(ImportScoreTable request, ScoringTemplate template, CancellationToken stop)
        {
            if (request.Open is null)
                return TableReading<ScoreRow>.No(new(request.Name, $"没有{request.Name}；各评审任务均按草稿处理"));
            var pairs = (await db.AssignmentsOf(request.Round, stop)).Select(pair => (pair.Application, pair.Expert)).ToHashSet();
            var standing = (await db.EligibilityProposalsOf(request.Round, stop)).ToDictionary(one => one.Code, ColumnsOf(template), StringComparer.Ordinal);
            try
            {
                using var stream = request.Open();
                return AllowedPoints.Of(template, request.Name, ScoreFile.Read(stream, request.Name, (code, expert) => pairs.Contains((code, expert)), (code, column) => standing[code].Contains(column)));
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                return TableReading<ScoreRow>.No(new(request.Name, "文件被占用或没有读取权限，读不出；请关闭后再导入"));
            }
        }

        // The same functions give the same columns: there are few combinations and many applications.
        private static Func<EligibilityProposal, HashSet<string>> ColumnsOf(ScoringTemplate template)
        {
            var known = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
            return proposal =>
            {
                var key = string.Join(' ', proposal.Functions.Order().Select(function => function.Code()));
                if (!known.TryGetValue(key, out var columns))
                    known.Add(key, columns = template.CriteriaFor(proposal.Functions.ToHashSet())
                        .SelectMany(place => place.Criterion.Evidence.Select(item => $"{place.Criterion.Id}/{item.Id}").Prepend(place.Criterion.Id))
                        .ToHashSet(StringComparer.Ordinal));
                return columns;
            };
        }

        private IEnumerable<ScoreEvent> EventsOf(ImportScoreTable request, ScoreRow row, SheetContent sheet, List<string> changed)
        {
            var at = clock.GetUtcNow();
            var before = changed.Count;
            ScoreEvent Event(ScoreSubject subject, string criterion, string? value) => new()
            {
                Round = request.Round,
                Application = row.Code,
                Expert = row.ExpertNo,
                Subject = subject,
                Criterion = criterion,
                Value = value,
                ClientKey = $"{request.Sha256[..Math.Min(16, request.Sha256.Length)]}:{row.Code}:{row.ExpertNo}:{subject}:{criterion}",
                Person = acting.Person,
                At = at,
            };
            IEnumerable<ScoreEvent> Differences()
            {
                foreach (var (criterion, points) in row.Points)
                    if (!sheet.Points.TryGetValue(criterion, out var now) || now != points)
                        yield return Event(ScoreSubject.Points, criterion, points.ToString(CultureInfo.InvariantCulture));
                foreach (var criterion in sheet.Points.Keys.Where(criterion => !row.Points.ContainsKey(criterion)))
                    yield return Event(ScoreSubject.Points, criterion, null);
                foreach (var (item, mark) in row.Evidence)
                    if (!sheet.Evidence.TryGetValue(item, out var now) || now != Judgement(mark))
                        yield return Event(ScoreSubject.Evidence, item, Judgement(mark).ToString());
                foreach (var item in sheet.Evidence.Keys.Where(item => !row.Evidence.ContainsKey(item)))
                    yield return Event(ScoreSubject.Evidence, item, null);
                if (sheet.State != State(row.State))
                    yield return Event(ScoreSubject.State, "", State(row.State).ToString());
            }

            foreach (var act in Differences())
            {
                if (changed.Count == before)
                    changed.Add($"第{row.Row}行");
                yield return act;
            }
        }

        private static EvidenceJudgement Judgement(EvidenceMark mark) => mark switch
        {
            EvidenceMark.Sufficient => EvidenceJudgement.Sufficient,
            EvidenceMark.Partial => EvidenceJudgement.Partial,
            _ => EvidenceJudgement.Missing,
        };

        private static SheetState State(ScoreRowState state) => state switch
        {
            ScoreRowState.Submitted => SheetState.Submitted,
            ScoreRowState.Recused => SheetState.Recused,
            _ => SheetState.Draft,
        };
    }
}
