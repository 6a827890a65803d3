using ExpertReview.Data.Queries;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Assignments;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Conflicts;
using ExpertReview.Domain.Reviews;
using ExpertReview.Domain.Scoring;
using ExpertReview.Features.Reviews;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Tests.Reviews;

public sealed class ExpertScoringTests(ScoredRound round) : IClassFixture<ScoredRound>
{
    [Fact]
    public async Task Nothing_is_scored_or_listed_before_the_pledge()
    {
        var pair = await PairAsync(0, pledge: false);
        Assert.IsType<PledgeNotConfirmed>(await RefusedAsync(Save(pair, "base.legal", "2", 0)));
        Assert.Empty((await round.SendAsync(new MySheets(round.Round, pair.Expert))).Sheets);
        Assert.Null(await round.SendAsync(new SheetOf(round.Round, pair.Expert, pair.Application)));
        Assert.IsType<PledgeChanged>(await RefusedAsync(new ConfirmPledge(round.Round, pair.Expert, "0")));
        var first = await round.SendAsync(new ConfirmPledge(round.Round, pair.Expert, Pledge.Version));
        Assert.Equal(first, await round.SendAsync(new ConfirmPledge(round.Round, pair.Expert, Pledge.Version)));
        Assert.NotEmpty((await round.SendAsync(new MySheets(round.Round, pair.Expert))).Sheets);
    }

    [Fact]
    public async Task A_saved_field_stands_in_the_sheet_and_the_same_key_saves_once()
    {
        var pair = await PairAsync(1);
        var save = new SaveScoreField(round.Round, pair.Expert, pair.Application, "base.legal", "２。50", "key-00000001", 0);
        var saved = await round.SendAsync(save);
        Assert.Equal("2.5", saved.Value);
        Assert.Equal((saved.Sequence, saved.Value), await round.SendAsync(save) is var again ? (again.Sequence, again.Value) : default);
        Assert.IsType<KeyUsedBefore>(await RefusedAsync(save with { Value = "3" }));
        Assert.Equal(2.5m, Line(await SheetAsync(pair), "base.legal").Points);
        Assert.Equal(1, await round.ReadAsync(db => db.ScoreEvents.CountAsync(act => act.ClientKey == $"{pair.Expert}:key-00000001")));
        var cleared = await round.SendAsync(Save(pair, "base.legal", "", saved.Sequence));
        Assert.Null(cleared.Value);
        Assert.Null(Line(await SheetAsync(pair), "base.legal").Points);
    }

    [Fact]
    public async Task A_stale_base_is_told_both_values_and_changes_nothing()
    {
        var pair = await PairAsync(2);
        var first = await round.SendAsync(Save(pair, "base.legal", "2", 0));
        var refused = Assert.IsType<FieldChangedElsewhere>(await RefusedAsync(Save(pair, "base.legal", "3", 0)));
        Assert.Equal(("2", "3", first.Sequence), (refused.Stored, refused.Given, refused.Sequence));
        Assert.Equal(2, Line(await SheetAsync(pair), "base.legal").Points);
    }

    [Fact]
    public async Task Of_two_saves_at_once_one_stands_and_the_other_is_told()
    {
        var pair = await PairAsync(3);
        var answers = await Task.WhenAll(Enumerable.Range(1, 2).Select(points => Task.Run(async () =>
        {
            try
            {
                return (object)await round.SendAsync(Save(pair, "base.legal", $"{points}", 0));
            }
            catch (RefusedException refused)
            {
                return refused.Refusal;
            }
        })));
        var saved = Assert.Single(answers.OfType<SavedField>());
        Assert.Equal(saved.Value, Assert.Single(answers.OfType<FieldChangedElsewhere>()).Stored);
    }

    [Fact]
    public async Task Points_off_the_scale_unknown_lines_and_words_are_refused()
    {
        var pair = await PairAsync(4);
        Assert.IsType<PointsNotAllowed>(await RefusedAsync(Save(pair, "base.legal", "4.5", 0)));
        Assert.IsType<PointsNotAllowed>(await RefusedAsync(Save(pair, "base.legal", "2.2", 0)));
        Assert.IsType<ValueNotUnderstood>(await RefusedAsync(Save(pair, "base.legal", "-1", 0)));
        Assert.IsType<ValueNotUnderstood>(await RefusedAsync(Save(pair, "base.legal", "好", 0)));
        Assert.IsType<ValueNotUnderstood>(await RefusedAsync(Save(pair, "base.legal/license", "7", 0)));
        Assert.IsType<UnknownCriterion>(await RefusedAsync(Save(pair, "base.none", "1", 0)));
        Assert.IsType<UnknownCriterion>(await RefusedAsync(Save(pair, "base.legal/none", "Partial", 0)));
    }

