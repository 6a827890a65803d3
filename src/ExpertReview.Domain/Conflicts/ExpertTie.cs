namespace ExpertReview.Domain.Conflicts;

/// <summary>One tie of an expert to a unit.</summary>
/// <param name="Kind">The kind of conflict when the unit is an applicant.</param>
/// <param name="Word">The relation as it stands in a path: 现任职, 曾任职, 独立董事, 近亲属任职（配偶）.</param>
/// <param name="Unit">The unit as written.</param>
/// <param name="Key">Its normalised name.</param>
internal sealed record ExpertTie(ConflictKind Kind, string Word, string Unit, string Key);
