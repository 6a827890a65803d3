using System.Net;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using ExpertReview.Data.Accounts;
using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Rounds;
using ExpertReview.Web.Access;
using ExpertReview.Web.Start;
using ExpertReview.Web.Tests.Kit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ExpertReview.Web.Tests.Http;

public sealed class PeopleTests : IClassFixture<TestWeb>
{
    private readonly TestWeb _web;

    public PeopleTests(TestWeb web) => _web = web;

    [Fact]
    public async Task Nobody_is_organiser_and_supervisor_and_nobody_has_two_staff_accounts()
    {
        var organiser = await _web.StaffAsync("zhang");
        var made = await organiser.ActAsync("/accounts", "", ("Name", "李四"), ("Login", "li"), ("Role", "Supervisor"));
        Assert.Contains("/account/link/", made.Text, StringComparison.Ordinal);
        var both = await organiser.ActAsync("/accounts", "", ("Name", "李四"), ("Login", "li2"), ("Role", "Organiser"));
        Assert.Equal(HttpStatusCode.Conflict, both.Status);
        Assert.Contains("李四已有账户“li”", both.Text, StringComparison.Ordinal);
        Assert.Contains("value=\"li2\"", both.Text, StringComparison.Ordinal);
        Assert.Contains("已有人使用", (await organiser.ActAsync("/accounts", "", ("Name", "王五"), ("Login", "li"), ("Role", "Supervisor"))).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await organiser.ActAsync("/accounts", "", ("Name", " "), ("Login", "wu"), ("Role", "Organiser"))).Status);
    }

    [Fact]
    public async Task A_closed_account_is_signed_out_and_refused_until_it_is_reopened()
    {
        var organiser = await _web.StaffAsync("qian");
        var other = await _web.StaffAsync("sun");
        var (id, own) = (await IdOfAsync("sun"), await IdOfAsync("qian"));
        Assert.Equal(HttpStatusCode.BadRequest, (await organiser.ActAsync("/accounts", "Close", ("account", id), ("Reason", ""))).Status);
        Assert.Contains("不能停用自己的账户", (await organiser.ActAsync("/accounts", "Close", ("account", own), ("Reason", "x"))).Text, StringComparison.Ordinal);
        Assert.Contains("已停用人员sun的账户", (await organiser.ActAsync("/accounts", "Close", ("account", id), ("Reason", "调离"))).Text, StringComparison.Ordinal);
        Assert.Contains("已停用，请先恢复", (await organiser.ActAsync("/accounts", "Close", ("account", id), ("Reason", "again"))).Text, StringComparison.Ordinal);
        Assert.Equal("/account/sign-in", (await other.GetAsync(new Uri("/rounds", UriKind.Relative))).RequestMessage!.RequestUri!.AbsolutePath);
        var stranger = _web.CreateClient();
        Assert.Contains("账户已停用", await (await stranger.PostFormAsync("/account/sign-in", ("Login", "sun"), ("Password", TestWeb.Password))).TextAsync(), StringComparison.Ordinal);
        Assert.Contains("已停用，请先恢复", (await organiser.ActAsync("/accounts", "", ("Name", "人员sun"), ("Login", "sun"), ("Role", "Organiser"))).Text, StringComparison.Ordinal);
        Assert.Contains("已恢复人员sun的账户", (await organiser.ActAsync("/accounts", "Reopen", ("account", id), ("Reason", "返岗"))).Text, StringComparison.Ordinal);
        Assert.Contains("没有停用", (await organiser.ActAsync("/accounts", "Reopen", ("account", id), ("Reason", "again"))).Text, StringComparison.Ordinal);
        Assert.Equal("/rounds", (await stranger.PostFormAsync("/account/sign-in", ("Login", "sun"), ("Password", TestWeb.Password))).RequestMessage!.RequestUri!.AbsolutePath);
    }

    [Fact]
    public async Task The_keys_in_the_database_are_worth_nothing_without_the_key_file()
    {
        _ = await _web.StaffAsync("zhou");
        using var scope = _web.Services.CreateScope();
        var keys = await scope.ServiceProvider.GetRequiredService<ReviewDb>().ProtectionKeys.AsNoTracking().Select(key => key.Xml).ToListAsync();
        Assert.NotEmpty(keys);
        Assert.All(keys, xml => Assert.DoesNotContain("masterKey", xml, StringComparison.Ordinal));
        Assert.All(keys, xml => Assert.Contains("keyFileEncrypted", xml, StringComparison.Ordinal));
        var path = _web.Services.GetRequiredService<WebSettings>().KeyFile;
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
        var sealedText = Convert.FromBase64String(Regex.Match(keys[0], "<keyFileEncrypted[^>]*>([^<]+)<").Groups[1].Value);
        Assert.Contains("masterKey", System.Text.Encoding.UTF8.GetString(new KeyFile(path).Decrypt(sealedText)), StringComparison.Ordinal);
        var other = Path.Combine(Directory.CreateTempSubdirectory("key-").FullName, "other.key");
        Assert.ThrowsAny<CryptographicException>(() => new KeyFile(other).Decrypt(sealedText));
        Directory.Delete(Path.GetDirectoryName(other)!, recursive: true);
    }

    [Fact]
    public async Task The_record_shows_the_rounds_own_acts_apart_and_names_the_broken_entry()
    {
        using var web = new TestWeb();
        var (first, second) = (await web.RoundAsync(RoundStage.Intake, applications: 16), await web.RoundAsync(RoundStage.Screening, applications: 16));
        var supervisor = await web.SignedInAsync(AccountRole.Supervisor);
        var own = await supervisor.PageAsync($"/rounds/{first}/record");
        Assert.Contains("记录完整", own, StringComparison.Ordinal);
        Assert.Contains("导入推荐汇总表", own, StringComparison.Ordinal);
        Assert.DoesNotContain("CheckEligibility", own, StringComparison.Ordinal);
        Assert.DoesNotContain("OpenAccounts", own, StringComparison.Ordinal);
        Assert.Contains("CheckEligibility", await supervisor.PageAsync($"/rounds/{second}/record"), StringComparison.Ordinal);
        Assert.Contains("OpenAccounts", await supervisor.PageAsync($"/rounds/{first}/record?show=none"), StringComparison.Ordinal);
        using (var scope = web.Services.CreateScope())
            await scope.ServiceProvider.GetRequiredService<ReviewDb>().Record.Where(entry => entry.Sequence == 3).ExecuteUpdateAsync(set => set.SetProperty(entry => entry.Reason, "changed"));
        Assert.Contains("记录在第 3 条被破坏", await supervisor.PageAsync($"/rounds/{first}/record?handler=Check"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_entry_moved_to_another_round_is_a_broken_one()
    {
        var first = RecordChain.Next(null, "MoveRound", "a", "", new RecordInput().With("round", 1).ToString(), DateTimeOffset.UnixEpoch);
        var named = RecordChain.Next(first, "DecideFinding", "a", "", new RecordInput().With("reason", "5:round=1:7;").With("round", 2).ToString(), DateTimeOffset.UnixEpoch);
        Assert.Equal((1, 2), (first.Round, named.Round));
        Assert.Null(RecordChain.FirstBroken([first, named]));
        var moved = new RecordEntry
        {
            Sequence = named.Sequence, Act = named.Act, Person = named.Person, At = named.At, Reason = named.Reason, Input = named.Input, Round = 1,
            Algorithm = named.Algorithm, PreviousHash = named.PreviousHash, Hash = named.Hash,
        };
        Assert.Equal(2, RecordChain.FirstBroken([first, moved]));
        Assert.Equal(1, RecordChain.FirstBroken([RecordChain.Withheld(first), named]));
        Assert.Null(RecordChain.FirstBrokenOfExtract([RecordChain.Withheld(first), named]));
    }

    private async Task<string> IdOfAsync(string login)
    {
        using var scope = _web.Services.CreateScope();
        return (await scope.ServiceProvider.GetRequiredService<ReviewDb>().Accounts.SingleAsync(one => one.Login == login)).Id.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}
