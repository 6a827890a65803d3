using System.Security.Cryptography;
using System.Text;
using ExpertReview.Data.Record;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Scoring;
using ExpertReview.Features.Intake;
using ExpertReview.Features.Scoring;

namespace ExpertReview.Features.Rounds;

/// <summary>The three files of a policy: whether they fit each other, and the one hash over them.</summary>
public static class PolicyFiles
{
    /// <summary>Name of the template that comes with the program.</summary>
    public const string BuiltInName = "yunnan-platform.json";

    /// <summary>The template that comes with the program.</summary>
    public static byte[] BuiltInTemplate()
    {
        using var stream = typeof(PolicyFiles).Assembly.GetManifestResourceStream("scoring-templates/" + BuiltInName)!;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    /// <summary>SHA-256 over settings, template and rule, lower-case hexadecimal.</summary>
    public static string HashOf(byte[] settings, byte[] template, byte[] rule)
    {
        var parts = new RecordInput().WithFile("settings", settings).WithFile("template", template).WithFile("rule", rule);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(parts.ToString())));
    }

    /// <summary>The settings, if both files can be read and go together.</summary>
    /// <exception cref="InputRefusedException">With the place of each error.</exception>
    public static RoundSettings MustFit(byte[] settings, byte[] template)
    {
        var read = RoundFile.Read(settings);
        var scoring = TemplateFile.Read(template, read.Template);

        // A chain that ends in a lot needs its seed before the policy is frozen, not when the first tie turns up.
        if (read.Shortlist?.LotSeed is null && scoring.Rules.TieChain.Contains(TieStep.Lot))
            throw new InputRefusedException(new InputError(
                "round.json", "$.shortlist.lotSeed", new("评分模板的并列规则含 lot，但没有 lotSeed", "the template's tie chain has a lot, but there is no lotSeed"), new("给出 lotSeed", "give a lotSeed")));
        return read;
    }
}
