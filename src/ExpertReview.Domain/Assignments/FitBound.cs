namespace ExpertReview.Domain.Assignments;

/// <summary>A bound of the sum of fit that holds for every plan, whatever its other figures: each application's best pairs, loads left out.</summary>
public static class FitBound
{
    /// <summary>The bound in millionths.</summary>
    public static long Of(AssignmentProblem problem)
    {
        long bound = 0;
        for (var a = 0; a < problem.Applications.Count; a++)
        {
            // A required pair counts whatever its fit; taking the best instead never lowers the bound.
            var required = problem.Required.ExpertsOf(a).Length;
            bound += problem.UsableOf(a).Select(pair => (long)pair.Micro).OrderDescending().Take(problem.Applications[a].Reviews)
                .Select((fit, place) => place < required ? fit : Math.Max(0, fit)).Sum();
        }

        return bound;
    }
}
