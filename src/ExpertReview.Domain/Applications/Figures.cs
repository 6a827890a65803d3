namespace ExpertReview.Domain.Applications;

/// <summary>The numbers of one applicant that 第六条 asks for. Null is missing, which is never zero and never failed.</summary>
public sealed record Figures
{
    /// <summary>注册（成立）时间.</summary>
    public DateOnly? FoundedOn { get; init; }

    /// <summary>资产总额, yuan.</summary>
    public decimal? TotalAssets { get; init; }

    /// <summary>上年度服务收入, yuan.</summary>
    public decimal? Income { get; init; }

    /// <summary>服务人员数, persons.</summary>
    public decimal? Staff { get; init; }

    /// <summary>其中：大专及以上学历和中级及以上职称人数, persons.</summary>
    public decimal? Qualified { get; init; }

    /// <summary>上年度服务中小企业数, firms.</summary>
    public decimal? Served { get; init; }

    /// <summary>前一年度服务中小企业数, firms.</summary>
    public decimal? ServedBefore { get; init; }

    /// <summary>其中：专精特新企业数, firms.</summary>
    public decimal? Specialised { get; init; }

    /// <summary>公益性或低收费服务占比, a share from 0 to 1.</summary>
    public decimal? LowFee { get; init; }

    /// <summary>用户满意度 as the recommendation table says it, a share from 0 to 1.</summary>
    public decimal? Satisfaction { get; init; }
}
