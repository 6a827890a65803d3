using ExpertReview.Data.Store;
using ExpertReview.Domain.Applications;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Rounds;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Intake;

/// <summary>A file that came in during 形式审查 belongs, or a row in it, to no application with a 补正通知.</summary>
/// <param name="File">File name.</param>
/// <param name="What">The row or the application.</param>
public sealed record NotUnderCorrection(string File, string What) : Refusal(new Words(
    $"“{File}”{What}不在补正范围内：形式审查阶段只接收已发补正通知的申报的材料", $"“{File}” {What} is not under correction: during screening only files of applications with a notice are taken"));

/// <summary>What an import may touch: everything during 受理, during 形式审查 only what belongs to applications with a 补正通知.</summary>
/// <param name="Codes">The applications that may be changed; null for all.</param>
internal sealed record ImportScope(IReadOnlySet<string>? Codes)
{
    /// <summary>Whether each row's fate is wanted, for a preview.</summary>
    public bool Detailed { get; init; }

    /// <summary>The applications under correction that were changed.</summary>
    public HashSet<string> Touched { get; } = new(StringComparer.Ordinal);

    /// <summary>What a round takes now.</summary>
    /// <exception cref="RefusedException">The round stands at another stage.</exception>
    public static async Task<ImportScope> OfAsync(ReviewDb db, int round, CancellationToken stop)
    {
        var one = await db.Rounds.AsNoTracking().SingleAsync(row => row.Id == round, stop);
        if (one.Stage == RoundStage.Screening)
            return new ImportScope((await db.Of<CorrectionNotice>(round).Select(row => row.Code).ToListAsync(stop)).ToHashSet(StringComparer.Ordinal));
        one.MustBe(RoundStage.Intake);
        return new ImportScope((IReadOnlySet<string>?)null);
    }

    /// <summary>Refuses a row of an application that may not be changed.</summary>
    /// <param name="file">File name.</param>
    /// <param name="place">What a person knows the row by.</param>
    /// <param name="code">The application; null when the table is about none.</param>
    public void MustTouch(string file, string place, string? code)
    {
        if (Codes is null)
            return;
        if (code is null || !Codes.Contains(code))
            throw new RefusedException(new NotUnderCorrection(file, place));
        Touched.Add(code);
    }
}
