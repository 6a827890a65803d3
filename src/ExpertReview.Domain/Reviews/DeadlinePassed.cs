using System.Globalization;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Calendar;

namespace ExpertReview.Domain.Reviews;

/// <summary>A deadline was given that has passed already.</summary>
/// <param name="At">The deadline.</param>
public sealed record DeadlinePassed(DateTimeOffset At) : Refusal(new Words(
    string.Create(CultureInfo.InvariantCulture, $"截止时间 {ChinaTime.Of(At):yyyy-MM-dd HH:mm} 已经过去，请另定时间"),
    string.Create(CultureInfo.InvariantCulture, $"the deadline {ChinaTime.Of(At):yyyy-MM-dd HH:mm} has passed; choose another")));
