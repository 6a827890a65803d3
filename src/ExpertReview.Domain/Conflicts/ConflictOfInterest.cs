namespace ExpertReview.Domain.Conflicts;

/// <summary>One reason to keep an expert from an applicant, with its shortest path (findings.json, kind <c>conflict</c>).</summary>
/// <param name="Code">统一社会信用代码 of the applicant.</param>
/// <param name="Expert">专家编号.</param>
/// <param name="Kind">The kind; there is one finding a pair and kind.</param>
/// <param name="Path">Expert's name, relation, name, …, applicant's name, all as written: an odd number of texts, two for each relation.</param>
/// <param name="Certain">False when names are only near, a co-operation lies in the path, or only the person's name is the same. An
/// uncertain pair is kept apart too, until 复核 lifts it.</param>
/// <param name="Text">The finding in Chinese.</param>
public sealed record ConflictOfInterest(string Code, string Expert, ConflictKind Kind, IReadOnlyList<string> Path, bool Certain, string Text);
