using System.Text;
using ExpertReview.Data.Queries;
using ExpertReview.Domain.Reviews;
using ExpertReview.Domain.Rounds;
using ExpertReview.Domain.Scoring;
using ExpertReview.Features.Discussions;
using ExpertReview.Features.Exports;
using ExpertReview.Features.PaperEntries;
using ExpertReview.Features.Ranking;
using ExpertReview.Features.Rounds;
using ExpertReview.Tests.Documents.Samples;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Tests.Discussions;

/// <summary>After sealing: who sees what, what may be corrected and how, and that nothing of the first values is lost.</summary>
public sealed class DiscussionTests
{
    [Fact]
    public async Task A_correction_stands_beside_the_first_value_and_the_ranking_counts_it()
    {
        await using var round = await DiscussedRound.AtAsync(RoundStage.Sealed, discussion: true);
        var pair = round.Pairs[0];
        var field = await round.GivenAsync(pair);
        var first = await round.ValueAsync(pair, field);
        Assert.IsType<DiscussionNotOpened>(await round.RefusedAsync(await round.CorrectionAsync(pair, field, "0")));
        Assert.Empty(await round.SendAsync(new DiscussionsFor(round.Round, pair.Expert)));
        Assert.IsType<DiscussionNotHeld>(await round.RefusedAsync(new RankRound(round.Round)));
        Assert.IsType<SealChanged>(await round.RefusedAsync(new OpenDiscussion(round.Round, DateTimeOffset.UtcNow.AddDays(1), "0")));
        Assert.IsType<DiscussionWithoutDeadline>(await round.RefusedAsync(new OpenDiscussion(round.Round, null, "0")));
        var seal = await round.OpenAsync();
        Assert.IsType<DiscussionHeld>(await round.RefusedAsync(new OpenDiscussion(round.Round, DateTimeOffset.UtcNow.AddDays(1), seal)));

        // Twice the same field: the whole chain stays.
        await round.SendAsync(await round.CorrectionAsync(pair, field, "0"));
        await round.SendAsync(await round.CorrectionAsync(pair, field, "0.5"));
        var chain = await round.ReadAsync(db => db.CorrectionsOf(round.Round, [pair.Application], CancellationToken.None));
        Assert.Equal([(first, "0"), ("0", "0.5")], chain.Select(one => (one.Before, one.Value)));
        Assert.Equal(3, await round.ReadAsync(db => db.ScoreEvents.CountAsync(act => act.Application == pair.Application && act.Expert == pair.Expert && act.Criterion == field && act.Subject == ScoreSubject.Points)));
        await round.SendAsync(new StateDissent(round.Round, pair.Expert, pair.Application, "不同意推荐：台账不实"));

        Assert.IsType<DiscussionOpen>(await round.RefusedAsync(new RankRound(round.Round), "急"));
        Assert.IsType<StageOutOfOrder>(await round.RefusedAsync(new MoveRound(round.Round, RoundStage.Sealed), "再封一次"));
        Assert.IsType<DiscussionEndsEarly>(await round.RefusedAsync(new CloseDiscussion(round.Round, " ")));
        await round.SendAsync(new CloseDiscussion(round.Round, "都已核对"), "都已核对");
        Assert.IsType<DiscussionEnded>(await round.RefusedAsync(await round.CorrectionAsync(pair, field, "1")));
        Assert.IsType<DiscussionEnded>(await round.RefusedAsync(new StateDissent(round.Round, pair.Expert, pair.Application, null)));
        Assert.IsType<DiscussionEnded>(await round.RefusedAsync(new CloseDiscussion(round.Round, "再关一次")));
        Assert.False(Assert.Single(await round.SendAsync(new DiscussionsFor(round.Round, pair.Expert, pair.Application))).Discussion.IsOpen);

        await round.SendAsync(new RankRound(round.Round));
        Assert.Equal(seal, await round.SendAsync(new SealOfRound(round.Round)));
        var files = await round.SendAsync(new ExportRound(round.Round));
        var scores = Encoding.UTF8.GetString(files.Single(file => file.Name == "scores.json").Bytes);
        var stored = await round.ReadAsync(db => db.Rankings.AsNoTracking().SingleAsync(one => one.Round == round.Round));
        Assert.Contains($"\"{field}\": 0.5", scores, StringComparison.Ordinal);
        Assert.Equal(stored.Scores, files.Single(file => file.Name == "scores.json").Bytes);
        var again = await round.SendAsync(new ExportRound(round.Round));
        Assert.All(files, file => Assert.Equal(file.Bytes, again.Single(one => one.Name == file.Name).Bytes));

        var summary = TextsOf(files.Single(file => file.Name == "评分汇总.xlsx").Bytes);
        foreach (var text in new[] { "评分更正", "畸高畸低", "与其他专家核对后，本项明显偏高", "不同意推荐：台账不实", seal, "更正前总分", "封存后经讨论更正2处" })
            Assert.Contains(text, summary, StringComparison.Ordinal);
        var record = await round.ReadAsync(db => db.Record.AsNoTracking().Where(entry => entry.Act == nameof(CorrectScore)).Select(entry => entry.Input).ToListAsync());
        Assert.Equal(2, record.Count);
        Assert.Contains($"6:before={first!.Length}:{first};5:value=1:0;4:case=8:Abnormal;", record[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_may_not_be_corrected_is_refused_by_name()
    {
        await using var round = await DiscussedRound.AtAsync(RoundStage.Sealed, discussion: true);
        await round.OpenAsync();
        var pair = round.Pairs[1];
        var field = await round.GivenAsync(pair);
        var right = await round.CorrectionAsync(pair, field, "0");
        Assert.IsType<CorrectionWithoutCase>(await round.RefusedAsync(right with { Case = null }));
        Assert.IsType<CorrectionWithoutReason>(await round.RefusedAsync(right with { Reason = " " }));
        Assert.IsType<TextTooLong>(await round.RefusedAsync(right with { Reason = new string('长', 501) }));
        Assert.IsType<PointsNotAllowed>(await round.RefusedAsync(right with { Value = "1000" }));
        Assert.IsType<PointsNotAllowed>(await round.RefusedAsync(right with { Value = "0.3" }));
        Assert.IsType<ValueNotUnderstood>(await round.RefusedAsync(right with { Value = "三分" }));
        Assert.IsType<CorrectionEmpty>(await round.RefusedAsync(right with { Value = "" }));
        Assert.IsType<CorrectionChangesNothing>(await round.RefusedAsync(right with { Value = right.Seen }));
        Assert.IsType<FieldChangedElsewhere>(await round.RefusedAsync(right with { Seen = "99" }));
        Assert.IsType<UnknownCriterion>(await round.RefusedAsync(right with { Field = "base.nothing" }));
        foreach (var words in new[] { ScoreField.Verdict.Name, ScoreField.Opinion.Name, ScoreField.RemarkOn(field).Name })
            Assert.IsType<CorrectionOfWords>(await round.RefusedAsync(right with { Field = words, Value = "x" }));
        Assert.IsType<CaseDoesNotFit>(await round.RefusedAsync(right with { Case = CorrectionCase.Objective }));
        Assert.IsType<CaseDoesNotFit>(await round.RefusedAsync(right with { Case = CorrectionCase.Range }));
        var stranger = round.Pairs.First(one => one.Expert != pair.Expert && !round.Pairs.Any(other => other.Expert == one.Expert && other.Application == pair.Application)).Expert;
        Assert.IsType<SheetNotAssigned>(await round.RefusedAsync(right with { Expert = stranger }));
        Assert.IsType<SheetNotAssigned>(await round.RefusedAsync(new StateDissent(round.Round, stranger, pair.Application, "看不到的")));
        Assert.IsType<DissentEmpty>(await round.RefusedAsync(new StateDissent(round.Round, pair.Expert, pair.Application, " ")));
        Assert.IsType<NoDissent>(await round.RefusedAsync(new StateDissent(round.Round, pair.Expert, pair.Application, null)));
        Assert.IsType<PaperAfterDiscussion>(await round.RefusedAsync(new OrderPaperEntry(round.Round, pair.Application, pair.Expert, 1, 2, "纸质")));
        Assert.Empty(await round.ReadAsync(db => db.CorrectionsOf(round.Round, null, CancellationToken.None)));
    }

    [Fact]
    public async Task Points_stay_within_what_the_corrected_evidence_supports()
    {
        await using var round = await DiscussedRound.AtAsync(RoundStage.Sealed, discussion: true);
        await round.OpenAsync();
        foreach (var pair in round.Pairs)
        {
            var sheet = (await round.SendAsync(new Features.Reviews.SheetOf(round.Round, pair.Expert, pair.Application)))!;
            if (sheet.Lines.FirstOrDefault(one => one.Points == one.Place.Criterion.MaxPoints && one.Evidence.Any(item => item.Judged == EvidenceJudgement.Sufficient)) is not { } line)
                continue;
            var item = line.Evidence.First(one => one.Judged == EvidenceJudgement.Sufficient).Key;
            var weaker = await round.CorrectionAsync(pair, item, nameof(EvidenceJudgement.Missing));
            Assert.IsType<PointsNotSupported>(await round.RefusedAsync(weaker));
            await round.SendAsync(await round.CorrectionAsync(pair, line.Place.Criterion.Id, "0"));
            await round.SendAsync(weaker);
            Assert.IsType<PointsNotSupported>(await round.RefusedAsync(await round.CorrectionAsync(pair, line.Place.Criterion.Id, Domain.Basics.PlainNumber.Of(line.Place.Criterion.MaxPoints))));
            return;
        }

        Assert.Fail("no sheet of the sample gave all points");
    }

    [Fact]
    public async Task Without_a_discussion_in_the_policy_there_is_none_and_nothing_else_changes()
    {
        await using var round = await DiscussedRound.AtAsync(RoundStage.Sealed, discussion: false);
        var pair = round.Pairs[0];
        Assert.IsType<DiscussionNotInPolicy>(await round.RefusedAsync(new OpenDiscussion(round.Round, DateTimeOffset.UtcNow.AddDays(1), "")));
        Assert.IsType<DiscussionNotInPolicy>(await round.RefusedAsync(await round.CorrectionAsync(pair, await round.GivenAsync(pair), "0")));
        await round.SendAsync(new RankRound(round.Round));
        var summary = TextsOf((await round.SendAsync(new ExportRound(round.Round))).Single(file => file.Name == "评分汇总.xlsx").Bytes);
        Assert.DoesNotContain("更正", summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_sealing_nothing_is_corrected()
    {
        await using var round = await DiscussedRound.AtAsync(RoundStage.Reviewing, discussion: true);
        var pair = round.Pairs[0];
        Assert.IsType<RoundNotIn>(await round.RefusedAsync(new OpenDiscussion(round.Round, DateTimeOffset.UtcNow.AddDays(1), "")));
        Assert.IsType<RoundNotIn>(await round.RefusedAsync(await round.CorrectionAsync(pair, await round.GivenAsync(pair), "0")));
        Assert.Null(await round.SendAsync(new SealOfRound(round.Round)));
    }

    [Fact]
    public async Task Experts_are_numbered_alike_for_every_reader_and_not_in_their_own_order()
    {
        await using var round = await DiscussedRound.AtAsync(RoundStage.Sealed, discussion: true);
        await round.OpenAsync();
        var orders = new List<bool>();
        foreach (var file in round.Pairs.GroupBy(pair => pair.Application))
        {
            var places = new List<int>();
            foreach (var pair in file.OrderBy(pair => pair.Expert, StringComparer.Ordinal))
            {
                var seen = Assert.Single(await round.SendAsync(new DiscussionsFor(round.Round, pair.Expert, pair.Application)));
                Assert.Equal(file.Count(), seen.Sheets.Count);
                Assert.Equal(Enumerable.Range(1, file.Count()), seen.Sheets.Select(sheet => sheet.Place));
                var own = await round.ValueAsync(pair, "base.legal");
                Assert.Equal(own, seen.Own.Points[seen.Template.Find("base.legal")!.Index] is { } points ? Domain.Basics.PlainNumber.Of(points) : null);
                places.Add(seen.Own.Place);
            }

            Assert.Equal(places.Count, places.Distinct().Count());
            orders.Add(places.SequenceEqual(places.Order()));
        }

        Assert.Contains(false, orders);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Whatever_is_corrected_the_seal_holds_and_the_first_values_can_be_read_again(int seed)
    {
        await using var round = await DiscussedRound.AtAsync(RoundStage.Sealed, discussion: true);
        var before = await FoldAsync(round, long.MaxValue);
        var seal = await round.OpenAsync();
        var random = new Random(seed);
        var last = (await round.ReadAsync(db => db.DiscussionOf(round.Round, CancellationToken.None)))!.LastEvent;
        for (var i = 0; i < 25; i++)
        {
            var pair = round.Pairs[random.Next(Math.Min(round.Pairs.Count, 6))];
            var sheet = (await round.SendAsync(new Features.Reviews.SheetOf(round.Round, pair.Expert, pair.Application)))!;
            var lines = sheet.Lines.ToList();
            var line = lines[random.Next(lines.Count)];
            var correction = random.Next(3) == 0 && line.Evidence.Count > 0
                ? await round.CorrectionAsync(pair, line.Evidence[random.Next(line.Evidence.Count)].Key, ((EvidenceJudgement)random.Next(3)).ToString())
                : await round.CorrectionAsync(pair, line.Place.Criterion.Id, Domain.Basics.PlainNumber.Of(random.Next(0, 5) * 0.5m));
            try
            {
                await round.SendAsync(correction);
            }
            catch (Domain.Basics.RefusedException refused)
            {
                Assert.True(refused.Refusal is CorrectionChangesNothing or PointsNotAllowed or PointsNotSupported, refused.Refusal.Words.Zh);
            }
        }

        var corrections = await round.ReadAsync(db => db.CorrectionsOf(round.Round, null, CancellationToken.None));
        Assert.NotEmpty(corrections);
        Assert.Equal(seal, await round.SendAsync(new SealOfRound(round.Round)));
        var template = await round.ReadAsync(async db => FrozenPolicy.Of(await db.Rounds.AsNoTracking().SingleAsync(one => one.Id == round.Round)).Template);
        var (first, now) = (await FoldAsync(round, last), await FoldAsync(round, long.MaxValue));
        foreach (var pair in round.Pairs)
        {
            ScoreSheet Sheet(SheetReading reading) => reading.Of(pair.Application, pair.Expert) is var one ? ScoreSheet.Of(template, pair.Application, pair.Expert, one.State, one.Points, one.Evidence) : null!;
            var undone = ScoreCorrection.Undone(template, Sheet(now), corrections);
            Assert.Equal(Sheet(first).Points, undone.Points);
            Assert.Equal(Sheet(first).Evidence, undone.Evidence);
            Assert.Equal(Sheet(before).Points, undone.Points);
        }
    }

    private static string TextsOf(byte[] book)
    {
        using var opened = new OpenedBook(book);
        return string.Join('\n', opened.Names.Concat(opened.Names.SelectMany(name => opened.Rows(name).SelectMany(row => row))));
    }

    private static Task<SheetReading> FoldAsync(DiscussedRound round, long upTo) => round.ReadAsync(async db =>
    {
        var reading = new SheetReading();
        await foreach (var act in db.ScoreEventsOf(round.Round))
            if (act.Sequence <= upTo)
                reading.Take(act);
        return reading;
    });
}
