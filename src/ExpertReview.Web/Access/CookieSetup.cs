using ExpertReview.Data.Store;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ExpertReview.Web.Access;

/// <summary>Sign-in by cookie, with keys that stand in the database under the key file; a cookie ends when its account's password changes.</summary>
internal static class CookieSetup
{
    public static IServiceCollection AddSignIn(this IServiceCollection services)
    {
        services.AddDataProtection();
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider =>
            new ConfigureOptions<KeyManagementOptions>(options =>
            {
                options.XmlRepository = new DatabaseKeys(provider);
                options.XmlEncryptor = new KeyFileEncryptor(provider.GetRequiredService<KeyFile>());
            }));
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(options =>
        {
            options.Cookie.Name = "expertreview";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.LoginPath = "/account/sign-in";
            options.ReturnUrlParameter = "back";
            options.ExpireTimeSpan = TimeSpan.FromHours(12);
            options.SlidingExpiration = true;
            options.Events.OnRedirectToAccessDenied = context =>
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            };
            options.Events.OnValidatePrincipal = CheckStampAsync;
        });
        services.AddAuthorization(Policies.Declare);
        return services;
    }

    private static async Task CheckStampAsync(CookieValidatePrincipalContext context)
    {
        var id = context.Principal!.AccountId();
        var db = context.HttpContext.RequestServices.GetRequiredService<ReviewDb>();
        var stamp = await db.Accounts.AsNoTracking().Where(one => one.Id == id && !one.Closed).Select(one => one.Stamp).SingleOrDefaultAsync(context.HttpContext.RequestAborted);
        if (stamp is { Length: > 0 } && context.Principal!.HasClaim(Person.StampClaim, stamp))
            return;
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync();
    }
}
