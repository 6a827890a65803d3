using System.Globalization;
using ExpertReview.Features.Reviews;
using Microsoft.AspNetCore.Html;

namespace ExpertReview.Web.Pages.Reviews;

/// <summary>The blocks of a score sheet, as an expert fills them in or as the organiser looks at them beforehand.</summary>
/// <param name="Form">The sheet.</param>
/// <param name="Preview">Shown before there is an application: nothing of it is known.</param>
/// <param name="Typed">What was typed and could not be saved, by field.</param>
/// <param name="Wrong">What is wrong with a field.</param>
public sealed record SheetBlocks(ExpertSheet Form, bool Preview, IReadOnlyDictionary<string, string> Typed, Func<string, string?> Wrong)
{
    /// <summary>Whether nothing can be filled in.</summary>
    public bool Off => Preview || !Form.Editable;

    /// <summary>Whether evidence is shown by its whole file: what is invented for practice is not cut.</summary>
    public bool Uncut { get; init; }

    /// <summary>The pages of a piece of evidence, as a small file of their own.</summary>
    public string Pdf(EvidenceLine item) => Uncut ? Whole(item) : $"/review/{Form.Application}/evidence/{Uri.EscapeDataString(item.Key[..item.Key.IndexOf('/', StringComparison.Ordinal)])}/{Uri.EscapeDataString(item.Item.Id)}#navpanes=0&view=FitH";

    /// <summary>The file in which it stands, at its first page.</summary>
    public string Whole(EvidenceLine item) => WholeOf(Form.Application, item.File!, item.Page ?? 1);

    /// <summary>A whole evidence file, at a page.</summary>
    public static string WholeOf(string application, string file, int page) =>
        string.Create(CultureInfo.InvariantCulture, $"/review/{application}/evidence/{Uri.EscapeDataString(file)}?p={page}#page={page}&navpanes=0&view=FitH");

    /// <summary>What stands in a field.</summary>
    public string Now(string field, string stored) => Typed.TryGetValue(field, out var typed) ? typed : stored;

    /// <summary>What the next save of a field is based on: its position in the log and its value there; nothing for a field that was never saved, which is most of a first load.</summary>
    public IHtmlContent? Base(string field, long sequence, string value) => Off || (sequence == 0 && value.Length == 0) ? null : new HtmlContentBuilder().AppendFormat(
        "<input type=\"hidden\" name=\"base:{0}\" value=\"{1}\"><input type=\"hidden\" name=\"was:{0}\" value=\"{2}\">", field, sequence, value);
}
