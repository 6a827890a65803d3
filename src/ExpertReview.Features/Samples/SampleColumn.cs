namespace ExpertReview.Features.Samples;

/// <summary>The columns of the 推荐汇总表 (附件1).</summary>
internal enum SampleColumn
{
    Index,
    Platform,
    Organisation,
    Code,
    Prefecture,
    FoundedOn,
    Assets,
    Income,
    Staff,
    Qualified,
    Served,
    ServedBefore,
    Specialised,
    LowFee,
    Satisfaction,
    Functions,
    Contact,
    Phone,
    Remark,
}
