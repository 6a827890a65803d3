using System.Globalization;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Reviews;

namespace ExpertReview.Features.Reviews;

/// <summary>What a second look should be given to before a sheet is handed in; none of it keeps the sheet back.</summary>
/// <param name="Title">The line.</param>
/// <param name="Why">What is asked about it.</param>
public sealed record SheetQuestion(Words Title, Words Why)
{
    /// <summary>The questions about a sheet, in its order: its lines, its figures beside the expert's other sheets, what is said of the whole.</summary>
    public static IReadOnlyList<SheetQuestion> Of(ExpertSheet sheet, IReadOnlyCollection<SheetStanding> others)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        return [.. sheet.Lines.SelectMany(OfLine), .. OfFigures(sheet, others), .. OfWhole(sheet.Overall)];
    }

    private static IEnumerable<SheetQuestion> OfLine(CriterionLine line)
    {
        var title = new Words(line.Place.Criterion.Title, line.Place.Criterion.Title);
        if (line.LacksReason)
            yield return new(title, new("未采用计算分而没有说明理由", "other than the computed points, without a reason"));
        if (line.FarFromBands)
            yield return new(title, line.Overridden ? new("与按数据计算的档次不同", "another band than the computed one") : new Words("分值不在任何档次内", "the points lie in no band"));
        if (line.ExtremeWithoutWord)
            yield return new(title, line.Points == 0 ? new("给 0 分而没有说明", "no points, without a word") : new Words("给满分而没有说明", "full points, without a word"));
    }

    private static IEnumerable<SheetQuestion> OfFigures(ExpertSheet sheet, IReadOnlyCollection<SheetStanding> others)
    {
        if (sheet.Total is { } total && OwnDeviation.Of(total, [.. others.Select(one => one.Total).OfType<decimal>()], sheet.FullScore) is { } far)
            yield return new(new("总分", "total"), Said(far));
        for (var b = 0; b < sheet.Blocks.Count; b++)
            if (sheet.Standing.Blocks[b].Score is { } score
                && OwnDeviation.Of(score, [.. others.Select(one => one.Blocks[b].Score).OfType<decimal>()], sheet.FullScore * sheet.Blocks[b].Block.Weight / 100) is { } off)
                yield return new(new(sheet.Blocks[b].Block.Title, sheet.Blocks[b].Block.Title), Said(off));
    }

    private static Words Said(OwnDeviation one) => new(
        string.Create(CultureInfo.InvariantCulture, $"与本人其他 {one.Others} 份相差较大：本份 {one.Value:0.####}，其他各份的中位数 {one.Median:0.####}"),
        string.Create(CultureInfo.InvariantCulture, $"far from your other {one.Others} sheets: {one.Value:0.####} here, their median {one.Median:0.####}"));

    private static IEnumerable<SheetQuestion> OfWhole(OverallOpinion overall)
    {
        if (overall.Verdict is null)
            yield return new(new("推荐意见", "verdict"), new("未选择", "not chosen"));
        if (overall.Opinion is null)
            yield return new(new("总体意见", "overall opinion"), new("未填写", "not filled in"));
    }
}
