using System.Globalization;
using System.Security.Claims;
using ExpertReview.Data.Accounts;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace ExpertReview.Web.Access;

/// <summary>The person who is signed in, as the cookie names them.</summary>
public static class Person
{
    internal const string StampClaim = "stamp";
    private const string RoundClaim = "round";
    private const string ExpertClaim = "expert";

    /// <summary>The cookie's content for an account.</summary>
    public static ClaimsPrincipal PrincipalOf(Account account)
    {
        List<Claim> claims =
        [
            new(ClaimTypes.NameIdentifier, account.Id.ToString(CultureInfo.InvariantCulture)), new(ClaimTypes.Name, account.Person),
            new(ClaimTypes.Role, account.Role.ToString()), new(StampClaim, account.Stamp),
        ];
        if (account is { Round: { } round, ExpertNo: { } no })
            claims.AddRange([new(RoundClaim, round.ToString(CultureInfo.InvariantCulture)), new(ExpertClaim, no)]);
        return new ClaimsPrincipal(new ClaimsIdentity(claims, CookieAuthenticationDefaults.AuthenticationScheme));
    }

    /// <summary>Key of the account.</summary>
    public static int AccountId(this ClaimsPrincipal user) => int.Parse(user.FindFirstValue(ClaimTypes.NameIdentifier)!, CultureInfo.InvariantCulture);

    /// <summary>Round and 专家编号 of an expert.</summary>
    /// <exception cref="InvalidOperationException">The person is no expert.</exception>
    public static (int Round, string No) Expert(this ClaimsPrincipal user) =>
        user.FindFirstValue(RoundClaim) is { } round && user.FindFirstValue(ExpertClaim) is { } no
            ? (int.Parse(round, CultureInfo.InvariantCulture), no)
            : throw new InvalidOperationException("not an expert");

    /// <summary>Whether the person is somebody of the house or a clerk: signed in, and no expert.</summary>
    public static bool IsStaff(this ClaimsPrincipal user) => user.Identity?.IsAuthenticated == true && !user.IsInRole(nameof(AccountRole.Expert));

    /// <summary>Whether the person may change a round.</summary>
    public static bool IsOrganiser(this ClaimsPrincipal user) => user.IsInRole(nameof(AccountRole.Organiser));

    /// <summary>Whether the person witnesses a round.</summary>
    public static bool IsSupervisor(this ClaimsPrincipal user) => user.IsInRole(nameof(AccountRole.Supervisor));
}
