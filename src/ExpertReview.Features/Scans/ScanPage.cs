using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace ExpertReview.Features.Scans;

/// <summary>A page as it stands in the file.</summary>
/// <param name="Reference">Where it stands.</param>
/// <param name="Own">What it says itself.</param>
/// <param name="Passed">What it has from the nodes above it: boxes, turn and resources.</param>
internal sealed record ScanPage(IndirectReference Reference, DictionaryToken Own, IReadOnlyDictionary<string, IToken> Passed)
{
    /// <summary>A member of its own, or else from above.</summary>
    public IToken? this[string name] => Own.Data.TryGetValue(name, out var own) ? own : Passed.GetValueOrDefault(name);
}
