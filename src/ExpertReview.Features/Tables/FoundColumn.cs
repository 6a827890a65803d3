namespace ExpertReview.Features.Tables;

/// <summary>A column found in a sheet.</summary>
/// <param name="Id">The name in code.</param>
/// <param name="Header">The header as it stands in the file; of two levels the lower one.</param>
/// <param name="Index">Place in the sheet, from 0.</param>
/// <param name="Unit">The unit a bare number has: the header's own, that of the sheet (单位：万元), or the form's.</param>
/// <param name="UnitWritten">False when neither header nor sheet names the unit.</param>
public sealed record FoundColumn(string Id, string Header, int Index, string Unit, bool UnitWritten);
