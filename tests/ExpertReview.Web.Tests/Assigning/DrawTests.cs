using System.Diagnostics;
using System.Net;
using ExpertReview.Data.Accounts;
using ExpertReview.Data.Queries;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Draws;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Assignments;
using ExpertReview.Features.Draws;
using ExpertReview.Features.Running;
using ExpertReview.Web.Tests.Browser;
using ExpertReview.Web.Tests.Kit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ExpertReview.Web.Tests.Assigning;

/// <summary>专家抽取 through HTTP by two people: lists frozen, two numbers, calls, and the experts who were confirmed in the assignment problem.</summary>
public sealed class DrawTests : IClassFixture<TestWeb>
{
    private const string Number = "314159265358979323846264";
    private readonly TestWeb _web;

    public DrawTests(TestWeb web) => _web = web;

    [Fact]
    public async Task Two_people_draw_the_experts_call_them_in_order_and_only_who_comes_is_assigned_files()
    {
        var round = await _web.RoundAsync(RoundStage.Assigning);
        var at = $"/rounds/{round}/draw";
        var (organiser, supervisor) = (await _web.StaffAsync("chou"), await _web.StaffAsync("jian", AccountRole.Supervisor));
        Assert.Contains("抽取人数", await organiser.PageAsync(at), StringComparison.Ordinal);
        Assert.DoesNotContain("冻结名单并公布校验码", await supervisor.PageAsync(at), StringComparison.Ordinal);
        var frozen = await CommitAsync(organiser, at, Number);
        Assert.Contains("名单已冻结", frozen.Text, StringComparison.Ordinal);
        Assert.Contains(DrawSeed.HashOf(Number), await supervisor.PageAsync(at), StringComparison.Ordinal);
        Assert.DoesNotContain(Number, await organiser.PageAsync(at), StringComparison.Ordinal);
        Refused(await organiser.ActAsync($"/rounds/{round}/assignment", "Propose"), "专家抽取尚未完成");
        Assert.Contains("已报数", (await supervisor.ActAsync(at, "Speak", ("number", "０７ 31"))).Text, StringComparison.Ordinal);
        Assert.Contains("请按顺序电话联系", (await organiser.ActAsync(at, "Reveal", ("number", "3141 5926 5358 9793 2384 6264"))).Text, StringComparison.Ordinal);

        var drawn = await ReadAsync(new DrawOf(round));
        Assert.Equal(DrawSeed.Of(Number, "0731"), drawn.Seed);
        var group = drawn.Standing!.Groups.First(one => one.Places.Count > 2);
        var (first, substitute) = (group.Due[0], group.Places[2].No);
        Refused(await organiser.ActAsync(at, "Call", ("expert", substitute), ("comes", "true")), $"未轮到{substitute}");
        Refused(await organiser.ActAsync(at, "Call", ("expert", first), ("comes", "false"), ("reason", " ")), "请写明理由");
        await organiser.ActAsync(at, "Call", ("expert", first), ("comes", "false"), ("reason", "出差"));
        Assert.Equal([group.Due[1], substitute], (await ReadAsync(new DrawOf(round))).Standing!.GroupOf(first)!.Due);
        while ((await ReadAsync(new DrawOf(round))).Standing!.Groups.SelectMany(one => one.Due).ToList() is [var next, ..])
            Assert.Contains($"{next}已确认参加", (await organiser.ActAsync(at, "Call", ("expert", next), ("comes", "true"))).Text, StringComparison.Ordinal);

        var comes = (await ReadAsync(new DrawOf(round))).Standing!.Confirmed;
        Assert.DoesNotContain(first, comes);
        Assert.Contains(substitute, comes);
        Assert.Equal(6, comes.Count);
        Assert.Contains("复算，结果一致", await supervisor.PageAsync(at + "?handler=Replay"), StringComparison.Ordinal);
        await ScriptAgreesAsync(await organiser.GetByteArrayAsync(new Uri(at + "?handler=File", UriKind.Relative)));
        await AssignedAsync(round, comes);
        var sheet = await supervisor.PageAsync(at + "/sheet");
        Assert.All([Number, "0731", drawn.Seed!, "出差", "监督人员（签字）"], text => Assert.Contains(text, sheet, StringComparison.Ordinal));

        // Whoever turns the order round in the database is found out.
        using var scope = _web.Services.CreateScope();
        await scope.ServiceProvider.GetRequiredService<ReviewDb>().Database.ExecuteSqlAsync($"UPDATE expert_draw SET SupervisorNumber = '7310' WHERE Round = {round}");
        Assert.Contains("保存的号码与操作记录不符", await supervisor.PageAsync(at + "?handler=Replay"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_supervisor_speaks_and_once_and_another_number_than_the_committed_one_is_refused()
    {
        var at = $"/rounds/{await _web.RoundAsync(RoundStage.Assigning, applications: 8)}/draw";
        var (organiser, supervisor) = (await _web.StaffAsync("chou2"), await _web.StaffAsync("jian2", AccountRole.Supervisor));
        Refused(await supervisor.ActAsync(at, "Speak", ("number", "1")), "尚未冻结名单");
        var weak = await CommitAsync(organiser, at, "12345");
        Assert.Equal(HttpStatusCode.BadRequest, weak.Status);
        Assert.Contains("value=\"12345\"", weak.Text, StringComparison.Ordinal);
        Refused(await CommitAsync(organiser, at, Number, "9999"), "可抽取的只有");
        Refused(await CommitAsync(organiser, at, Number, "0"), "请填写各专业组别的抽取人数");
        await CommitAsync(organiser, at, Number);
        Refused(await CommitAsync(organiser, at, Number), "第1次抽取尚未作废");
        Assert.Equal(HttpStatusCode.Forbidden, (await organiser.ActAsync(at, "Speak", ("number", "1"))).Status);
        Refused(await organiser.ActAsync(at, "Reveal", ("number", Number)), "等待监督人员报数");
        var wrong = await supervisor.ActAsync(at, "Speak", ("number", "七"));
        Refused(wrong, "号码应为1至60位");
        Assert.Contains("value=\"七\"", wrong.Text, StringComparison.Ordinal);
        await supervisor.ActAsync(at, "Speak", ("number", "42"));
        Refused(await supervisor.ActAsync(at, "Speak", ("number", "43")), "监督人员已报数");
        Refused(await organiser.ActAsync(at, "Reveal", ("number", "314159265358979323846265")), "与事先公布的校验码不符");
        Assert.Equal(HttpStatusCode.Forbidden, (await supervisor.ActAsync(at, "Reveal", ("number", Number))).Status);
    }

    [Fact]
    public async Task A_draw_whose_lists_changed_after_the_commitment_is_refused_by_name_and_stays_on_the_page_when_it_is_void()
    {
        var round = await _web.RoundAsync(RoundStage.Assigning, applications: 8);
        var at = $"/rounds/{round}/draw";
        var (organiser, supervisor) = (await _web.StaffAsync("chou3"), await _web.StaffAsync("jian3", AccountRole.Supervisor));
        await CommitAsync(organiser, at, Number);
        using var scope = _web.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<ReviewDb>();
        var someone = (await db.ExpertsOf(round, CancellationToken.None))[3];
        await db.Database.ExecuteSqlAsync($"UPDATE expert SET Employer = '云南省工业和信息化厅' WHERE RoundId = {round} AND No = {someone.No}");
        Refused(await supervisor.ActAsync(at, "Speak", ("number", "42")), $"{someone.Name}（{someone.No}）由");
        await db.Database.ExecuteSqlAsync($"UPDATE expert SET Employer = {someone.Employer} WHERE RoundId = {round} AND No = {someone.No}");
        await supervisor.ActAsync(at, "Speak", ("number", "42"));
        await db.Database.ExecuteSqlAsync($"DELETE FROM expert WHERE RoundId = {round} AND No = {someone.No}");
        Refused(await organiser.ActAsync(at, "Reveal", ("number", Number)), $"减少{someone.Name}（{someone.No}）");
        Refused(await organiser.ActAsync(at, "Abandon", ("why", "")), "请写明理由");
        var gone = await organiser.ActAsync(at, "Abandon", ("why", "名单有变动"));
        Assert.Contains("第 1 次抽取", gone.Text, StringComparison.Ordinal);
        Assert.Contains("名单有变动", gone.Text, StringComparison.Ordinal);
        await CommitAsync(organiser, at, Number);
        Assert.Contains("第 2 次抽取", await supervisor.PageAsync(at), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_act_itself_takes_the_number_from_nobody_but_a_supervisor()
    {
        var round = await _web.RoundAsync(RoundStage.Assigning, applications: 8);
        var organiser = await _web.StaffAsync("chou4");
        await CommitAsync(organiser, $"/rounds/{round}/draw", Number);
        var refused = await Assert.ThrowsAsync<RefusedException>(() => new ActSender(_web.Services, "人员chou4").SendAsync(new SpeakDrawNumber(round, "1"), "", CancellationToken.None));
        Assert.IsType<NotTheSupervisor>(refused.Refusal);
    }

    [Fact]
    public async Task Who_reviewed_the_same_applicant_in_last_years_round_is_not_drawn()
    {
        using var web = new TestWeb();
        var (last, round) = (await web.RoundAsync(RoundStage.Reviewing, applications: 8), await web.RoundAsync(RoundStage.Assigning, applications: 8));
        var organiser = await web.StaffAsync("chou6");
        Assert.DoesNotContain("本次申报单位", await organiser.PageAsync($"/rounds/{round}/draw"), StringComparison.Ordinal);
        using var scope = web.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<ReviewDb>();
        await db.Database.ExecuteSqlAsync($"UPDATE round SET Year = Year - 1 WHERE Id = {last}");
        var reviewed = (await db.AssignmentsOf(last, CancellationToken.None)).Select(pair => pair.Expert).ToHashSet();
        var lists = (await new ActSender(web.Services, "test").SendAsync(new ListsForDraw(round, new Dictionary<string, int>()), "", CancellationToken.None)).Lists;
        Assert.Subset(lists.Excluded.Select(one => one.Expert.No).ToHashSet(), reviewed);
        Assert.Contains(lists.Excluded, one => one.Kind == DrawExclusionKind.LastYear);
        Assert.Contains("本次申报单位", await organiser.PageAsync($"/rounds/{round}/draw"), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Axe_finds_nothing_on_a_draw_at_any_step()
    {
        await using var chrome = await Chrome.StartAsync();
        using var web = new TestWeb();
        web.UseKestrel(0);
        var round = await web.RoundAsync(RoundStage.Assigning);
        var at = $"/rounds/{round}/draw";
        var (organiser, supervisor) = (await web.StaffAsync("chou5"), await web.StaffAsync("jian5", AccountRole.Supervisor));
        var address = web.ClientOptions.BaseAddress.ToString().TrimEnd('/');
        var faults = new List<string>();
        async Task LookAsync(string login, string path, string name)
        {
            foreach (var english in new[] { false, true })
            {
                var page = await chrome.WindowAsync(1366, 768, address, english);
                await Chrome.SignInAsync(page, address, login);
                await page.GotoAsync(address + path);
                foreach (var (width, height) in new[] { (1366, 768), (390, 844) })
                {
                    await page.SetViewportSizeAsync(width, height);
                    await Chrome.KeepAsync(page, $"draw-{name}-{width}-{(english ? "en" : "zh")}", whole: true);
                    if (!await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth + 1"))
                        faults.Add($"{name} is wider than {width}");
                    faults.AddRange((await page.AxeFaultsAsync()).Select(one => $"{name} {width}: {one}"));
                }

                await page.Context.CloseAsync();
            }
        }

        await LookAsync("chou5", at, "1-lists");
        await CommitAsync(organiser, at, Number);
        await LookAsync("jian5", at, "2-speak");
        await supervisor.ActAsync(at, "Speak", ("number", "42"));
        await LookAsync("chou5", at, "3-reveal");
        await organiser.ActAsync(at, "Reveal", ("number", Number));
        var due = (await new ActSender(web.Services, "test").SendAsync(new DrawOf(round), "", CancellationToken.None)).Standing!.Groups[0].Due;
        await organiser.ActAsync(at, "Call", ("expert", due[0]), ("comes", "false"), ("reason", "出差"));
        await organiser.ActAsync(at, "Call", ("expert", due[1]), ("comes", "true"));
        await LookAsync("chou5", at, "4-calls");
        await LookAsync("jian5", at + "/sheet", "5-sheet");
        await LookAsync("jian5", at + "?handler=Replay", "6-replay");
        Faults.None(faults);
    }

    // Two of each group.
    private static async Task<(HttpStatusCode Status, string Text)> CommitAsync(HttpClient organiser, string at, string number, string wanted = "2")
    {
        // The page may have no form for it any more: the names of the groups are asked for as they are in the sample.
        var groups = new[] { "管理", "技术", "财务" };
        return await organiser.ActAsync(at, "Commit", [.. groups.SelectMany(group => new[] { ("group", group), ("wanted", wanted) }), ("number", number)]);
    }

    private async Task<T> ReadAsync<T>(MediatR.IRequest<T> request) => await new ActSender(_web.Services, "test").SendAsync(request, "", CancellationToken.None);

    private async Task AssignedAsync(int round, IReadOnlySet<string> comes)
    {
        var proposal = await new ActSender(_web.Services, "test").SendAsync(new ProposeAssignments(round, TimeSpan.FromMinutes(5)), "", CancellationToken.None);
        await new ActSender(_web.Services, "test").SendAsync(new ConfirmAssignments(round, proposal), "", CancellationToken.None);
        using var scope = _web.Services.CreateScope();
        var pairs = await scope.ServiceProvider.GetRequiredService<ReviewDb>().AssignmentsOf(round, CancellationToken.None);
        Assert.NotEmpty(pairs);
        Assert.Subset(comes.ToHashSet(), pairs.Select(pair => pair.Expert).ToHashSet());
    }

    // The script that shares no code with the program; where there is no Python, the known answers of the other tests must do.
    private static async Task ScriptAgreesAsync(byte[] draw)
    {
        if (!File.Exists("/usr/bin/python3"))
            return;
        var path = Path.Combine(Directory.CreateTempSubdirectory("draw-").FullName, "draw.json");
        await File.WriteAllBytesAsync(path, draw);
        var script = Path.GetFullPath(Path.Combine(Here(), "..", "..", "ExpertReview.Tests", "data", "draw", "replay_draw.py"));
        using var run = Process.Start(new ProcessStartInfo("/usr/bin/python3", [script, path]) { RedirectStandardOutput = true })!;
        var said = await run.StandardOutput.ReadToEndAsync();
        await run.WaitForExitAsync();
        Assert.True(run.ExitCode == 0, said);
    }

    private static string Here([System.Runtime.CompilerServices.CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;

    private static void Refused((HttpStatusCode Status, string Text) answer, string says)
    {
        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains(says, answer.Text, StringComparison.Ordinal);
    }
}
