using System.Globalization;
using ExpertReview.Domain.Ranking;
using ExpertReview.Domain.Reviews;
using ExpertReview.Domain.Scoring;
using ExpertReview.Features.Tables;

namespace ExpertReview.Features.Offline;

/// <summary>Values as the offline form shows them, and back.</summary>
public static class OfflineWords
{
    /// <summary>The words of a judgement, in their order.</summary>
    public static IReadOnlyList<string> Judgements { get; } = ["充分", "不足", "未提供"];

    /// <summary>The words of a verdict.</summary>
    public static IReadOnlyList<string> Verdicts { get; } = [ReviewVerdict.NameOf(ReviewVerdict.Recommend)!.Value.Zh, ReviewVerdict.NameOf(ReviewVerdict.NotRecommend)!.Value.Zh];

    /// <summary>What a judgement takes away of its item's weight.</summary>
    internal static IReadOnlyList<decimal> Losses { get; } = [0, 0.5m, 1];

    /// <summary>A value of the log as it stands in a cell; null when there is none.</summary>
    public static string? Shown(ScoreField field, string? value) => value is null ? null : field.Subject switch
    {
        ScoreSubject.Evidence when Enum.TryParse<EvidenceJudgement>(value, out var judged) => Judgements[(int)judged],
        ScoreSubject.Verdict => ReviewVerdict.NameOf(value)?.Zh ?? value,
        _ => value,
    };

    /// <summary>What stands in a cell as the form's fields take it: a word that is none stays as it is, and is refused there.</summary>
    internal static string? Given(ScoreField field, SheetCell cell)
    {
        if (cell.IsEmpty)
            return null;
        if (field.Subject == ScoreSubject.Evidence)
            return Place(Judgements, cell.Text) is { } judged ? ((EvidenceJudgement)judged).ToString() : cell.Text;
        if (field.Subject == ScoreSubject.Verdict)
            return Place(Verdicts, cell.Text) switch { 0 => ReviewVerdict.Recommend, 1 => ReviewVerdict.NotRecommend, _ => cell.Text };
        return cell.Text;
    }

    /// <summary>Text of the log as a cell gives it back: a cell knows no tab, no control character, no blank at its ends.</summary>
    internal static string? AsRead(string? value) => value is null ? null : SheetCell.Of(Documents.Kit.PlainText.Of(value)) is { IsEmpty: false } cell ? cell.Text : null;

    /// <summary>A figure of the application with its unit.</summary>
    internal static string Of(Figure figure, string? unit) => figure switch
    {
        { Day: { } day } => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        { Number: { } number } => (unit == "%" && number <= 1 ? number * 100 : number).ToString("#,0.##", CultureInfo.InvariantCulture) + unit,
        _ => "",
    };

    private static int? Place(IReadOnlyList<string> words, string word)
    {
        for (var at = 0; at < words.Count; at++)
            if (words[at] == word)
                return at;
        return null;
    }
}
