using ExpertReview.Domain.Basics;

namespace ExpertReview.Domain.Reviews;

/// <summary>The round doesn't let experts take evidence with them.</summary>
public sealed record OfflineFilesClosed() : Refusal(new Words("本批次未开放离线材料", "this round does not let evidence be taken along"));

/// <summary>No file was chosen.</summary>
public sealed record NoFileChosen() : Refusal(new Words("请至少选择一份材料", "choose at least one file"));

/// <summary>It is as asked already.</summary>
/// <param name="Open">Whether it is open.</param>
public sealed record OfflineFilesAlready(bool Open) : Refusal(Open
    ? new Words("离线材料已经开放", "taking evidence along is allowed already")
    : new Words("离线材料本未开放", "taking evidence along is not allowed as it is"));
