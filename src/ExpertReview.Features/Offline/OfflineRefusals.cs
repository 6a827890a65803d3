using ExpertReview.Domain.Basics;

namespace ExpertReview.Features.Offline;

/// <summary>No file can be filled in any more.</summary>
public sealed record NothingToFillIn() : Refusal(new Words("没有可填写的评分表：都已提交或回避", "no sheet can be filled in: all are submitted or recused"));

/// <summary>Nothing was ticked.</summary>
public sealed record NothingTicked() : Refusal(new Words("没有勾选任何一栏，未作改动", "nothing is ticked; nothing was changed"));

/// <summary>What was ticked does not stand in the files any more, or can't be taken.</summary>
/// <param name="Title">The field.</param>
public sealed record TickNotInFile(string Title) : Refusal(new Words($"“{Title}”已不在可写入的栏目中，请重新核对后再勾选", $"“{Title}” can't be taken any more: look at the list again"));

/// <summary>A ticked field was saved elsewhere after it was shown.</summary>
/// <param name="Title">The field.</param>
public sealed record FieldChangedMeanwhile(string Title) : Refusal(new Words($"“{Title}”在核对期间又在网上改过，本次未写入任何一栏，请重新核对", $"“{Title}” was changed online meanwhile; nothing was taken: look again"));

/// <summary>A value of the form breaks a rule of the sheet.</summary>
/// <param name="Place">The cell.</param>
/// <param name="Why">The rule.</param>
public sealed record OfflineCellRefused(string Place, Refusal Why) : Refusal(new Words($"{Place}：{Why.Words.Zh}；本次未写入任何一栏", $"{Place}: {Why.Words.En}; nothing was taken"));
