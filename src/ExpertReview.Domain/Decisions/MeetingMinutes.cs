namespace ExpertReview.Domain.Decisions;

/// <summary>What the minutes of the deciding meeting say.</summary>
/// <param name="Meeting">Name of the meeting: 厅党组会议.</param>
/// <param name="Day">Its day.</param>
/// <param name="MinutesNo">纪要文号.</param>
/// <param name="Present">Those present; empty when not entered.</param>
/// <param name="Withdrawn">Those who withdrew; empty when nobody did.</param>
/// <param name="Scan">SHA-256 of the scanned minutes, kept in the evidence folder.</param>
public sealed record MeetingMinutes(string Meeting, DateOnly Day, string MinutesNo, string Present, string Withdrawn, string Scan);
