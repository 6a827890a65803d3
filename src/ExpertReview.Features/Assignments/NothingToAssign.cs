using ExpertReview.Domain.Experts;
using ExpertReview.Features.Json;
using ExpertReview.Features.Rounds;

namespace ExpertReview.Features.Assignments;

/// <summary>The files of a round of which no application goes to the experts: a problem without applications is no problem that the solver
/// or <c>assign</c> takes, but the round's files say so in the same form instead of not being there.</summary>
public static class NothingToAssign
{
    /// <summary>problem.json with the policy and the pool, and no application.</summary>
    public static byte[] Problem(FrozenPolicy policy, IReadOnlyList<Expert> experts) => Readable.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("format", "expertreview.assignment-problem/1");
        json.WriteStartObject("policy");
        json.WriteNumber("reviewsPerApplication", policy.Settings.ReviewsPerApplication);
        json.WriteEndObject();
        json.WriteStartArray("applications");
        json.WriteEndArray();
        json.WriteStartArray("experts");
        foreach (var expert in experts)
        {
            json.WriteStartObject();
            json.WriteString("no", expert.No);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    /// <summary>plan.json without a pair.</summary>
    /// <param name="problemHash">Hash of the problem file.</param>
    public static byte[] Plan(string problemHash) => Readable.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("format", "expertreview.assignment-plan/1");
        json.WriteString("problem", problemHash);
        json.WriteStartObject("solver");
        json.WriteString("method", "none");
        json.WriteString("version", "");
        json.WriteNumber("seed", 0);
        json.WriteString("status", "optimal");
        json.WriteNumber("seconds", 0);
        json.WriteEndObject();
        foreach (var figure in (string[])["missingReviews", "missingGroupPlaces", "missingLoad", "sumOfSquaredLoads", "total"])
            json.WriteNumber(figure, 0);
        json.WriteNull("worst");
        json.WriteNumber("totalBound", 0);
        json.WriteStartArray("assignments");
        json.WriteEndArray();
        json.WriteStartArray("shortfalls");
        json.WriteEndArray();
        json.WriteEndObject();
    });
}
