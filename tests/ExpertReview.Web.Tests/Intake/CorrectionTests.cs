using System.Net;
using System.Text.RegularExpressions;
using ExpertReview.Data.Accounts;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Applications;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Intake;
using ExpertReview.Features.Samples;
using ExpertReview.Web.Tests.Kit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ExpertReview.Web.Tests.Intake;

/// <summary>补正: one notice, and during 形式审查 only the files that it asks for.</summary>
public sealed partial class CorrectionTests : IClassFixture<TestWeb>
{
    private readonly TestWeb _web;

    public CorrectionTests(TestWeb web) => _web = web;

    [Fact]
    public async Task A_notice_lists_what_was_found_and_is_issued_once()
    {
        var round = await _web.RoundAsync(RoundStage.Screening);
        var browser = await _web.SignedInAsync(AccountRole.Organiser);
        using var scope = _web.Services.CreateScope();
        var finding = await scope.ServiceProvider.GetRequiredService<ReviewDb>().Of<EligibilityFinding>(round).OrderBy(one => one.Code).FirstAsync();
        var page = $"/rounds/{round}/applications/{finding.Code}/correction";
        Assert.Contains(finding.Text, await browser.PageAsync(page), StringComparison.Ordinal);
        var empty = await browser.PostToAsync(page, page, ("Defects", " \n"), ("May", "申请报告"), ("MayNot", "其他"), ("Deadline", "soon"));
        Assert.Equal(HttpStatusCode.BadRequest, empty.StatusCode);
        var shown = await empty.TextAsync();
        foreach (var words in new[] { "请列出需要补正的问题", "请填写补正期限", "申请报告</textarea>", "value=\"soon\"" })
            Assert.Contains(words, shown, StringComparison.Ordinal);
        (string, string)[] notice = [("Defects", $"{finding.Text}\n补交审计报告"), ("May", "申请报告"), ("MayNot", "申报功能"), ("Deadline", "2099-07-15")];
        Assert.Contains("补正期限 2000-01-01 已过", await (await browser.PostToAsync(page, page, [.. notice[..3], ("Deadline", "2000-01-01")])).TextAsync(), StringComparison.Ordinal);
        var issued = await (await browser.PostToAsync(page, page, notice)).TextAsync();
        foreach (var words in new[] { "已发出补正通知", "待补正", "补交审计报告", "2099-07-15", finding.Text })
            Assert.Contains(words, issued, StringComparison.Ordinal);
        var again = await browser.PostToAsync(page, page, notice);
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        Assert.Contains("每个申报只发一次", await again.TextAsync(), StringComparison.Ordinal);
        Assert.Contains(finding.Code, await browser.PageAsync($"/rounds/{round}/applications?show=fix"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Corrected_files_of_a_notified_application_are_taken_and_no_others_and_every_version_is_kept()
    {
        var work = Directory.CreateTempSubdirectory("correction-").FullName;
        SampleFolder.Write(Path.Combine(work, "other"), new SampleSize(2027, 24, 12));
        var other = RoundFolder.Open(Path.Combine(work, "other"));
        var round = await _web.RoundAsync(RoundStage.Screening);
        var browser = await _web.SignedInAsync(AccountRole.Organiser);
        using var scope = _web.Services.CreateScope();
        var reports = await scope.ServiceProvider.GetRequiredService<ReviewDb>().Of<ApplicationReport>(round).OrderBy(one => one.Code).ToListAsync();
        var (code, stranger) = (reports[0].Code, reports[1].Code);
        var intake = $"/rounds/{round}/intake";
        var corrected = other.Reports[0].Bytes();

        // Nobody has a notice yet.
        var refused = await browser.UploadAsync(intake, intake + "?handler=Preview", [("files", code + ".xlsx", corrected)]);
        Assert.StartsWith("409", refused, StringComparison.Ordinal);
        Assert.Contains("不在补正范围内", refused, StringComparison.Ordinal);

        var page = $"/rounds/{round}/applications/{code}/correction";
        await browser.PostToAsync(page, page, ("Defects", "更正申请报告"), ("May", "申请报告"), ("MayNot", "申报功能"), ("Deadline", "2099-07-15"));
        var foreign = await browser.UploadAsync(intake, intake + "?handler=Preview", [("files", code + ".xlsx", corrected), ("files", stranger + ".xlsx", corrected)]);
        Assert.StartsWith("409", foreign, StringComparison.Ordinal);
        Assert.Contains(stranger + ".xlsx", foreign, StringComparison.Ordinal);
        Assert.StartsWith("409", await browser.UploadAsync(intake, intake + "?handler=Preview", [("files", "专家库.xlsx", other.Experts[0].Bytes())]), StringComparison.Ordinal);

        var preview = await browser.UploadAsync(intake, intake + "?handler=Preview", [("files", code + ".xlsx", corrected)]);
        Assert.StartsWith("200", preview, StringComparison.Ordinal);
        var applied = await (await browser.PostToAsync(intake, intake + "?handler=Apply", ("ticket", Ticket().Match(preview).Groups[1].Value))).TextAsync();
        Assert.Contains("已导入 1 个文件", applied, StringComparison.Ordinal);
        var after = await browser.PageAsync(page);
        Assert.Contains("已补正", after, StringComparison.Ordinal);
        Assert.Equal(2, Regex.Count(after, $">{code}\\.xlsx</a>"));
        Assert.Contains("导入补正材料", await browser.PageAsync($"/rounds/{round}/record"), StringComparison.Ordinal);
        Directory.Delete(work, recursive: true);
    }

    [GeneratedRegex("name=\"ticket\" value=\"(\\w+)\"")]
    private static partial Regex Ticket();
}
