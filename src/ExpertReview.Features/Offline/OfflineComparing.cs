using System.Security.Cryptography;
using ExpertReview.Data.Queries;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Reviews;
using ExpertReview.Features.Incoming;
using ExpertReview.Features.Reviews;
using ExpertReview.Features.Tables;
using SheetFacts = ExpertReview.Features.Reviews.SheetFacts;

namespace ExpertReview.Features.Offline;

/// <summary>Holds uploaded forms against what is stored, field by field.</summary>
internal sealed class OfflineComparing
{
    private readonly string _expert;
    private readonly int _round;
    private readonly Dictionary<string, SheetFacts> _facts;
    private readonly IReadOnlyDictionary<string, string> _organisations;

    /// <summary>What an expert's uploads are held against. Five statements.</summary>
    public static async Task<OfflineComparing> OpenAsync(ReviewDb db, int round, string expert, CancellationToken stop)
    {
        var facts = await SheetFacts.OfExpertAsync(db, round, expert, stop);
        var codes = facts.Select(one => one.Proposal.Code).ToList();
        var names = await db.OrganisationsOf(round, codes, stop);
        return new OfflineComparing(round, expert, facts, names);
    }

    private OfflineComparing(int round, string expert, IReadOnlyList<SheetFacts> facts, IReadOnlyDictionary<string, string> organisations) =>
        (_round, _expert, _facts, _organisations) = (round, expert, facts.ToDictionary(one => one.Proposal.Code, StringComparer.Ordinal), organisations);

    /// <summary>The sheet of a file as it stands; null when it is not assigned.</summary>
    public SheetFacts? FactsOf(string application) => _facts.GetValueOrDefault(application);

    /// <summary>Every sheet of the files, in their order.</summary>
    public IReadOnlyList<ComparedSheet> Of(IReadOnlyList<IncomingFile> files)
    {
        var read = new List<(ReadSheet? Sheet, ComparedSheet? Refused)>();
        foreach (var file in files)
            try
            {
                var sheets = OfflineReading.Read(file);
                if (sheets.All(sheet => sheet.Identity is null))
                    read.Add((null, No(file.Name, "", new("不是本系统的离线评分表，没有读取", "it is no offline form of this system; nothing was read"))));
                else
                    read.AddRange(sheets.Where(sheet => sheet.Identity is not null || sheet.Sheet != OfflineGuide.Name).Select(sheet => ((ReadSheet?)sheet, (ComparedSheet?)null)));
            }
            catch (RefusedFileException refused)
            {
                var error = refused.Error;
                read.Add((null, No(file.Name, "", new($"{error.What.Zh}；{error.Allowed.Zh}", $"{error.What.En}; {error.Allowed.En}"))));
            }

        var twice = read.Where(one => one.Sheet?.Identity?.Expert == _expert).GroupBy(one => one.Sheet!.Identity!.Application, StringComparer.Ordinal).Where(same => same.Count() > 1)
            .ToDictionary(same => same.Key, same => same.Select(one => one.Sheet!).ToList(), StringComparer.Ordinal);
        return [.. read.Select(one => one.Refused ?? Sheet(one.Sheet!, twice))];
    }

    private ComparedSheet Sheet(ReadSheet sheet, Dictionary<string, List<ReadSheet>> twice)
    {
        if (WhyNot(sheet, twice) is { } why)
            return No(sheet.File, sheet.Sheet, why);
        var identity = sheet.Identity!;
        var facts = _facts[identity.Application];
        var typed = sheet.Fields.Select(one => (Read: one, Field: ScoreField.Named(one.Field))).ToList();
        // The cap of a criterion's points is that of the evidence as this form judges it.
        var judged = facts.With(typed.Where(one => one.Field.Subject == ScoreSubject.Evidence && OfflineWords.Given(one.Field, one.Read.Value) != SeenBy(facts, one.Field, one.Read.Base))
            .Where(one => IsAllowed(facts, one.Field, one.Read)).Select(one => Event(facts, one.Field, OfflineWords.Given(one.Field, one.Read.Value))));
        var fields = typed.Select(one => Field(facts, judged, one.Field, one.Read)).ToList();
        var said = fields.Where(one => one.Seen is not null || one.Stored is not null || one.Given is not null || one.Why is not null).ToList();
        return new ComparedSheet(sheet.File, sheet.Sheet, identity.Application, _organisations.GetValueOrDefault(identity.Application, ""), identity.No, sheet.Broken, sheet.Broken is null ? said : [.. said.Where(one => one.Why is not null)], fields.Count - said.Count);
    }

