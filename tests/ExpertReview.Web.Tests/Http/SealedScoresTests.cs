using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using ExpertReview.Data.Accounts;
using ExpertReview.Data.Queries;
using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Reviews;
using ExpertReview.Domain.Rounds;
using ExpertReview.Web.Tests.Kit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ExpertReview.Web.Tests.Http;

/// <summary>Scores are nobody's before sealing: a walk over every page and every file that 经办 and 监督 can reach finds no trace of planted ones.</summary>
public sealed partial class SealedScoresTests : IClassFixture<TestWeb>
{
    private const string Points = "7.3819";
    private const string Opinion = "独特意见甲乙丙";
    private readonly TestWeb _web;

    public SealedScoresTests(TestWeb web) => _web = web;

    [Fact]
    public async Task No_page_and_no_file_shows_a_score_or_an_opinion_before_sealing()
    {
        var round = await _web.RoundAsync(RoundStage.Reviewing, scored: true, applications: 16);
        await PlantAsync(round);
        foreach (var role in new[] { AccountRole.Organiser, AccountRole.Supervisor })
        {
            var browser = await _web.SignedInAsync(role);
            var seen = await WalkAsync(browser, $"/rounds/{round}");
            Assert.True(seen.Count > 20, $"{seen.Count} pages");
            Assert.Contains(seen.Keys, page => page.Contains("handler=One", StringComparison.Ordinal));
            foreach (var (page, text) in seen)
                foreach (var secret in new[] { Points, Opinion })
                    Assert.False(text.Contains(secret, StringComparison.Ordinal), $"{role} reads {secret} at {page}");
        }
    }

    // Values that no step allows, so that nothing else can look like them; past the form, where they would be refused.
    private async Task PlantAsync(int round)
    {
        using var scope = _web.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<ReviewDb>();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var pair = (await db.AssignmentsOf(round, CancellationToken.None))[0];
        ScoreEvent Event(ScoreSubject subject, string value) => new()
        {
            Round = round, Application = pair.Application, Expert = pair.Expert, Subject = subject, Criterion = subject == ScoreSubject.Points ? "base.legal" : "", Value = value,
            ClientKey = "planted-" + subject, Person = "test", At = DateTimeOffset.UnixEpoch,
        };
        // An expert's words are no less sealed than the points, where the form asks for them.
        IEnumerable<ScoreEvent> words = Enum.TryParse<ScoreSubject>("Opinion", out var opinion) ? [Event(opinion, Opinion)] : [];
        await db.AppendAsync(words.Prepend(Event(ScoreSubject.Points, Points)), CancellationToken.None);
        var last = await db.Record.AsNoTracking().OrderByDescending(entry => entry.Sequence).FirstAsync();
        db.Record.Add(RecordChain.Next(last, "SaveScoreField", "test", "", new RecordInput().With("round", round).With("value", Points).With("opinion", Opinion).ToString(), DateTimeOffset.UnixEpoch));
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
    }

    // Every address that a page names, from the round on, each kind of application only twice.
    private static async Task<Dictionary<string, string>> WalkAsync(HttpClient browser, string start)
    {
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        var kinds = new Dictionary<string, int>(StringComparer.Ordinal);
        var open = new Queue<string>([start, "/rounds", "/accounts"]);
        while (open.TryDequeue(out var page))
        {
            var kind = Code().Replace(page, "CODE");
            if (seen.ContainsKey(page) || (kinds[kind] = kinds.GetValueOrDefault(kind) + 1) > 2)
                continue;
            var answer = await browser.GetAsync(new Uri(page, UriKind.Relative));
            if (answer.StatusCode != HttpStatusCode.OK)
                continue;
            seen[page] = await TextAsync(answer);
            if (answer.Content.Headers.ContentType?.MediaType != "text/html")
                continue;
            foreach (Match link in Link().Matches(seen[page]))
            {
                var to = link.Groups[1].Value;
                to = to.StartsWith('?') ? page.Split('?')[0] + to : to.Split('#')[0];
                if (to.StartsWith('/') && !to.EndsWith(".css", StringComparison.Ordinal))
                    open.Enqueue(to);
            }
        }

        return seen;
    }

    private static async Task<string> TextAsync(HttpResponseMessage answer)
    {
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        if (!bytes.AsSpan().StartsWith("PK"u8))
            return WebUtility.HtmlDecode(Encoding.UTF8.GetString(bytes));
        var text = new StringBuilder();
        Unpack(bytes, text);
        return text.ToString();
    }

    private static void Unpack(byte[] package, StringBuilder text)
    {
        using var zip = new ZipArchive(new MemoryStream(package));
        foreach (var entry in zip.Entries)
        {
            using var copy = new MemoryStream();
            using (var stream = entry.Open())
                stream.CopyTo(copy);
            if (copy.ToArray() is var bytes && bytes.AsSpan().StartsWith("PK"u8))
                Unpack(bytes, text);
            else
                text.Append(Encoding.UTF8.GetString(bytes));
        }
    }

    [GeneratedRegex("[0-9A-Z]{18}")]
    private static partial Regex Code();

    [GeneratedRegex("(?:href|src)=\"([^\"]+)\"")]
    private static partial Regex Link();
}
