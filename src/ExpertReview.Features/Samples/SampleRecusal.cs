namespace ExpertReview.Features.Samples;

/// <summary>One row of 回避申请. Applicants know an expert's name and unit, not the number.</summary>
internal sealed record SampleRecusal(SampleExpert Expert, SampleApplication Application, bool ByExpert, string Reason);
