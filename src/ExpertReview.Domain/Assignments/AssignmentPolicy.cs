namespace ExpertReview.Domain.Assignments;

/// <summary>The policy of an assignment problem. The reviews and loads that really hold stand at each application and expert;
/// the defaults here are kept so that the file can be written as it was meant.</summary>
/// <param name="ReviewsPerApplication">Default number of reviews.</param>
/// <param name="MinLoad">Default minimum load.</param>
/// <param name="MaxLoad">Default maximum load; null for the number of applications.</param>
/// <param name="Objective">What counts last.</param>
/// <param name="Balance">Whether even loads count before fit.</param>
/// <param name="Pairs">Which pairs may be used.</param>
public sealed record AssignmentPolicy(
    int ReviewsPerApplication,
    int MinLoad = 0,
    int? MaxLoad = null,
    AssignmentObjective Objective = AssignmentObjective.Total,
    LoadBalance Balance = LoadBalance.Limits,
    UsablePairs Pairs = UsablePairs.All);
