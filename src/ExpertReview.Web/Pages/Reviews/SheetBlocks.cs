using ExpertReview.Features.Reviews;

namespace ExpertReview.Web.Pages.Reviews;

/// <summary>The blocks of a score sheet, as an expert fills them in or as the organiser looks at them beforehand.</summary>
/// <param name="Form">The sheet.</param>
/// <param name="Preview">Shown before there is an application: nothing of it is known.</param>
/// <param name="Typed">What was typed and could not be saved, by field.</param>
/// <param name="Wrong">What is wrong with a field.</param>
public sealed record SheetBlocks(ExpertSheet Form, bool Preview, IReadOnlyDictionary<string, string> Typed, Func<string, string?> Wrong);
