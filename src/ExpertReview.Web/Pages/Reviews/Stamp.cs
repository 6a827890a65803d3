using System.Security.Claims;
using ExpertReview.Web.Access;
using ExpertReview.Web.Asking;

namespace ExpertReview.Web.Pages.Reviews;

/// <summary>专家编号 and time, as they stand on every page that an expert is shown: never a name.</summary>
internal static class Stamp
{
    public static string Of(ClaimsPrincipal user, DateTimeOffset now) => $"{user.Expert().No} {ShownTime.Minute(now)}";
}
