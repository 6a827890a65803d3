using System.Globalization;
using ExpertReview.Data.Accounts;
using ExpertReview.Data.Queries;
using ExpertReview.Data.Store;
using ExpertReview.Data.Work;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Reviews;
using ExpertReview.Domain.Rounds;
using ExpertReview.Domain.Scoring;
using ExpertReview.Features.Assignments;
using ExpertReview.Features.Discussions;
using ExpertReview.Features.PaperEntries;
using ExpertReview.Features.Ranking;
using ExpertReview.Features.Recusals;
using ExpertReview.Features.Reviews;
using ExpertReview.Features.Running;
using ExpertReview.Features.Samples;
using ExpertReview.Web.Start;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ExpertReview.Web.Tests.Kit;

/// <summary>The program with small rounds at every stage, made when they are asked for, and somebody of every role to look at them.</summary>
public sealed class StagedWeb : IAsyncLifetime, IDisposable
{
    /// <summary>Two rounds to compare: one row and three.</summary>
    public static readonly (SampleSize Few, SampleSize Many) Rows = (Size(1, 3), Size(3, 3));

    /// <summary>And two that have conflicts of interest and findings too, of which one application has none.</summary>
    public static readonly (SampleSize Few, SampleSize Many) Faults = (Size(8, 8), Size(24, 12));

    private readonly Dictionary<(RoundStage, SampleSize), int> _rounds = [];
    private readonly Dictionary<int, string[]> _panelChanges = [];
    private readonly Dictionary<(AccountRole?, int), HttpClient> _visitors = [];
    private readonly Dictionary<(AccountRole?, int, bool), IReadOnlyList<PageVisit>> _visits = [];

    /// <summary>Everybody who may look: nobody in particular, and one person of each role.</summary>
    public static IReadOnlyList<AccountRole?> Visitors { get; } = [null, .. Enum.GetValues<AccountRole>().Select(role => (AccountRole?)role)];

    /// <summary>Every stage that a round to try may stop at.</summary>
    public static IReadOnlyList<RoundStage> Stages { get; } = [.. Enum.GetValues<RoundStage>().Where(stage => stage is >= RoundStage.Intake and <= RoundStage.Announced)];

    public TestWeb Web { get; } = new();

    public RouteTable Routes { get; private set; } = null!;

    public string Address => Web.ClientOptions.BaseAddress.ToString().TrimEnd('/');

    public async Task InitializeAsync()
    {
        Web.UseKestrel(0);
        Routes = await RouteTable.OfAsync(Web.Services);
    }

    /// <summary>A round at a stage; the same one each time.</summary>
    public async Task<int> RoundAsync(RoundStage stage, SampleSize size)
    {
        if (_rounds.TryGetValue((stage, size), out var known))
            return known;
        var discussed = stage is RoundStage.Sealed or RoundStage.Ranked;
        var round = discussed ? await Web.DiscussedAsync(RoundStage.Sealed, size) : await Web.RoundAsync(stage, applications: size.Applications, experts: size.Experts);
        if (discussed)
            await DiscussAsync(round, ended: stage == RoundStage.Ranked);
        // Panels and a plan to look at, not confirmed yet.
        if (stage == RoundStage.Assigning)
        {
            await PanelsAsync(round, size.Applications < 8 ? 1 : 2);
            await new ActSender(Web.Services, "test").SendAsync(new ProposeAssignments(round, TimeSpan.FromMinutes(5)), "", CancellationToken.None);
        }

        // A place to fill, a question that waits and one that was answered.
        if (stage == RoundStage.Reviewing)
        {
            await VacancyAsync(round);
            await PaperAsync(round);
            await QuestionsAsync(round);
        }

        return _rounds[(stage, size)] = round;
    }

