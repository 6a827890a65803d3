using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Scoring;
using ExpertReview.Features.Json;

namespace ExpertReview.Features.Scoring;

/// <summary>Reads and writes <c>expertreview.scoring-template/1</c> (formats.md, Scoring template). Every fault is told with its JSON path.</summary>
public static class TemplateFile
{
    /// <summary>The value of <c>format</c>.</summary>
    public const string Format = "expertreview.scoring-template/1";

    /// <summary>Reads a template strictly.</summary>
    /// <param name="utf8">The file's bytes.</param>
    /// <param name="fileName">Name shown in errors.</param>
    /// <exception cref="InputRefusedException">Anything is wrong; every fault with its path.</exception>
    public static ScoringTemplate Read(ReadOnlyMemory<byte> utf8, string fileName)
    {
        var reading = new JsonReading(fileName);
        var root = reading.Open(utf8)?.Members("format", "id", "version", "title", "source", "rules", "blocks");
        if (root is null)
            throw new InputRefusedException(reading.Errors);
        root.Required("format")?.OneOf((Format, true));
        var id = root.Required("id")?.Text();
        var version = root.Required("version")?.Whole(1, 1_000_000);
        var title = root.Required("title")?.Text();
        var source = root.Optional("source")?.AnyText();
        var rules = root.Required("rules") is { } rulesAt ? TemplateRulesReading.Read(rulesAt) : null;
        var blocks = root.Required("blocks") is { } blocksAt ? TemplateBlocksReading.Read(blocksAt) : [];
        if (rules is not null && root.Required("rules")?.Members(TemplateRulesReading.Known)?.Optional("tieChain") is { } chain)
            TemplateRulesReading.CheckTieChain(chain, blocks);
        reading.ThrowIfWrong();
        return new ScoringTemplate(id!, (int)version!, title!, source, rules!, blocks);
    }

    /// <summary>Writes a template; reading it again gives the same.</summary>
    public static byte[] Write(ScoringTemplate template) => Readable.Write(json => TemplateWriting.Write(json, template));
}
