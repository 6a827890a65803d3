using ExpertReview.Domain.Basics;

namespace ExpertReview.Features.Offline;

/// <summary>How a field of an uploaded form stands to what is stored.</summary>
public enum OfflineDifference
{
    /// <summary>相同: the form says what is stored.</summary>
    Same,

    /// <summary>新填: nothing was stored.</summary>
    New,

    /// <summary>修改: what was stored when the form was made still is, and the form says something else.</summary>
    Changed,

    /// <summary>清空: the cell was emptied; what was stored still is.</summary>
    Erased,

    /// <summary>网上已改: changed online since, untouched in the form.</summary>
    ChangedOnline,

    /// <summary>冲突: changed online and in the form.</summary>
    Conflict,

    /// <summary>有误: the value is not allowed.</summary>
    Wrong,
}

/// <summary>One field of an uploaded form.</summary>
/// <param name="Field">The field's name.</param>
/// <param name="Title">What it is.</param>
/// <param name="Cell">Where it stands in the sheet.</param>
/// <param name="Difference">How it stands to what is stored.</param>
/// <param name="Seen">What stood there when the form was made, as shown; null when nothing did.</param>
/// <param name="Stored">What is stored now, as shown.</param>
/// <param name="Given">What the form says, as shown.</param>
/// <param name="Value">What would be stored; null takes the value back.</param>
/// <param name="Sequence">Position of the stored value: what a tick is based on.</param>
/// <param name="Why">Why the value is not allowed.</param>
public sealed record ComparedField(
    string Field, string Title, string Cell, OfflineDifference Difference, string? Seen, string? Stored, string? Given, string? Value, long Sequence, Words? Why)
{
    /// <summary>Whether it may be ticked.</summary>
    public bool CanTake => Difference is OfflineDifference.New or OfflineDifference.Changed or OfflineDifference.Erased or OfflineDifference.Conflict;

    /// <summary>Whether it is ticked to begin with: nothing that somebody changed meanwhile, and nothing that would be taken away.</summary>
    public bool Ticked => Difference is OfflineDifference.New or OfflineDifference.Changed;
}

/// <summary>One sheet of an upload.</summary>
/// <param name="File">Name of the file.</param>
/// <param name="Sheet">Name of the tab; empty when the whole file is meant.</param>
/// <param name="Application">申报编号; empty when the sheet could not be taken for one.</param>
/// <param name="Organisation">申报单位.</param>
/// <param name="No">表号.</param>
/// <param name="Refused">Why the sheet, or the file, is not taken; null when it is.</param>
/// <param name="Fields">Its fields, from top to bottom; fields that are blank everywhere are left out.</param>
/// <param name="Blank">How many were left out.</param>
public sealed record ComparedSheet(string File, string Sheet, string Application, string Organisation, string No, Words? Refused, IReadOnlyList<ComparedField> Fields, int Blank)
{
    /// <summary>How many fields stand so.</summary>
    public int Count(OfflineDifference difference) => Fields.Count(one => one.Difference == difference);

    /// <summary>Nothing was filled in: nothing stored, nothing typed.</summary>
    public bool IsBlank => Refused is null && Fields.All(one => one.Given is null && one.Stored is null);
}
