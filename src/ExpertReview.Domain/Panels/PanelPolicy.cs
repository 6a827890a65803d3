using ExpertReview.Domain.Assignments;

namespace ExpertReview.Domain.Panels;

/// <summary>How a round is split into panels. As many experts are placed as the sizes allow; the others are alternates (备选专家).</summary>
/// <param name="Panels">How many panels.</param>
/// <param name="LeastMembers">Fewest members of a panel.</param>
/// <param name="MostMembers">Most members of a panel; never more than an application has reviews, as every member scores every file.</param>
/// <param name="LeastFiles">Fewest files of a panel.</param>
/// <param name="MostFiles">Most files of a panel.</param>
public sealed record PanelPolicy(int Panels, int LeastMembers, int MostMembers, int LeastFiles, int MostFiles)
{
    /// <summary>The policy where nothing but the number of panels is said: sizes as even as the experts allow, up to the reviews that every
    /// application may have; any number of files from one on.</summary>
    public static PanelPolicy Of(AssignmentProblem problem, int panels)
    {
        var most = MostReviewers(problem);
        return new PanelPolicy(
            panels, Math.Min(problem.Experts.Count / panels, most), Math.Min((problem.Experts.Count + panels - 1) / panels, most), 1, Math.Max(1, FilesIn(problem)));
    }

    /// <summary>How many experts are placed.</summary>
    public int PlacedOf(int experts) => (int)Math.Min(experts, (long)Panels * MostMembers);

    /// <summary>Applications that take part: those that want reviews.</summary>
    public static int FilesIn(AssignmentProblem problem) => problem.Applications.Count(application => application.Reviews > 0);

    /// <summary>Fewest reviews of an application that takes part: a panel has no more members. 0 when none takes part.</summary>
    public static int MostReviewers(AssignmentProblem problem) =>
        problem.Applications.Where(application => application.Reviews > 0).Select(application => application.Reviews).DefaultIfEmpty(0).Min();
}
