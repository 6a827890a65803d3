using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Assignments;
using ExpertReview.Domain.Panels;
using ExpertReview.Features.Setup;
using ExpertReview.Optimization.Panels;
using ExpertReview.Optimization.Solving;
using ExpertReview.Web.Access;
using ExpertReview.Web.Jobs;
using Hangfire;
using Hangfire.InMemory;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.WebEncoders;

namespace ExpertReview.Web.Start;

/// <summary>Puts the web program together.</summary>
internal static class Composition
{
    /// <summary>The largest upload: a round's tables and evidence in one go.</summary>
    internal const long MostUpload = 1_000_000_000;

    private static readonly CultureInfo[] Cultures = [new("zh-CN"), new("en")];

    public static async Task<WebApplication> BuildAsync(string[] args)
    {
        var builder = WebApplication.CreateBuilder([.. args.Where(arg => arg != "--demo")]);
        // A program that was built and not published would pack its style sheets anew at each request, and not make them smaller.
        if (!builder.Environment.IsDevelopment())
            builder.Configuration["ReloadStaticAssetsAtRuntime"] = "false";
        builder.WebHost.UseStaticWebAssets().ConfigureKestrel(options => options.AddServerHeader = false);
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        var settings = WebSettings.From(builder.Configuration, args);
        if (settings.Demo && Directory.Exists(settings.Folder))
            Directory.Delete(settings.Folder, recursive: true);
        Directory.CreateDirectory(settings.Evidence);
        AddServices(builder.Services, settings);
        var app = builder.Build();
        await using (var scope = app.Services.CreateAsyncScope())
            await SqliteDatabase.OpenAsync(scope.ServiceProvider.GetRequiredService<ReviewDb>(), CancellationToken.None);
        await app.Services.GetRequiredService<JobDesk>().ResumeAsync(CancellationToken.None);
        Use(app);
        return app;
    }

    private static void AddServices(IServiceCollection services, WebSettings settings)
    {
        services.AddSingleton(settings).AddSingleton<EvidenceFolder>().AddSingleton<EvidenceCuts>().AddSingleton<UploadShelf>().AddSingleton<SampleRounds>();
        services.AddSingleton<ExportShelf>().AddSingleton<KeptPapers>().AddSingleton(new KeyFile(settings.KeyFile));
        services.AddReviewFeatures(SqliteDatabase.ConnectionTo(settings.Database));
        services.AddSingleton(TimeProvider.System).AddSingleton<IAssignmentSolver, AssignmentSolver>();
        services.AddSingleton<IPlanRepairer, AssignmentSolver>().AddSingleton<IPlanExplainer, PlanExplainer>().AddSingleton<IPanelSolver, PanelSolver>();
        services.AddSignIn();
        services.AddSingleton<JobDesk>().AddScoped<ProposeJob>();
        // A storage of this program's own: Hangfire's default is one for the whole process, and two hosts in it would take each other's work.
        services.AddSingleton<JobStorage>(_ => new InMemoryStorage());
        // The same for what makes the jobs: by default the last host started would make them all, over its own database.
        services.AddSingleton<JobActivator>(provider => new Hangfire.AspNetCore.AspNetCoreJobActivator(provider.GetRequiredService<IServiceScopeFactory>()));
        services.AddHangfire((provider, options) => options.UseStorage(provider.GetRequiredService<JobStorage>()));
        services.AddHangfireServer(options => options.WorkerCount = 1);
        services.AddResponseCompression(PackedAttribute.Set).AddLocalization();
        services.AddRazorPages().AddMvcOptions(options => options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true);
        services.Configure<FormOptions>(options => (options.MultipartBodyLengthLimit, options.ValueCountLimit) = (MostUpload, 20_000));
        services.Configure<RouteOptions>(options => options.LowercaseUrls = true);
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddAntiforgery(options => (options.Cookie.Name, options.Cookie.SecurePolicy) = ("expertreview.form", CookieSecurePolicy.SameAsRequest));
        services.Configure<CookieTempDataProviderOptions>(options => (options.Cookie.Name, options.Cookie.SecurePolicy) = ("expertreview.told", CookieSecurePolicy.SameAsRequest));
        services.Configure<RequestLocalizationOptions>(options =>
        {
            options.SetDefaultCulture("zh-CN");
            options.SupportedUICultures = [.. Cultures];
            options.SupportedCultures = [CultureInfo.InvariantCulture];
            options.DefaultRequestCulture = new RequestCulture(CultureInfo.InvariantCulture, Cultures[0]);
            options.RequestCultureProviders = [new CookieRequestCultureProvider { CookieName = "expertreview.language" }];
        });
    }

    private static void Use(WebApplication app)
    {
        app.UseSecurityHeaders(new HeaderPolicyCollection()
            .AddFrameOptionsSameOrigin()
            .AddContentTypeOptionsNoSniff()
            .AddReferrerPolicySameOrigin()
            .AddCrossOriginOpenerPolicy(policy => policy.SameOrigin())
            .RemoveServerHeader()
            .AddContentSecurityPolicy(policy =>
            {
                policy.AddDefaultSrc().Self();
                policy.AddObjectSrc().Self();
                policy.AddFrameSrc().Self();
                policy.AddFrameAncestors().Self();
                policy.AddFormAction().Self();
                policy.AddBaseUri().None();
                policy.AddImgSrc().Self().Data();
            }));
        app.UseStatusCodePagesWithReExecute("/status/{0}");
        app.UseExceptionHandler("/status/500");
        app.UseSecondLock();
        app.UseRequestLocalization();
        app.UseRouting();
        app.UseWhen(PackedAttribute.May, packed => packed.UseResponseCompression());
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapStaticAssets().RequireAuthorization(Policies.Open);
        app.MapRazorPages();
    }
}
