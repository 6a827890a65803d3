using ExpertReview.Benchmarks.Pages;
using ExpertReview.Data.Accounts;
using ExpertReview.Data.Queries;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Reviews;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Accounts;
using ExpertReview.Features.Reviews;
using ExpertReview.Features.Running;
using ExpertReview.Features.Samples;
using ExpertReview.Web.Access;
using ExpertReview.Web.Tests.Kit;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ExpertReview.Benchmarks.Forms;

/// <summary>One sheet to fill in: whose and of which file.</summary>
internal sealed record Seated(string Expert, string Code, int Functions);

/// <summary>A data folder with a round at 评审 and an account for each of its experts, who have all confirmed the pledge.</summary>
internal sealed class FormRound
{
    public const string Password = Seat.Password;

    private readonly string _database;

    private FormRound(string folder, int round, IReadOnlyList<Seated> sheets) => (Folder, _database, Round, Sheets) = (folder, Path.Combine(folder, "expertreview.db"), round, sheets);

    public string Folder { get; }

    public int Round { get; }

    /// <summary>Every assigned pair, one expert after the other, so that the first ones are of as many experts as there are.</summary>
    public IReadOnlyList<Seated> Sheets { get; }

    /// <summary>Makes it, with half points and some criteria computed as in the shipped template.</summary>
    public static async Task<FormRound> MakeAsync(string folder, SampleSize size)
    {
        await using var web = new MeasuredWeb(folder);
        var round = await web.RoundAsync(size, RoundStage.Reviewing, template => ComputedTemplate.Of(template, 0));
        using var scope = web.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<ReviewDb>();
        var pairs = await db.AssignmentsOf(round, CancellationToken.None);
        var experts = pairs.Select(pair => pair.Expert).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var functions = (await db.EligibilityProposalsOf(round, CancellationToken.None)).ToDictionary(one => one.Code, one => one.Functions.Count, StringComparer.Ordinal);
        await SeatAsync(web.Services, round, experts);
        await PledgeAsync(db, round, experts);
        var sheets = pairs.GroupBy(pair => pair.Expert, StringComparer.Ordinal).SelectMany(own => own.OrderBy(pair => pair.Application, StringComparer.Ordinal).Select((pair, place) => (pair, place)))
            .OrderBy(one => one.place).ThenBy(one => one.pair.Expert, StringComparer.Ordinal).Select(one => new Seated(one.pair.Expert, one.pair.Application, functions[one.pair.Application])).ToList();
        return new FormRound(folder, round, sheets);
    }

    /// <summary>What the log holds of one sheet, in its order: the field and what was saved.</summary>
    public async Task<IReadOnlyList<(string Field, string Value)>> LogOfAsync(Seated sheet)
    {
        await using var db = new ReviewDb(new DbContextOptionsBuilder<ReviewDb>().UseSqlite(SqliteDatabase.ConnectionTo(_database)).Options);
        var events = await db.ScoreEventsOf(Round, sheet.Expert, sheet.Code, CancellationToken.None);
        return [.. events.Where(act => act.Application == sheet.Code && act.Subject is ScoreSubject.Points or ScoreSubject.Evidence or ScoreSubject.Remark or ScoreSubject.Opinion or ScoreSubject.Verdict)
            .Select(act => (new ScoreField(act.Subject, act.Criterion).Name, act.Value ?? ""))];
    }

    // One hash for all of them: the time to make it is no part of what is measured.
    private static async Task SeatAsync(IServiceProvider services, int round, IReadOnlyList<string> experts)
    {
        var sender = new ActSender(services, "benchmark");
        var hash = new PasswordHasher<string>().HashPassword("", Password);
        foreach (var expert in experts)
        {
            var token = Tokens.New();
            await sender.SendAsync(new OpenAccounts(AccountRole.Expert, round, [new AccountToOpen(expert, "专家" + expert, Tokens.HashOf(token), expert)], TimeSpan.FromDays(1)), "", CancellationToken.None);
            await sender.SendAsync(new UseLink(Tokens.HashOf(token), hash, Tokens.New()), "", CancellationToken.None);
        }
    }

    private static async Task PledgeAsync(ReviewDb db, int round, IReadOnlyList<string> experts)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.AppendAsync(
            experts.Select(expert => new ScoreEvent
            {
                Round = round, Application = "", Expert = expert, Subject = ScoreSubject.Pledge, Criterion = "", Value = Pledge.Version, ClientKey = $"{expert}:pledge:{Pledge.Version}", Person = "benchmark",
                At = DateTimeOffset.UnixEpoch,
            }),
            CancellationToken.None);
        await transaction.CommitAsync();
    }
}
