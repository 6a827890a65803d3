using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace ExpertReview.Web.Tests.Assigning;

/// <summary>The program on a data folder that another one may use too, or used before.</summary>
/// <param name="folder">The folder; it stays.</param>
public sealed class SharedFolderWeb(string folder) : WebApplicationFactory<Program>
{
    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder.UseSetting("ExpertReview:Folder", folder);
}
