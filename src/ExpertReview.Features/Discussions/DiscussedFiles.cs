using ExpertReview.Data.Queries;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Applications;
using ExpertReview.Domain.Ranking;
using ExpertReview.Domain.Reviews;
using ExpertReview.Domain.Rounds;
using ExpertReview.Domain.Scoring;
using ExpertReview.Features.Rounds;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Discussions;

/// <summary>The files that one expert takes part in discussing.</summary>
internal sealed class DiscussedFiles
{
    private readonly FrozenPolicy _policy;
    private readonly PanelDiscussion _discussion;
    private readonly string _expert;
    private readonly ILookup<string, ScoreEvent> _events;
    private readonly ILookup<string, ScoreCorrection> _corrections;

    private DiscussedFiles(FrozenPolicy policy, PanelDiscussion discussion, string expert, ILookup<string, ScoreEvent> events, IEnumerable<ScoreCorrection> corrections)
    {
        (_policy, _discussion, _expert, _events) = (policy, discussion, expert, events);
        _corrections = corrections.ToLookup(one => one.Application, StringComparer.Ordinal);
    }

    private ScoringTemplate Template => _policy.Template;

    /// <summary>Those files of an expert that are discussed: sealed, opened, and with a sheet of the expert that counts. Nobody sees one of which the own sheet was set
    /// aside or never handed in. Nine statements, whatever the number.</summary>
    /// <param name="db">The database.</param>
    /// <param name="round">The round.</param>
    /// <param name="expert">专家编号 of the reader.</param>
    /// <param name="application">One file; null for all.</param>
    /// <param name="stop">Stops it.</param>
    public static async Task<IReadOnlyList<DiscussedFile>> OfAsync(ReviewDb db, int round, string expert, string? application, CancellationToken stop)
    {
        var one = await db.Rounds.AsNoTracking().SingleAsync(row => row.Id == round, stop);
        if (one.Stage < RoundStage.Sealed || await db.DiscussionOf(round, stop) is not { } discussion || !await db.PledgesOf(round, expert).AnyAsync(stop))
            return [];
        var codes = await db.Assignments.AsNoTracking().Where(pair => pair.Round == round && pair.Expert == expert && (application == null || pair.Application == application))
            .Select(pair => pair.Application).Order().ToListAsync(stop);
        var proposals = await db.Of<EligibilityProposal>(round).Where(row => codes.Contains(row.Code)).ToDictionaryAsync(row => row.Code, StringComparer.Ordinal, stop);
        var names = ApplicationMerge.Of(await db.Of<Recommendation>(round).Where(row => codes.Contains(row.Code)).ToListAsync(stop), [], [], []).Applications.ToDictionary(row => row.No, StringComparer.Ordinal);
        var files = new DiscussedFiles(FrozenPolicy.Of(one), discussion, expert, await db.EventsOfFiles(round, codes, stop), await db.CorrectionsOf(round, codes, stop));
        return [.. codes.Select(code => files.FileOf(proposals[code], names[code])).OfType<DiscussedFile>()];
    }

    private DiscussedFile? FileOf(EligibilityProposal proposal, Application application)
    {
        var code = proposal.Code;
        var reading = new SheetReading();
        foreach (var act in _events[code])
            reading.Take(act);
        var contents = _events[code].Select(act => act.Expert).Distinct(StringComparer.Ordinal).Select(no => (Expert: no, Content: reading.Of(code, no)))
            .Where(one => one.Content.State == SheetState.Submitted).ToDictionary(one => one.Expert, one => one.Content, StringComparer.Ordinal);
        if (!contents.ContainsKey(_expert))
            return null;
        var order = _discussion.InOrder(code, contents.Keys);
        var sheets = order.Select(no => ScoreSheet.Of(Template, code, no, SheetState.Submitted, contents[no].Points, contents[no].Evidence)).ToList();
        var scored = new ScoredApplication(code, proposal.Functions);
        var scores = new ReviewScores("", [scored], sheets, null);
        var deviations = Deviations.Of(scores, ScoreRanking.Of(Template, scores), new DeviationLimits());
        var far = deviations.Beyond.Select(one => (one.Expert, Criterion: one.Criterion ?? "")).ToHashSet();
        var ranges = deviations.Spreads.Where(one => one is { Criterion: not null, Sheets: > 1 }).ToDictionary(one => one.Criterion!, one => one.Range, StringComparer.Ordinal);
        var scoring = new SheetScoring(Template, proposal.Functions, scored.MainFunction);
        return new DiscussedFile(
            code, application.Organisation, application.Platform, Template, _discussion,
            [.. sheets.Select((sheet, at) => SheetOf(at + 1, sheet, contents[sheet.Expert], scoring) with { Far = far.Contains((sheet.Expert, "")) })],
            [.. Template.CriteriaFor(proposal.Functions).Select(place => new DiscussedLine(
                place, ranges.TryGetValue(place.Criterion.Id, out var range) ? range.Round(4) : null, [.. order.Select(no => far.Contains((no, place.Criterion.Id)))]))],
            [.. _corrections[code].Where(one => one.Expert == _expert).Select(one => CorrectionLine.Of(Template, one))],
            _events[code].LastOrDefault(act => act.Subject == ScoreSubject.Dissent && act.Expert == _expert)?.Value);
    }

    private DiscussedSheet SheetOf(int place, ScoreSheet sheet, SheetContent content, SheetScoring scoring)
    {
        var first = ScoreCorrection.Undone(Template, sheet, _corrections[sheet.Application]);
        var decimals = Template.Rules.Decimals;
        return new DiscussedSheet(
            place, sheet.Expert == _expert, scoring.ScoreOf(sheet)?.Total.Round(decimals), sheet.Points, first.Points, sheet.Evidence, content.Remarks, content.Verdict, content.Opinion)
        {
            FirstTotal = scoring.ScoreOf(first)?.Total.Round(decimals),
        };
    }
}