    [Fact]
    public async Task Points_above_the_evidence_are_refused_with_the_most_it_supports()
    {
        var pair = await PairAsync(5);
        await round.SendAsync(Save(pair, "base.legal/license", nameof(EvidenceJudgement.Missing), 0));
        Assert.Equal(2.4m, Assert.IsType<PointsNotSupported>(await RefusedAsync(Save(pair, "base.legal", "3", 0))).Cap);
        await round.SendAsync(Save(pair, "base.legal", "2", 0));
    }

    [Fact]
    public async Task Another_experts_file_does_not_exist()
    {
        var pair = await PairAsync(6);
        var other = round.Pairs.First(one => one.Expert != pair.Expert && !round.Pairs.Any(own => own.Expert == pair.Expert && own.Application == one.Application));
        Assert.IsType<SheetNotAssigned>(await RefusedAsync(Save(pair with { Application = other.Application }, "base.legal", "2", 0)));
        Assert.Null(await round.SendAsync(new SheetOf(round.Round, pair.Expert, other.Application)));
    }

    [Fact]
    public async Task A_declared_conflict_awaits_the_organiser_and_stops_scoring()
    {
        var pair = await PairAsync(7);
        Assert.IsType<ConflictWithoutReason>(await RefusedAsync(new DeclareConflict(round.Round, pair.Expert, pair.Application, " ")));
        await round.SendAsync(new DeclareConflict(round.Round, pair.Expert, pair.Application, "曾任其顾问"));
        Assert.IsType<ConflictAwaitsDecision>(await RefusedAsync(Save(pair, "base.legal", "2", 0)));
        var found = (await round.ReadAsync(db => db.ConflictsOf(round.Round, CancellationToken.None))).Single(row =>
            row.Code == pair.Application && row.Expert == pair.Expert && row.Kind == ConflictKind.Declared);
        Assert.False(found.Certain);
        Assert.Contains("曾任其顾问", found.Text, StringComparison.Ordinal);
        Assert.False((await SheetAsync(pair)).Editable);
    }

    [Fact]
    public async Task A_sheet_is_submitted_only_when_complete_and_is_read_only_after()
    {
        var pair = await PairAsync(8);
        var sheet = await SheetAsync(pair);
        Assert.Null(sheet.Total);
        var refused = Assert.IsType<SheetIncomplete>(await RefusedAsync(new SubmitScoreSheet(round.Round, pair.Expert, pair.Application)));
        Assert.Equal(sheet.Open, refused.Missing.Count);
        foreach (var line in sheet.Blocks.SelectMany(block => block.Lines))
        {
            foreach (var item in line.Evidence)
                await round.SendAsync(Save(pair, item.Key, nameof(EvidenceJudgement.Sufficient), 0));
            await round.SendAsync(Save(pair, line.Place.Criterion.Id, $"{line.Place.Criterion.MaxPoints}", 0));
        }

        var full = await SheetAsync(pair);
        Assert.Equal((0, full.FullScore), (full.Open, full.Total));
        var first = Line(full, "base.legal");
        await round.SendAsync(Save(pair, "base.legal/license", nameof(EvidenceJudgement.Partial), first.Evidence[0].Sequence));
        Assert.Contains("上限", Assert.Single(Assert.IsType<SheetIncomplete>(await RefusedAsync(new SubmitScoreSheet(round.Round, pair.Expert, pair.Application))).Missing), StringComparison.Ordinal);
        await round.SendAsync(Save(pair, "base.legal", "2", first.Sequence));
        var wordless = Assert.IsType<WordsMissing>(await RefusedAsync(new SubmitScoreSheet(round.Round, pair.Expert, pair.Application)));
        Assert.Equal(first.Place.Criterion.Title, Assert.Single(wordless.Criteria));
        await round.SendAsync(Save(pair, "base.legal//remark", "执照副本看不清", 0));
        var receipt = await round.SendAsync(new SubmitScoreSheet(round.Round, pair.Expert, pair.Application));
        Assert.Matches("^[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}$", receipt);
        Assert.Equal(receipt, (await SheetAsync(pair)).Receipt);
        Assert.IsType<SheetClosed>(await RefusedAsync(Save(pair, "base.legal", "1", 0)));
        Assert.IsType<SheetClosed>(await RefusedAsync(new SubmitScoreSheet(round.Round, pair.Expert, pair.Application)));
        Assert.Equal(SheetState.Submitted, (await round.SendAsync(new MySheets(round.Round, pair.Expert))).Sheets.Single(one => one.Application == pair.Application).State);
    }

