using ExpertReview.Domain.Basics;

namespace ExpertReview.Features.Scans;

/// <summary>Why pages can't be cut out of a file.</summary>
public enum ScanFault
{
    /// <summary>It does not begin as a PDF does.</summary>
    NotPdf,

    /// <summary>It can't be read as a PDF, or only by reading too much of it.</summary>
    Damaged,

    /// <summary>It asks for a password.</summary>
    Encrypted,

    /// <summary>It has no pages.</summary>
    Empty,

    /// <summary>The pages named lie behind its last one.</summary>
    BeyondEnd,
}

/// <summary>The words of the faults.</summary>
public static class ScanFaultWords
{
    /// <summary>The fault as a sentence.</summary>
    public static Words Words(this ScanFault fault) => fault switch
    {
        ScanFault.NotPdf => new("此文件不是 PDF，不能显示", "this file is no PDF and can't be shown"),
        ScanFault.Encrypted => new("此文件已加密，不能截取所列页", "this file is encrypted: its pages can't be cut out"),
        ScanFault.Empty => new("此文件没有页面", "this file has no pages"),
        ScanFault.BeyondEnd => new("申报单位所列页码超出此文件的页数", "the pages named lie behind the last page of this file"),
        _ => new("此文件已损坏，不能截取所列页", "this file is damaged: its pages can't be cut out"),
    };
}
