namespace ExpertReview.Domain.Experts;

/// <summary>A unit that an expert worked for, with the time: <c>甲公司（2022.03-2025.02）</c>.</summary>
/// <param name="Unit">Name as written.</param>
/// <param name="From">First day (a start without a day is the first of its month); null when not given.</param>
/// <param name="To">Last day (an end without a day is the last of its month); null when still (至今) or not given.</param>
public sealed record PastPost(string Unit, DateOnly? From, DateOnly? To);
