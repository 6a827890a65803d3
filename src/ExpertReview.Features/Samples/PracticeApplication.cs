using ExpertReview.Domain.Applications;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Reviews;
using ExpertReview.Domain.Rounds;
using ExpertReview.Domain.Scoring;
using ExpertReview.Features.Reviews;
using ExpertReview.Features.Rounds;

namespace ExpertReview.Features.Samples;

/// <summary>An invented application to practise on, made of the round's own template and rule. It is nowhere stored: it exists while its page is made.</summary>
internal static class PracticeApplication
{
    /// <summary>What stands where an 申报编号 would stand; no credit code is like it.</summary>
    public const string Code = "practice";

    /// <summary>The one file of its evidence.</summary>
    public const string File = "practice.pdf";

    // Every fourth item is missing, so that both answers are practised.
    private const int Missing = 4;
    private const int Functions = 2;

    /// <summary>The application.</summary>
    public static Application Of(ReviewRound round, FrozenPolicy policy)
    {
        var functions = Claimed(policy.Template);
        var figures = Numbers(round.AsOf);
        var row = new Recommendation { Code = Code, File = "", Row = 1, Recommender = "", Organisation = "练习单位（虚构）", Platform = "练习平台（虚构）", Figures = figures, Functions = functions };
        var report = new ApplicationReport { Code = Code, File = "", Figures = figures, Lines = [.. functions.SelectMany(function => LinesOf(policy.Rule, function))], Evidence = [.. EvidenceOf(policy.Template, functions)] };
        return new Application { No = Code, Standing = row, Rows = [row], Kind = ApplicationKind.New, Report = report };
    }

    /// <summary>The facts of its sheet, to which nothing was said yet.</summary>
    public static SheetFacts FactsOf(ReviewRound round, FrozenPolicy policy, string expert) => new(
        round, policy, new EligibilityProposal(Code, Assigned: true, [], Claimed(policy.Template), []), expert, [Act(round, expert, ScoreSubject.Pledge, "", Pledge.Version, "") ]);

    /// <summary>Something said about it. No log ever has it.</summary>
    public static ScoreEvent Act(ReviewRound round, string expert, ScoreSubject subject, string criterion, string? value, string key) => new()
    {
        Round = round.Id, Application = subject == ScoreSubject.Pledge ? "" : Code, Expert = expert, Subject = subject, Criterion = criterion, Value = value, ClientKey = key, Person = "", At = DateTimeOffset.UnixEpoch,
    };

    private static IReadOnlyList<ServiceFunction> Claimed(ScoringTemplate template) => [.. template.Blocks.SelectMany(block => block.Claimed).Select(one => one.Function).Take(Functions)];

    private static Figures Numbers(DateOnly asOf) => new()
    {
        FoundedOn = asOf.AddYears(-6), TotalAssets = 5_200_000, Income = 3_100_000, Staff = 15, Qualified = 13, Served = 160, ServedBefore = 120, Specialised = 8, LowFee = 0.25m, Satisfaction = 0.92m,
    };

    // The first number of a function is above its threshold, the others just reach it.
    private static IEnumerable<FunctionLine> LinesOf(RecognitionRule rule, ServiceFunction function) =>
        (rule.Of(function)?.Lines ?? []).Select((line, i) => new FunctionLine(function, line.Name, i == 0 ? Math.Ceiling(line.AtLeast * 1.5m) : line.AtLeast));

    private static IEnumerable<EvidencePlace> EvidenceOf(ScoringTemplate template, IReadOnlyList<ServiceFunction> functions) => template.CriteriaFor([.. functions])
        .SelectMany(place => place.Criterion.Evidence.Select(item => (place, item))).Where((_, i) => i % Missing != Missing - 1)
        .Select((one, page) => new EvidencePlace(one.place.Function, one.place.Criterion.Title, one.item.Title, File, page + 1, page + 1));
}