    private async Task PanelsAsync(int round, int panels)
    {
        using var scope = Web.Services.CreateScope();
        var (db, sender) = (scope.ServiceProvider.GetRequiredService<ReviewDb>(), new ActSender(Web.Services, "test"));
        var job = await sender.SendAsync(new AskForPanels(round, new PanelsWanted(panels, null, null)), "", CancellationToken.None);
        var claim = await db.ClaimAsync(job, 0, CancellationToken.None);
        var wishes = PanelsWanted.Read((await db.Jobs.AsNoTracking().SingleAsync(one => one.Id == job)).Wishes);
        var solved = await sender.SendAsync(new SolvePanels(round, wishes, TimeSpan.FromMinutes(5), null), "", CancellationToken.None);
        await sender.SendAsync(new KeepProposal(round, solved, claim!, JobState.Done, "方案已生成"), "", CancellationToken.None);
        var (problem, _) = ReadPlan.Of(solved.Problem, solved.Plan);
        var kept = await db.Proposals.AsNoTracking().Where(one => one.Round == round && one.Panels != null).Select(one => one.Id).SingleAsync();
        _panelChanges[round] = [$"/rounds/{round}/panels/file/{problem.Applications[0].No}?proposal={kept}", $"/rounds/{round}/panels/expert/{problem.Experts[0].No}?proposal={kept}"];
    }

    // A discussion with a correction and a dissenting opinion, by an expert who is not the one that visits; going on, or over and ranked.
    private async Task DiscussAsync(int round, bool ended)
    {
        using var scope = Web.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<ReviewDb>();
        var sender = new ActSender(Web.Services, "test");
        await sender.SendAsync(new OpenDiscussion(round, DateTimeOffset.UtcNow.AddDays(1), (await sender.SendAsync(new SealOfRound(round), "", CancellationToken.None))!), "", CancellationToken.None);
        var pairs = await db.AssignmentsOf(round, CancellationToken.None);
        var states = await db.SheetStatesOf(round, CancellationToken.None);
        var busiest = pairs.CountBy(pair => pair.Expert).OrderByDescending(one => one.Value).ThenBy(one => one.Key, StringComparer.Ordinal).First().Key;
        if (pairs.LastOrDefault(one => one.Expert != busiest && states.GetValueOrDefault((one.Application, one.Expert)) == SheetState.Submitted) is { } pair)
        {
            await using (var transaction = await db.Database.BeginTransactionAsync())
            {
                await db.AppendAsync(
                    [new ScoreEvent
                    {
                        Round = round, Application = "", Expert = pair.Expert, Subject = ScoreSubject.Pledge, Criterion = "", Value = Pledge.Version, ClientKey = $"{pair.Expert}:pledge:{Pledge.Version}", Person = "test",
                        At = DateTimeOffset.UnixEpoch,
                    }],
                    CancellationToken.None);
                await transaction.CommitAsync();
            }

            var line = (await sender.SendAsync(new SheetOf(round, pair.Expert, pair.Application), "", CancellationToken.None))!.Lines.First(one => one.Points > 0);
            await sender.SendAsync(
                new CorrectScore(round, pair.Expert, pair.Application, line.Place.Criterion.Id, PlainNumber.Of(line.Points!.Value), "0", CorrectionCase.Abnormal, "测试更正理由"), "", CancellationToken.None);
            await sender.SendAsync(new StateDissent(round, pair.Expert, pair.Application, "测试不同的看法"), "", CancellationToken.None);
        }

        if (ended)
        {
            await sender.SendAsync(new CloseDiscussion(round, "测试结束"), "", CancellationToken.None);
            await sender.SendAsync(new RankRound(round), "", CancellationToken.None);
        }
    }

    private async Task QuestionsAsync(int round)
    {
        using var scope = Web.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<ReviewDb>();
        var pairs = await db.AssignmentsOf(round, CancellationToken.None);
        foreach (var text in (string[])["测试提问甲", "测试提问乙"])
            db.Questions.Add(new FileQuestion { Round = round, Application = pairs[^1].Application, Expert = pairs[^1].Expert, Text = text, At = DateTimeOffset.UnixEpoch });
        await db.SaveChangesAsync();
        await new ActSender(Web.Services, "test").SendAsync(new AnswerQuestion(round, await db.Questions.Where(one => one.Round == round).MinAsync(one => one.Id), "测试公开的问题", "测试答复"), "", CancellationToken.None);
    }

