using ExpertReview.Domain.Basics;

namespace ExpertReview.Features.Accounts;

/// <summary>A one-time link is unknown, used or too old; which of them is not told.</summary>
public sealed record LinkNotUsable() : Refusal(new Words("链接无效、已使用或已过期，请向经办人索取新的链接", "the link is unknown, used or expired; ask the organiser for a new one"));

/// <summary>The name to sign in with belongs to somebody already.</summary>
/// <param name="Login">The name.</param>
public sealed record LoginTaken(string Login) : Refusal(new Words($"登录名“{Login}”已有人使用", $"the login “{Login}” is taken"));
