namespace ExpertReview.Domain.Assignments;

/// <summary>A group of experts, and how many of an application's reviewers come from it.</summary>
/// <param name="Name">For people, such as a 专业组别 or a service function.</param>
/// <param name="Experts">Indexes of its experts, each once.</param>
/// <param name="Min">Places it should fill of each application; missing ones are counted. Above the application's own number of
/// reviews it counts as that number.</param>
/// <param name="Max">Places it may fill of each application at most, never broken; null without a limit.</param>
/// <param name="Applications">Indexes of the applications it holds for, each once; null for all.</param>
public sealed record ReviewGroup(string Name, IReadOnlyList<int> Experts, int Min = 0, int? Max = null, IReadOnlyList<int>? Applications = null);