    private async Task VacancyAsync(int round)
    {
        using var scope = Web.Services.CreateScope();
        var pair = (await scope.ServiceProvider.GetRequiredService<ReviewDb>().AssignmentsOf(round, CancellationToken.None))[0];
        await new ActSender(Web.Services, "test").SendAsync(new OrderRecusal(round, pair.Application, pair.Expert, "测试责令回避"), "", CancellationToken.None);
    }

    // A sheet on paper, opened before 监督, for the visitor who enters it.
    private async Task PaperAsync(int round)
    {
        using var scope = Web.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<ReviewDb>();
        foreach (var login in new[] { LoginOf(AccountRole.Clerk, 0), "clerk-2", "witness" })
            if (!await db.Accounts.AnyAsync(one => one.Login == login))
                await Seat.OpenAsync(Web.Services, login == "witness" ? AccountRole.Supervisor : AccountRole.Clerk, null, null, login);
        var ids = await db.Accounts.AsNoTracking().ToDictionaryAsync(one => one.Login, one => one.Id);
        var pair = (await db.AssignmentsOf(round, CancellationToken.None))[^1];
        var sender = new ActSender(Web.Services, "test");
        var entry = await sender.SendAsync(new OrderPaperEntry(round, pair.Application, pair.Expert, ids[LoginOf(AccountRole.Clerk, 0)], ids["clerk-2"], "测试纸质表"), "", CancellationToken.None);
        await sender.SendAsync(new WitnessPaperOpening(round, entry, ids["witness"]), "", CancellationToken.None);
    }

    /// <summary>Everything that one visitor finds in a round; an expert comes with files assigned, or not at all.</summary>
    public async Task<IReadOnlyList<PageVisit>> VisitsAsync(AccountRole? role, int round, bool english = false)
    {
        if (_visits.TryGetValue((role, round, english), out var known))
            return known;
        if (await VisitorAsync(role, round) is not { } browser)
            return [];
        await browser.PostFormAsync("/language", ("to", english ? "en" : "zh-CN"));
        var link = await Web.Services.GetRequiredService<SampleRounds>().LinkAsync("test", AccountRole.Supervisor, null, "somebody-new", "新来者", null, CancellationToken.None);
        // What is shown only to who chooses to see it is on the crawl too.
        if (role is AccountRole.Organiser or AccountRole.Supervisor)
            await browser.PostToAsync($"/rounds/{round}", $"/rounds/{round}/ranking/internal?handler=Open", ("reason", "测试"));
        // The first look fills what is kept for a while; how often the database is asked is counted on the second.
        string[] more = ["/status/404", link, .. _panelChanges.GetValueOrDefault(round, [])];
        _ = await new PageCrawl(browser, Routes, round).VisitsAsync(more);
        return _visits[(role, round, english)] = await new PageCrawl(browser, Routes, round).VisitsAsync(more);
    }

    /// <summary>A browser of somebody, signed in.</summary>
    public async Task<HttpClient?> VisitorAsync(AccountRole? role, int round)
    {
        var seat = role == AccountRole.Expert ? round : 0;
        if (_visitors.TryGetValue((role, seat), out var known))
            return known;
        if (role is null)
            return _visitors[(role, seat)] = Web.CreateClient(new() { BaseAddress = Web.ClientOptions.BaseAddress, AllowAutoRedirect = false });
        if (role != AccountRole.Expert)
            return _visitors[(role, seat)] = await Web.SignedInAsync(role.Value);
        var login = LoginOf(role, round);
        return await Seat.OpenBusiestAsync(Web.Services, round, login) ? _visitors[(role, seat)] = await Seat.TakeAsync(Web.CreateClient(), login) : null;
    }

    /// <summary>The name that a visitor signs in with.</summary>
    public static string LoginOf(AccountRole? role, int round) => role == AccountRole.Expert ? string.Create(CultureInfo.InvariantCulture, $"expert-{round}") : role.ToString()!;

    public async Task DisposeAsync() => await Web.DisposeAsync();

    public void Dispose() => Web.Dispose();

    private static SampleSize Size(int applications, int experts) => new(2026, applications, experts);
}
