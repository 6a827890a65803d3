namespace ExpertReview.Web.Start;

/// <summary>Where the program keeps its things.</summary>
/// <param name="Folder">The data folder.</param>
/// <param name="Demo">Whether it runs on a database of its own with a round to look at.</param>
public sealed record WebSettings(string Folder, bool Demo)
{
    /// <summary>The database file.</summary>
    public string Database => Path.Combine(Folder, "expertreview.db");

    /// <summary>Evidence files, named by their hash.</summary>
    public string Evidence => Path.Combine(Folder, "evidence");

    /// <summary>The secret under which the keys in the database stand.</summary>
    public string KeyFile => Path.Combine(Folder, "protection.key");

    /// <summary>Settings from <c>ExpertReview:Folder</c> (environment: <c>ExpertReview__Folder</c>) and <c>--demo</c>. Without a folder: beside the
    /// user's own data.</summary>
    public static WebSettings From(IConfiguration configuration, string[] args)
    {
        var folder = configuration["ExpertReview:Folder"] is { Length: > 0 } named
            ? named
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create) is { Length: > 0 } own ? own : ".", "ExpertReview");
        var demo = args.Contains("--demo", StringComparer.Ordinal) || configuration["ExpertReview:Demo"] == "true";
        return new WebSettings(Path.GetFullPath(demo ? Path.Combine(folder, "demo") : folder), demo);
    }
}