    // Whose form it is comes first, and says nothing of another's.
    private Words? WhyNot(ReadSheet sheet, Dictionary<string, List<ReadSheet>> twice)
    {
        if (sheet.Identity is not { } identity)
            return new Words("不是评分表，没有读取", "it is no score sheet; it was not read");
        if (identity.Expert != _expert)
            return new Words("是另一位专家的评分表，不能由您上传", "it is another expert's sheet; you can't upload it");
        if (identity.Round != _round)
            return new Words("是另一评审批次的评分表", "it belongs to another round");
        if (twice.TryGetValue(identity.Application, out var same))
            return new Words(
                $"同一份材料的评分表出现 {same.Count} 次（{string.Join('、', same.Select(one => one.Sheet))}），都没有读取；请只保留一张",
                $"the sheet of the same file is there {same.Count} times ({string.Join(", ", same.Select(one => one.Sheet))}); none was read: keep one");
        if (!_facts.TryGetValue(identity.Application, out var facts))
            return new SheetNotAssigned().Words;
        if (identity.TemplateSha256 != Convert.ToHexStringLower(SHA256.HashData(facts.Round.Template)))
            return new Words(
                $"按旧的评分模板（{identity.Template}）制作，现行模板为 {facts.Template.Id}/{facts.Template.Version}，请重新下载后填写",
                $"it was made of another template ({identity.Template}); this round's is {facts.Template.Id}/{facts.Template.Version}: download it again");
        return facts.Closed?.Words;
    }

    private static ComparedField Field(SheetFacts facts, SheetFacts judged, ScoreField field, ReadField read)
    {
        var last = facts.Last(field.Subject, field.Criterion);
        var (seen, stored, given) = (SeenBy(facts, field, read.Base), last?.Value, OfflineWords.Given(field, read.Value));
        var title = read.Field;
        string? value = null;
        Words? why = null;
        try
        {
            (value, title) = TypedField.Read(judged, field, read.Field, given);
        }
        catch (RefusedException refused)
        {
            (why, title) = (refused.Refusal is ValueNotUnderstood && Choices(field) is { Count: > 0 } choices
                ? new Words($"“{given}”应为{string.Join('、', choices)}之一，或不填", $"“{given}” must be one of {string.Join(", ", choices)}, or blank")
                : refused.Refusal.Words, TypedField.TitleOf(facts, field) ?? read.Field);
        }

        var difference = (value, why) switch
        {
            _ when Same(value, stored) && why is null => OfflineDifference.Same,
            // An untouched cell is nobody's fault: the value in it was stored once.
            _ when Same(given, seen) => last?.Sequence == read.Base || (last is null && read.Base == 0) ? OfflineDifference.Same : OfflineDifference.ChangedOnline,
            (_, not null) => OfflineDifference.Wrong,
            _ when (last?.Sequence ?? 0) != read.Base => OfflineDifference.Conflict,
            (null, _) => OfflineDifference.Erased,
            _ => stored is null ? OfflineDifference.New : OfflineDifference.Changed,
        };
        return new ComparedField(
            read.Field, title, read.Cell, difference, OfflineWords.Shown(field, seen), OfflineWords.Shown(field, stored), OfflineWords.Shown(field, given), value, last?.Sequence ?? 0,
            difference == OfflineDifference.Wrong ? why : null);
    }

    // Points as a number, words as a cell gives them back.
    private static bool Same(string? one, string? other) => one == other || OfflineWords.AsRead(one) == OfflineWords.AsRead(other) || (TypedField.Points(one) is { } left && TypedField.Points(other) == left);

    private static string? SeenBy(SheetFacts facts, ScoreField field, long seen) =>
        seen == 0 ? null : facts.Events.FirstOrDefault(act => act.Sequence == seen && act.Subject == field.Subject && act.Criterion == field.Criterion)?.Value;

    private static IReadOnlyList<string> Choices(ScoreField field) => field.Subject switch
    {
        ScoreSubject.Evidence => OfflineWords.Judgements,
        ScoreSubject.Verdict => OfflineWords.Verdicts,
        _ => [],
    };

    private static bool IsAllowed(SheetFacts facts, ScoreField field, ReadField read)
    {
        try
        {
            TypedField.Read(facts, field, read.Field, OfflineWords.Given(field, read.Value));
            return true;
        }
        catch (RefusedException)
        {
            return false;
        }
    }

    private ScoreEvent Event(SheetFacts facts, ScoreField field, string? value) => new()
    {
        Round = facts.Round.Id, Application = facts.Proposal.Code, Expert = _expert, Subject = field.Subject, Criterion = field.Criterion, Value = value, ClientKey = "", Person = "", At = default,
    };

    private static ComparedSheet No(string file, string sheet, Words why) => new(file, sheet, "", "", "", why, [], 0);
}