    [Fact]
    public async Task The_record_carries_no_score()
    {
        var pair = await PairAsync(9);
        await round.SendAsync(Save(pair, "base.legal", "2.5", 0));
        var inputs = await round.ReadAsync(db => db.Record.Where(entry => entry.Act == nameof(SaveScoreField)).Select(entry => entry.Input).ToListAsync());
        Assert.NotEmpty(inputs);
        Assert.All(inputs, input => Assert.DoesNotContain("2.5", input, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_form_knows_where_the_applicant_shows_each_item()
    {
        var sheet = await SheetAsync(await PairAsync(10));
        var items = sheet.Blocks.SelectMany(block => block.Lines).SelectMany(line => line.Evidence).ToList();
        Assert.Contains(items, item => item is { File: not null, Page: > 0 });
        Assert.All(items.Where(item => item.File is not null), item => Assert.True(sheet.Files.ContainsKey(item.File!)));
    }

    [Fact]
    public async Task Words_and_the_verdict_are_fields_like_any_other()
    {
        var pair = await PairAsync(11);
        Assert.IsType<ValueNotUnderstood>(await RefusedAsync(Save(pair, "/verdict", "maybe", 0)));
        Assert.IsType<TextTooLong>(await RefusedAsync(Save(pair, "base.legal//remark", new string('长', 501), 0)));
        Assert.IsType<UnknownCriterion>(await RefusedAsync(Save(pair, "base.none//remark", "无", 0)));
        await round.SendAsync(Save(pair, "/verdict", ReviewVerdict.Recommend, 0));
        await round.SendAsync(Save(pair, "/opinion", "材料齐全", 0));
        await round.SendAsync(Save(pair, "base.legal//remark", "副本不清", 0));
        var sheet = await SheetAsync(pair);
        Assert.Equal(("recommend", "材料齐全", "副本不清"), (sheet.Overall.Verdict, sheet.Overall.Opinion, Line(sheet, "base.legal").Remark));
        var stored = await round.ReadAsync(db => ContentAsync(db, pair));
        Assert.Equal(("recommend", "材料齐全"), (stored.Verdict, stored.Opinion));
    }

    [Fact]
    public async Task A_block_takes_what_the_papers_show_only_where_nothing_was_said()
    {
        var pair = await PairAsync(12);
        await round.SendAsync(Save(pair, "base.legal/license", nameof(EvidenceJudgement.Partial), 0));
        await round.SendAsync(new TakeProposals(round.Round, pair.Expert, pair.Application, "base", Points: false));
        await round.SendAsync(new TakeProposals(round.Round, pair.Expert, pair.Application, "base", Points: true));
        var sheet = await SheetAsync(pair);
        var block = sheet.Blocks.Single(one => one.Block.Id == "base").Lines;
        Assert.Equal(EvidenceJudgement.Partial, Line(sheet, "base.legal").Evidence[0].Judged);
        Assert.All(block.SelectMany(line => line.Evidence).Skip(1), item => Assert.Equal(item.Proposed, item.Judged));
        Assert.All(block, line => Assert.Equal(line.Offered, line.Points));
        Assert.DoesNotContain(block, line => line.AboveCap);
        var served = Line(sheet, "base.served");
        Assert.NotNull(served.Points);
        Assert.Equal("上年度服务中小企业数", Assert.Single(served.Facts).Name.Zh);
        Assert.False(served.LacksReason || served.FarFromBands);
        var other = served.Points >= 5 ? 1 : 8;
        if (other <= served.Most)
        {
            await round.SendAsync(Save(pair, "base.served", $"{other}", served.Sequence));
            Assert.True(Line(await SheetAsync(pair), "base.served") is { LacksReason: true, FarFromBands: true });
        }
        Assert.IsType<UnknownCriterion>(await RefusedAsync(new TakeProposals(round.Round, pair.Expert, pair.Application, "none", Points: true)));
    }

    [Fact]
    public async Task A_file_is_accepted_once_and_says_nothing_about_progress()
    {
        var pair = await PairAsync(13);
        await round.SendAsync(new AcceptFile(round.Round, pair.Expert, pair.Application));
        Assert.True((await SheetAsync(pair)).Accepted);
        Assert.IsType<AlreadyAccepted>(await RefusedAsync(new AcceptFile(round.Round, pair.Expert, pair.Application)));
        Assert.Equal(0, (await round.SendAsync(new ReviewProgressOf(round.Round))).Single(one => one.No == pair.Expert).Begun);
    }

    [Fact]
    public async Task A_declared_tie_reaches_the_units_files_and_closes_them_until_the_organiser_decides()
    {
        var pair = await PairAsync(14);
        var unit = (await SheetAsync(pair)).Organisation;
        Assert.IsType<TieWithoutUnit>(await RefusedAsync(new DeclareTie(round.Round, pair.Expert, ConflictKind.Relative, "配偶", " ", "")));
        Assert.IsType<TieWithoutKind>(await RefusedAsync(new DeclareTie(round.Round, pair.Expert, ConflictKind.SameName, "", unit, "")));
        Assert.Equal(0, await round.SendAsync(new DeclareTie(round.Round, pair.Expert, ConflictKind.PostOrShare, "股东", "无关的某某公司", "")));
        Assert.Equal(1, await round.SendAsync(new DeclareTie(round.Round, pair.Expert, ConflictKind.Relative, "配偶", unit, "上月入职")));
        Assert.IsType<ConflictAwaitsDecision>(await RefusedAsync(Save(pair, "base.legal", "2", 0)));
        var found = (await round.ReadAsync(db => db.ConflictsOf(round.Round, CancellationToken.None))).Single(row => row.Code == pair.Application && row.Expert == pair.Expert && row.Kind == ConflictKind.Relative);
        Assert.False(found.Certain);
        Assert.Equal(2, (await round.SendAsync(new MySheets(round.Round, pair.Expert))).Ties!.Count);
    }

    [Fact]
    public async Task A_save_and_a_form_ask_the_database_the_same_few_things_whatever_there_is()
    {
        var few = await PairAsync(15);
        var many = round.Pairs.GroupBy(one => one.Expert).OrderByDescending(own => own.Count()).First().First();
        await round.SendAsync(new ConfirmPledge(round.Round, many.Expert, Pledge.Version));
        Assert.True(round.Pairs.Count(one => one.Expert == many.Expert) >= 3);
        Assert.InRange(await round.StatementsAsync(Save(few, "base.legal", "2", 0)), 1, 9);
        Assert.Equal(await round.StatementsAsync(Save(few, "base.finance", "2", 0)), await round.StatementsAsync(Save(many, "base.finance", "2", 0)));
        Assert.Equal(8, await round.StatementsAsync(new SheetOf(round.Round, few.Expert, few.Application)));
        Assert.Equal(5, await round.StatementsAsync(new MySheets(round.Round, few.Expert)));
        Assert.Equal(5, await round.StatementsAsync(new MySheets(round.Round, many.Expert)));
        Assert.Equal(8, await round.StatementsAsync(new CheckSheets(round.Round, few.Expert, null)));
        Assert.Equal(8, await round.StatementsAsync(new CheckSheets(round.Round, many.Expert, null)));
    }

    // Each test takes an expert of its own.
    private async Task<Assignment> PairAsync(int which, bool pledge = true)
    {
        var pair = round.Pairs.DistinctBy(one => one.Expert).OrderBy(one => one.Expert, StringComparer.Ordinal).ElementAt(which);
        if (pledge)
            await round.SendAsync(new ConfirmPledge(round.Round, pair.Expert, Pledge.Version));
        return pair;
    }

    private SaveScoreField Save(Assignment pair, string criterion, string? value, long seen) =>
        new(round.Round, pair.Expert, pair.Application, criterion, value, Guid.NewGuid().ToString("n"), seen);

    private async Task<ExpertSheet> SheetAsync(Assignment pair) => (await round.SendAsync(new SheetOf(round.Round, pair.Expert, pair.Application)))!;

    private static CriterionLine Line(ExpertSheet sheet, string criterion) => sheet.Blocks.SelectMany(block => block.Lines).Single(line => line.Place.Criterion.Id == criterion);

    private async Task<Refusal> RefusedAsync<T>(IRequest<T> request) => (await Assert.ThrowsAsync<RefusedException>(() => round.SendAsync(request))).Refusal;

    private async Task<SheetContent> ContentAsync(ReviewDb db, Assignment pair)
    {
        var reading = new SheetReading();
        await foreach (var act in db.ScoreEventsOf(round.Round))
            reading.Take(act);
        return reading.Of(pair.Application, pair.Expert);
    }
}
