using System.Text;
using CsCheck;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Ranking;
using ExpertReview.Domain.Scoring;
using ExpertReview.Features.Scoring;

namespace ExpertReview.Tests.Ranking;

/// <summary>What must hold of every score, over random templates' rules and random sheets with caps, several functions and ties.</summary>
public sealed class ScorePropertyTests
{
    private static readonly ServiceFunction[] Functions = [ServiceFunction.Information, ServiceFunction.Training, ServiceFunction.Green];

    private static readonly ScoringTemplate[] Templates =
    [
        .. from aggregate in new[] { "\"mean\"", "\"median\"", "\"trimmed-mean\", \"fromSheets\": 3" }
           from combine in new[] { "\"mean\"", "\"best\"", "\"mainPlus\", \"extraWeight\": 0.1" }
           from evidence in new[] { "cap", "off" }
           from rounded in new[] { "true", "false" }
           select Template(aggregate, combine, evidence, rounded),
    ];

    private static readonly Gen<(ScoringTemplate Template, ReviewScores Scores)> Rounds =
        Gen.Select(Gen.Int[0, Templates.Length - 1], Gen.Int[1, 6], Gen.Int[0, int.MaxValue - 1], (template, applications, seed) => (Templates[template], Scores(Templates[template], applications, new Random(seed))));

    [Fact]
    public void Every_figure_stays_between_its_bounds() => Rounds.Sample(
        round =>
        {
            foreach (var row in ScoreRanking.Of(round.Template, round.Scores).Rows.Where(row => row.Figures is not null))
            {
                var figures = row.Figures!;
                Assert.InRange(figures.Score, figures.Min, figures.Max);
                Assert.InRange(figures.Median, figures.Min, figures.Max);
                Assert.InRange(figures.Min, 0, round.Template.Rules.FullScore);
                Assert.InRange(figures.Max, 0, round.Template.Rules.FullScore);
                for (var block = 0; block < figures.Blocks.Count; block++)
                    Assert.InRange(figures.Blocks[block], 0, round.Template.Blocks[block].Weight);
                Assert.All(figures.Functions, score => Assert.InRange(score, 0, round.Template.Rules.FullScore));
            }
        },
        iter: 400);

    [Fact]
    public void Raising_points_never_lowers_a_published_score() => Gen.Select(Rounds, Gen.Int[0, 1000], Gen.Int[0, 1000]).Sample(
        (round, sheetAt, criterionAt) =>
        {
            var sheet = round.Scores.Sheets[sheetAt % round.Scores.Sheets.Count];
            var scored = round.Template.Criteria.Where(place => sheet.Points[place.Index] is not null).ToList();
            var place = scored[criterionAt % scored.Count];
            var points = sheet.Points.ToArray();
            points[place.Index] = Math.Min(place.Criterion.MaxPoints, points[place.Index]!.Value + 1);
            var raised = round.Scores with { Sheets = [.. round.Scores.Sheets.Select(one => one == sheet ? sheet with { Points = points } : one)] };
            var (before, after) = (Of(round, sheet.Application), Of((round.Template, raised), sheet.Application));
            Assert.True(after.Score >= before.Score);
            Assert.True(after.Median >= before.Median);
            Assert.All(before.Blocks.Zip(after.Blocks), pair => Assert.True(pair.Second >= pair.First));

            static RowFigures Of((ScoringTemplate Template, ReviewScores Scores) round, string no) => ScoreRanking.Of(round.Template, round.Scores).Rows.Single(row => row.Application.No == no).Figures!;
        },
        iter: 600);

    [Fact]
    public void The_order_of_applications_sheets_and_functions_changes_nothing() => Gen.Select(Rounds, Gen.Int[0, int.MaxValue - 1]).Sample(
        (round, seed) =>
        {
            var random = new Random(seed);
            var turned = round.Scores with
            {
                Applications = [.. round.Scores.Applications.OrderBy(_ => random.Next()).Select(one => one with { Functions = [.. one.Functions.Reverse()], MainFunction = one.MainFunction })],
                Sheets = [.. round.Scores.Sheets.OrderBy(_ => random.Next())],
            };
            Assert.Equal(Shown(round.Template, round.Scores), Shown(round.Template, turned));
        },
        iter: 300);

    [Fact]
    public void A_recused_sheet_changes_nothing_whatever_stands_on_it() => Rounds.Sample(
        round =>
        {
            var recused = round.Scores.Sheets[0] with { Expert = "E99", State = SheetState.Recused };
            Assert.Equal(Shown(round.Template, round.Scores), Shown(round.Template, round.Scores with { Sheets = [recused, .. round.Scores.Sheets] }));
        },
        iter: 300);

    [Fact]
    public void A_rank_is_shared_only_where_the_whole_chain_is_equal() => Rounds.Sample(
        round =>
        {
            var rows = ScoreRanking.Of(round.Template, round.Scores).Rows.Where(row => row.Rank is not null).ToList();
            foreach (var (one, next) in rows.Zip(rows.Skip(1)))
            {
                var same = Keys(round.Template, one.Figures!).SequenceEqual(Keys(round.Template, next.Figures!));
                Assert.Equal(same, one.Rank == next.Rank);
                Assert.True(one.Figures!.Score >= next.Figures!.Score);
                Assert.Equal(one.Figures.Score == next.Figures.Score && !same, next.TieBrokenBy is not null && one.Rank != next.Rank);
            }
        },
        iter: 600);

