using ExpertReview.Data.Queries;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Calendar;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Reviews;

/// <summary>A question and its answer as every expert of the file reads them: without the asker, and without the moment of asking.</summary>
/// <param name="Application">申报编号.</param>
/// <param name="Question">The question as the organiser shows it.</param>
/// <param name="Answer">The answer.</param>
/// <param name="Day">The day of the answer, in China.</param>
public sealed record FileNote(string Application, string Question, string Answer, DateOnly Day)
{
    /// <summary>What was added to the answer, in order, each with its day.</summary>
    public IReadOnlyList<(string Text, DateOnly Day)> Corrections { get; init; } = [];
}

/// <summary>What was answered about an expert's files, and what the expert asked and nobody answered yet.</summary>
/// <param name="Answered">Answered questions of anybody, by file, in the order of the answers.</param>
/// <param name="Waiting">The expert's own questions without an answer: file and text.</param>
public sealed record FileNotes(IReadOnlyList<FileNote> Answered, IReadOnlyList<(string Application, string Text)> Waiting);

/// <summary>The questions and answers about an expert's files; nothing before the pledge, and nothing of a file that is not assigned. Of a file that was set aside
/// for the expert only what was said before. Three statements.</summary>
/// <param name="Round">The round.</param>
/// <param name="Expert">专家编号.</param>
/// <param name="Application">One file; null for all.</param>
public sealed record FileNotesFor(int Round, string Expert, string? Application) : IRequest<FileNotes>
{
    public sealed class Handler(ReviewDb db) : IRequestHandler<FileNotesFor, FileNotes>
    {
        public async Task<FileNotes> Handle(FileNotesFor request, CancellationToken cancellationToken)
        {
            var pledges = db.PledgesOf(request.Round, request.Expert);
            // Another expert's question is asked for only when it is answered, and never with its asker, its words or its time.
            var rows = await db.Questions.AsNoTracking()
                .Where(one => one.Round == request.Round && (request.Application == null || one.Application == request.Application) && (one.AnsweredBy != null || one.Expert == request.Expert)
                    && db.Assignments.Any(pair => pair.Round == one.Round && pair.Application == one.Application && pair.Expert == request.Expert)
                    && pledges.Any())
                .Select(one => new { one.Id, one.Application, one.Shown, one.Answer, one.AnsweredAt, Own = one.Expert == request.Expert ? one.Text : null }).ToListAsync(cancellationToken);
            var aside = await db.Recusals.AsNoTracking().Where(one => one.Round == request.Round && one.Expert == request.Expert)
                .Select(one => new { one.Application, one.At }).ToDictionaryAsync(one => one.Application, one => one.At, StringComparer.Ordinal, cancellationToken);
            bool Told(string application, DateTimeOffset? at) => !aside.TryGetValue(application, out var since) || at <= since;
            var answered = rows.Where(one => one.Answer is not null).Select(one => one.Id).ToList();
            var more = (await db.AnswerCorrections.AsNoTracking().Where(one => one.Round == request.Round && answered.Contains(one.Question)).OrderBy(one => one.Id).ToListAsync(cancellationToken)).ToLookup(one => one.Question);
            return new FileNotes(
                [.. rows.Where(one => one.Answer is not null && Told(one.Application, one.AnsweredAt)).OrderBy(one => one.Application, StringComparer.Ordinal).ThenBy(one => one.AnsweredAt).ThenBy(one => one.Shown, StringComparer.Ordinal)
                    .Select(one => new FileNote(one.Application, one.Shown!, one.Answer!, ChinaTime.DayOf(one.AnsweredAt!.Value))
                    {
                        Corrections = [.. more[one.Id].Where(added => Told(one.Application, added.At)).Select(added => (added.Text, ChinaTime.DayOf(added.At)))],
                    })],
                [.. rows.Where(one => one.Answer is null).OrderBy(one => one.Id).Select(one => (one.Application, one.Own!))]);
        }
    }
}
