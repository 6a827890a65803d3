namespace ExpertReview.Optimization.Cores;

/// <summary>One whole-numbered unknown: its bounds, what one unit adds to the aim, and to which rows.</summary>
internal sealed record LinearColumn(long Least, long Most, long Gain, (int Row, long Times)[] Entries);
