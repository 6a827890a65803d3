using ExpertReview.Domain.Basics;

namespace ExpertReview.Features.Accounts;

/// <summary>A one-time link is unknown, used or too old; which of them is not told.</summary>
public sealed record LinkNotUsable() : Refusal(new Words("链接无效、已使用或已过期，请向经办人索取新的链接", "the link is unknown, used or expired; ask the organiser for a new one"));

/// <summary>The name to sign in with belongs to somebody already.</summary>
/// <param name="Login">The name.</param>
public sealed record LoginTaken(string Login) : Refusal(new Words($"登录名“{Login}”已有人使用", $"the login “{Login}” is taken"));

/// <summary>One person has one staff account: nobody is 经办 and 监督, and a second person is another person.</summary>
/// <param name="Person">The person.</param>
/// <param name="Login">The login of the account they have.</param>
public sealed record PersonHasAccount(string Person, string Login) : Refusal(new Words(
    $"{Person}已有账户“{Login}”；一人只能有一个工作人员账户，经办和监督不得由同一人担任",
    $"{Person} has the account “{Login}”; a person has one staff account, and nobody is both organiser and supervisor"));

/// <summary>The account is not there.</summary>
public sealed record NoSuchAccount() : Refusal(new Words("没有这个账户", "there is no such account"));

/// <summary>The account stands closed.</summary>
/// <param name="Login">Its login.</param>
public sealed record AccountClosed(string Login) : Refusal(new Words($"账户“{Login}”已停用，请先恢复", $"the account “{Login}” is closed; reopen it first"));

/// <summary>The account is not closed.</summary>
/// <param name="Login">Its login.</param>
public sealed record AccountOpen(string Login) : Refusal(new Words($"账户“{Login}”没有停用", $"the account “{Login}” is not closed"));

/// <summary>Nobody closes their own account: somebody has to be left who can open it.</summary>
public sealed record OwnAccount() : Refusal(new Words("不能停用自己的账户", "you can't close your own account"));
