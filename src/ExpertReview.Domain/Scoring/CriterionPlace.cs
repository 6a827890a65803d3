using ExpertReview.Domain.Basics;

namespace ExpertReview.Domain.Scoring;

/// <summary>Where a criterion stands in its template.</summary>
/// <param name="Index">Its number among all criteria of the template, from 0.</param>
/// <param name="FirstEvidence">The number of its first evidence item among all of the template.</param>
/// <param name="Criterion">The criterion.</param>
/// <param name="Function">The function it scores; null when it is for everyone.</param>
public sealed record CriterionPlace(int Index, int FirstEvidence, Criterion Criterion, ServiceFunction? Function);
