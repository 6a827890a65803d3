using ExpertReview.Data.Accounts;
using Microsoft.AspNetCore.Authorization;

namespace ExpertReview.Web.Access;

/// <summary>The named policies. Every endpoint names one; what names none is denied to everybody (a test reads the route table).</summary>
public static class Policies
{
    /// <summary>Open to everybody: signing in, style sheets.</summary>
    public const string Open = "open";

    /// <summary>Anybody who is signed in.</summary>
    public const string SignedIn = "signed-in";

    /// <summary>经办: everything that changes a round.</summary>
    public const string Organise = "organise";

    /// <summary>经办 and 监督: reading a round.</summary>
    public const string Look = "look";

    /// <summary>专家: the files assigned.</summary>
    public const string Review = "review";

    /// <summary>录入员: the paper sheets they were named for.</summary>
    public const string Enter = "enter";

    internal static void Declare(AuthorizationOptions options)
    {
        options.AddPolicy(Open, policy => policy.RequireAssertion(_ => true));
        options.AddPolicy(SignedIn, policy => policy.RequireAuthenticatedUser());
        options.AddPolicy(Organise, policy => policy.RequireRole(nameof(AccountRole.Organiser)));
        options.AddPolicy(Look, policy => policy.RequireRole(nameof(AccountRole.Organiser), nameof(AccountRole.Supervisor)));
        options.AddPolicy(Review, policy => policy.RequireRole(nameof(AccountRole.Expert)));
        options.AddPolicy(Enter, policy => policy.RequireRole(nameof(AccountRole.Clerk)));
        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build();
        options.DefaultPolicy = options.FallbackPolicy;
    }
}
