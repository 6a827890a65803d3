using ExpertReview.Data.Accounts;
using ExpertReview.Features.Reviews;

namespace ExpertReview.Web.Pages.Reviews;

/// <summary>What lies beside a form: questions with their answers, and the expert's own phrases.</summary>
/// <param name="Form">The sheet.</param>
/// <param name="Notes">Questions and answers about its file.</param>
/// <param name="Phrases">The expert's phrases.</param>
public sealed record DeskNotes(ExpertSheet Form, FileNotes Notes, IReadOnlyList<OwnPhrase> Phrases);
