using ExpertReview.Domain.Basics;

namespace ExpertReview.Domain.Assignments;

/// <summary>How well an expert suits an application (formats.md, Meanings): known functions that stand ÷ functions that stand,
/// plus 0.1 when the expert's prefecture differs from the application's, rounded half up to six places.</summary>
public static class FunctionFit
{
    /// <summary>The fit in millionths, from 0 to 1,100,000.</summary>
    /// <param name="known">擅长服务功能 of the expert.</param>
    /// <param name="standing">The claimed functions that stand; none gives 0 for the first part.</param>
    /// <param name="expertPrefecture">Code of the expert's prefecture, null when not known.</param>
    /// <param name="applicationPrefecture">Code of the application's prefecture, null when not known.</param>
    public static long Micro(IReadOnlyCollection<ServiceFunction> known, IReadOnlyCollection<ServiceFunction> standing, string? expertPrefecture, string? applicationPrefecture)
    {
        var shared = standing.Count(known.Contains);
        var part = standing.Count == 0 ? 0 : (2_000_000L * shared + standing.Count) / (2L * standing.Count);
        return part + (expertPrefecture != applicationPrefecture ? 100_000 : 0);
    }
}
