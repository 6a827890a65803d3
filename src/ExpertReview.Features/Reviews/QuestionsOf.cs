using ExpertReview.Data.Queries;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Experts;
using ExpertReview.Domain.Reviews;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Reviews;

/// <summary>Questions of a round for the organiser.</summary>
/// <param name="Open">How many await an answer.</param>
/// <param name="Answered">How many were answered.</param>
/// <param name="Shown">Those of the page asked for.</param>
/// <param name="Units">申报单位 by 申报编号.</param>
/// <param name="Names">姓名 by 专家编号.</param>
public sealed record RoundQuestions(int Open, int Answered, IReadOnlyList<FileQuestion> Shown, IReadOnlyDictionary<string, string> Units, IReadOnlyDictionary<string, string> Names)
{
    /// <summary>What was added to the answers shown, by question.</summary>
    public required ILookup<int, AnswerCorrection> Corrections { get; init; }
}

/// <summary>The questions of a round: those that wait oldest first, those answered newest first. Six statements.</summary>
/// <param name="Round">The round.</param>
/// <param name="Closed">Those answered, not those that wait.</param>
/// <param name="Skip">Rows before the page.</param>
/// <param name="Take">Rows of the page.</param>
public sealed record QuestionsOf(int Round, bool Closed, int Skip, int Take) : IRequest<RoundQuestions>
{
    public sealed class Handler(ReviewDb db) : IRequestHandler<QuestionsOf, RoundQuestions>
    {
        public async Task<RoundQuestions> Handle(QuestionsOf request, CancellationToken cancellationToken)
        {
            var all = db.Questions.AsNoTracking().Where(one => one.Round == request.Round);
            var (open, answered) = (await all.CountAsync(one => one.AnsweredBy == null, cancellationToken), await all.CountAsync(one => one.AnsweredBy != null, cancellationToken));
            var wanted = request.Closed ? all.Where(one => one.AnsweredBy != null).OrderByDescending(one => one.Id) : all.Where(one => one.AnsweredBy == null).OrderBy(one => one.Id);
            var shown = await wanted.Skip(request.Skip).Take(request.Take).ToListAsync(cancellationToken);
            var (codes, numbers) = (shown.Select(one => one.Application).Distinct().ToList(), shown.Select(one => one.Expert).Distinct().ToList());
            var units = await db.OrganisationsOf(request.Round, codes, cancellationToken);
            var names = await db.Of<Expert>(request.Round).Where(row => numbers.Contains(row.No)).Select(row => new { row.No, row.Name }).ToDictionaryAsync(row => row.No, row => row.Name, StringComparer.Ordinal, cancellationToken);
            var ids = shown.Select(one => one.Id).ToList();
            var more = await db.AnswerCorrections.AsNoTracking().Where(one => one.Round == request.Round && ids.Contains(one.Question)).OrderBy(one => one.Id).ToListAsync(cancellationToken);
            return new RoundQuestions(open, answered, shown, units, names) { Corrections = more.ToLookup(one => one.Question) };
        }
    }
}
