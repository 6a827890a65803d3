using ExpertReview.Domain.Basics;

namespace ExpertReview.Domain.Applications;

/// <summary>佐证材料: where in which file an applicant shows something.</summary>
/// <param name="Function">The function it belongs to; null for the basic conditions and features.</param>
/// <param name="Criterion">评分指标, the criterion's title in the template.</param>
/// <param name="Item">佐证材料, the evidence item's title.</param>
/// <param name="File">File name inside 申请报告.</param>
/// <param name="FirstPage">起始页, from 1; null when empty.</param>
/// <param name="LastPage">结束页; null when empty.</param>
public sealed record EvidencePlace(ServiceFunction? Function, string Criterion, string Item, string File, int? FirstPage, int? LastPage);
