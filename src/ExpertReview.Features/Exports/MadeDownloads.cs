using System.Security.Cryptography;
using ExpertReview.Data.Queries;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Documents.Kit;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Exports;

/// <summary>The downloads of a round: what the command writes, made from one moment of the database.</summary>
public static class MadeDownloads
{
    /// <summary>Name of the round's own database.</summary>
    public const string Database = "round.db";

    /// <summary>Name of all files in one.</summary>
    public const string Whole = "全部文件.zip";

    private const string ReportFolder = "申请报告";

    /// <summary>The names at a stage, without making anything.</summary>
    /// <param name="stage">Where the round stands.</param>
    /// <param name="announcements">How many announcements there have been.</param>
    public static IReadOnlyList<string> NamesAt(RoundStage stage, int announcements) =>
        [.. RoundPapers.NamesAt(stage, announcements), RoundLog.Name, .. HasDatabase(stage) ? [Database] : Array.Empty<string>(), Whole];

    internal static async Task<RoundDownloads> OfAsync(ReviewDb db, int round, CancellationToken stop)
    {
        async Task<Moment> ReadAsync()
        {
            var facts = await RoundFacts.OfAsync(db, round, stop);
            var papers = RoundPapers.Of(facts);
            var log = RoundLog.Write(facts.Policy.Settings, await InputsAsync(db, facts, stop), papers);
            return new Moment(facts.Round, await db.RecordHeadOf(round, stop), [.. papers, log]);
        }

        // Before sealing the scores are nobody's: no file that holds them is made.
        var stage = await db.Rounds.AsNoTracking().Where(one => one.Id == round).Select(one => one.Stage).SingleAsync(stop);
        var (moment, database) = HasDatabase(stage)
            ? await RoundDatabase.CarryAsync(db, round, ReadAsync, stop)
            : (await RoundDatabase.AtOnceAsync(db, ReadAsync, stop), null);
        List<ExportedFile> files = [.. moment.Files];
        if (database is not null)
            files.Add(new(Database, database));
        files.Add(new(Whole, FixedZip.Of(files.Select(file => (file.Name, file.Bytes)), moment.Round.AsOf)));
        return new RoundDownloads(moment.Head, files);
    }

    private static bool HasDatabase(RoundStage stage) => stage >= RoundStage.Sealed;

    // Named as in a round's folder, so that the log means the same as the command's.
    private static async Task<IReadOnlyList<(string Name, string? Sha256)>> InputsAsync(ReviewDb db, RoundFacts facts, CancellationToken stop)
    {
        var files = await db.Files.AsNoTracking().Where(file => file.Round == facts.Round.Id && file.Sha256 != "").Select(file => new { file.Table, file.File, file.Sha256 }).ToListAsync(stop);
        return [.. files.Select(file => (file.Table is "evidence" or "reports" ? $"{ReportFolder}/{file.File}" : file.File, (string?)file.Sha256))
            .Append(("round.json", Hash(facts.Round.Settings))).Append((facts.Policy.Settings.Template, Hash(facts.Round.Template)))
            .OrderBy(file => file.Item1, StringComparer.Ordinal)];
    }

    private static string? Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private sealed record Moment(ReviewRound Round, string Head, IReadOnlyList<ExportedFile> Files);
}