    [Fact]
    public void A_second_sum_by_other_code_is_the_first() => Rounds.Sample(
        round =>
        {
            var ranking = ScoreRanking.Of(round.Template, round.Scores);
            var checks = ScoreChecks.Of(round.Scores, ranking, Deviations.Of(round.Scores, ranking, new DeviationLimits()));
            Assert.All(checks.Where(check => check.Kind == ScoreCheckKind.Sum), check => Assert.Equal(ScoreCheckState.Passed, check.State));
        },
        iter: 300);

    [Fact]
    public void One_more_function_never_lowers_a_score_under_main_plus() => Rounds.Where(round => round.Template.FunctionsBlock!.Combine!.Method == CombineMethod.MainPlus).Sample(
        round =>
        {
            var application = round.Scores.Applications[0];
            if (application.Functions.Count < 2)
                return;
            var fewer = application with { Functions = [application.MainFunction], MainFunction = application.MainFunction };
            var other = round.Scores with { Applications = [fewer, .. round.Scores.Applications.Skip(1)] };
            Assert.True(Score(round.Scores) >= Score(other));

            decimal Score(ReviewScores scores) => ScoreRanking.Of(round.Template, scores).Rows.Single(row => row.Application.No == application.No).Figures!.Score;
        },
        iter: 400);

    private static IEnumerable<decimal> Keys(ScoringTemplate template, RowFigures figures) =>
        template.Rules.TieChain.Select(step => step.Code switch { "median" => figures.Median, "smallerSpread" => -figures.Spread, var id => figures.Blocks[template.Blocks.ToList().FindIndex(block => block.Id == id)] }).Prepend(figures.Score);

    private static IEnumerable<string> Shown(ScoringTemplate template, ReviewScores scores) => ScoreRanking.Of(template, scores).Rows
        .Select(row => $"{row.Rank} {row.Application.No} {row.Figures?.Score} {string.Join(' ', row.Figures?.Blocks ?? [])} {row.Figures?.Spread} {row.Sheets} {row.TieBrokenBy} {row.Shortlisted} {row.Reason}");

    private static ReviewScores Scores(ScoringTemplate template, int count, Random random)
    {
        var applications = Enumerable.Range(1, count).Select(at => random.Next(1, 4) * 10 + at).Select(drawn => Application($"A{drawn % 10}", drawn / 10, random)).ToList();
        var sheets = from application in applications
                     from expert in Enumerable.Range(1, random.Next(1, 6))
                     let criteria = template.CriteriaFor([.. application.Functions]).ToList()
                     let points = criteria.Select(place => KeyValuePair.Create(place.Criterion.Id, (decimal)random.Next((int)place.Criterion.MaxPoints + 1))).ToList()
                     let evidence = criteria.SelectMany(place => place.Criterion.Evidence.Select(item => KeyValuePair.Create($"{place.Criterion.Id}/{item.Id}", (EvidenceJudgement)random.Next(3)))).ToList()
                     select ScoreSheet.Of(template, application.No, $"E{expert}", SheetState.Submitted, points, evidence);
        return new ReviewScores("t.json", applications, [.. sheets], new ShortlistPolicy(30, 3, [], null));
    }

    private static ScoredApplication Application(string no, int functions, Random random) => new(no, [.. Functions.Take(functions)]) { MainFunction = Functions[random.Next(functions)] };

    // Few points, so that ties are common.
    private static ScoringTemplate Template(string aggregate, string combine, string evidence, string rounded) => TemplateFile.Read(
        Encoding.UTF8.GetBytes($$"""
        { "format": "expertreview.scoring-template/1", "id": "t", "version": 1, "title": "t",
          "rules": { "fullScore": 100, "decimals": 0, "aggregate": { "method": {{aggregate}} }, "evidence": "{{evidence}}", "roundSheets": {{rounded}}, "tieChain": ["functions", "median", "smallerSpread"] },
          "blocks": [
            { "id": "base", "title": "b", "weight": 50, "criteria": [ { "id": "b1", "title": "b", "maxPoints": 3, "evidence": [ { "id": "x", "weight": 0.5 }, { "id": "y", "weight": 0.5 } ] }, { "id": "b2", "title": "b", "maxPoints": 2 } ] },
            { "id": "functions", "title": "f", "weight": 50, "combine": { "method": {{combine}} }, "claimed": [
              { "id": "information", "weight": 2, "criteria": [ { "id": "i", "title": "i", "maxPoints": 3 } ] },
              { "id": "training", "criteria": [ { "id": "t", "title": "t", "maxPoints": 2, "evidence": [ { "id": "x", "weight": 1 } ] } ] },
              { "id": "green", "criteria": [ { "id": "g", "title": "g", "maxPoints": 4 } ] } ] } ] }
        """),
        "t.json");
}
