using ExpertReview.Domain.Applications;

namespace ExpertReview.Domain.Conflicts;

/// <summary>Applicants of one name that a unit reaches along 关联关系.</summary>
/// <param name="Applications">The applications.</param>
/// <param name="Between">Relation, name, …, relation: what stands in a path between the unit and the applicant.</param>
/// <param name="Certain">True when every relation is 控股 or 参股.</param>
internal sealed record ReachedApplicant(IReadOnlyList<Application> Applications, IReadOnlyList<string> Between, bool Certain);
