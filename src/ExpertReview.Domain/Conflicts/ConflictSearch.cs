using ExpertReview.Domain.Applications;
using ExpertReview.Domain.Experts;

namespace ExpertReview.Domain.Conflicts;

/// <summary>Finds every conflict of interest between the experts and the applicants (formats.md, Meanings, Conflicts). Cost grows with
/// n log n in applications, experts and relations, beside what is found.</summary>
public static class ConflictSearch
{
    /// <summary>One finding a pair and kind, with the shortest path; of several the certain one, then the first by its texts.</summary>
    /// <param name="applications">Every application read.</param>
    /// <param name="experts">The whole pool.</param>
    /// <param name="relations">关联关系.</param>
    /// <param name="requests">回避申请.</param>
    /// <param name="asOf">The day against which three years are counted.</param>
    public static ConflictsFound Of(
        IReadOnlyList<Application> applications,
        IReadOnlyList<Expert> experts,
        IReadOnlyList<UnitRelation> relations,
        IReadOnlyList<RecusalRequest> requests,
        DateOnly asOf)
    {
        var warnings = new List<ConflictWarning>();
        var pool = new ExpertIndex(experts);
        var applicants = new ApplicantIndex(applications);
        var read = RelationRows.Of(relations, pool, warnings);
        var graph = new RelationGraph(read.BetweenUnits, applicants);
        var declared = RecusalRows.Of(requests, pool, applicants, warnings);
        var found = new List<ConflictOfInterest>();
        foreach (var expert in experts)
        {
            var candidates = new ConflictCandidates(expert);
            var ties = ExpertTies.Of(expert, read.SharesOf(expert), asOf);
            foreach (var tie in ties)
            {
                candidates.AddDirect(tie, applicants);
                foreach (var reached in graph.From(tie.Key))
                    candidates.AddThirdParty(tie, reached);
            }

            candidates.AddRecommended(applicants);
            candidates.AddSameName(applicants);
            foreach (var prepared in read.PreparedBy(expert))
                candidates.AddPrepared(applicants.Named(prepared));
            foreach (var (request, application) in declared[expert.No])
                candidates.AddDeclared(request, application);
            found.AddRange(candidates.Best);
        }

        return new ConflictsFound(
            [.. found.OrderBy(one => one.Code, StringComparer.Ordinal).ThenBy(one => one.Expert, StringComparer.Ordinal).ThenBy(one => one.Kind.Code(), StringComparer.Ordinal)],
            warnings);
    }
}
