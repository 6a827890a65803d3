using ExpertReview.Data.Queries;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Reviews;
using ExpertReview.Domain.Scoring;
using MediatR;
using SheetFacts = ExpertReview.Features.Reviews.SheetFacts;

namespace ExpertReview.Features.PaperEntries;

/// <summary>One field to enter.</summary>
/// <param name="Field">The field.</param>
/// <param name="Title">What it is, within its group.</param>
/// <param name="Criterion">The criterion; null for the whole sheet.</param>
public sealed record PaperField(ScoreField Field, string Title, Criterion? Criterion);

/// <summary>The sheet under a clerk's hands: what is asked for, and nothing that anybody entered.</summary>
/// <param name="Id">Key of the entry.</param>
/// <param name="Round">The round.</param>
/// <param name="RoundTitle">Its title.</param>
/// <param name="Application">申报编号, as the paper has it.</param>
/// <param name="Organisation">申报单位.</param>
/// <param name="Expert">专家编号.</param>
/// <param name="Pass">Which pass.</param>
/// <param name="Done">Whether this person has entered in this pass.</param>
/// <param name="Agreed">Whether both say the same: the scan is asked for.</param>
/// <param name="Closed">Why nothing can be entered now; null when it can.</param>
/// <param name="Groups">The fields asked for, by criterion; empty where nothing is asked for.</param>
public sealed record PaperTask(
    int Id, int Round, string RoundTitle, string Application, string Organisation, string Expert, int Pass, bool Done, bool Agreed, Words? Closed, IReadOnlyList<(string Title, IReadOnlyList<PaperField> Fields)> Groups);

/// <summary>What one of the two clerks sees of an entry; null when it is another's or closed. Six statements.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Account">The clerk's account.</param>
public sealed record PaperTaskOf(int Entry, int Account) : IRequest<PaperTask?>
{
    public sealed class Handler(ReviewDb db) : IRequestHandler<PaperTaskOf, PaperTask?>
    {
        public async Task<PaperTask?> Handle(PaperTaskOf request, CancellationToken cancellationToken)
        {
            if (await PaperRules.FindAsync(db, request.Entry, request.Account, cancellationToken) is not var (entry, facts))
                return null;
            var organisations = await db.OrganisationsOf(entry.Round, [entry.Application], cancellationToken);
            var closed = PaperRules.WhyNot(entry, facts)?.Words;
            var asks = closed is null && entry.State == PaperState.Entering && !entry.IsDone(request.Account);
            return new PaperTask(
                entry.Id, entry.Round, facts.Round.Title, entry.Application, organisations.GetValueOrDefault(entry.Application, ""), entry.Expert, entry.Pass, entry.IsDone(request.Account), entry.State == PaperState.Agreed, closed,
                asks ? Groups(PaperRules.Asked(entry, facts), facts) : []);
        }

        private static IReadOnlyList<(string, IReadOnlyList<PaperField>)> Groups(IReadOnlyList<ScoreField> asked, SheetFacts facts)
        {
            var criteria = facts.Places.ToDictionary(place => place.Criterion.Id, place => place.Criterion, StringComparer.Ordinal);
            return [.. asked.GroupBy(field => field.CriterionId, StringComparer.Ordinal).Select(own => criteria.TryGetValue(own.Key, out var criterion)
                ? (criterion.Title, (IReadOnlyList<PaperField>)[.. own.Select(field => new PaperField(field, TitleOf(field, criterion), criterion))])
                : ("总体意见", [.. own.Select(field => new PaperField(field, field.Subject == ScoreSubject.Verdict ? "推荐意见" : "意见", null))]))];
        }

        private static string TitleOf(ScoreField field, Criterion criterion) => field.Subject switch
        {
            ScoreSubject.Evidence => criterion.Evidence.First(item => $"{criterion.Id}/{item.Id}" == field.Criterion).Title,
            ScoreSubject.Remark => "说明",
            _ => "得分",
        };
    }
}
