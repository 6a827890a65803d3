using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Ranking;
using ExpertReview.Domain.Scoring;
using ExpertReview.Features.Json;

namespace ExpertReview.Features.Scoring;

/// <summary>Reads and writes <c>expertreview.scores/1</c> (formats.md, Scores). Every fault is told with its JSON path.</summary>
public static class ScoresFile
{
    /// <summary>The value of <c>format</c>.</summary>
    public const string Format = "expertreview.scores/1";

    /// <summary>Reads a scores file and the template that it names, relative to itself.</summary>
    /// <param name="path">Path of the scores file.</param>
    /// <exception cref="InputRefusedException">The file or its template is missing or wrong; every fault with its place.</exception>
    public static (ReviewScores Scores, ScoringTemplate Template) Open(string path)
    {
        ScoringTemplate? template = null;
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        var scores = Read(NamedFile.Bytes(path), path, name => template = TemplateFile.Read(NamedFile.Bytes(Path.Combine(folder, name)), name));
        return (scores, template!);
    }

    /// <summary>Reads a scores file strictly.</summary>
    /// <param name="utf8">The file's bytes.</param>
    /// <param name="fileName">Name shown in errors.</param>
    /// <param name="templateAt">Gives the template of the path that the file names.</param>
    /// <exception cref="InputRefusedException">Anything is wrong; every fault with its path.</exception>
    public static ReviewScores Read(ReadOnlyMemory<byte> utf8, string fileName, Func<string, ScoringTemplate> templateAt) =>
        ScoresInOnePass.Read(utf8.Span, fileName, templateAt) ?? ReadCarefully(utf8, fileName, templateAt);

    /// <summary>The same with a place for every fault: what <see cref="Read"/> does where the file isn't plainly right.</summary>
    internal static ReviewScores ReadCarefully(ReadOnlyMemory<byte> utf8, string fileName, Func<string, ScoringTemplate> templateAt)
    {
        var reading = new JsonReading(fileName);
        var root = reading.Open(utf8)?.Members("format", "template", "applications", "sheets", "shortlist");
        root?.Required("format")?.OneOf((Format, true));
        if (root?.Required("template")?.Text() is not { } name)
            throw new InputRefusedException(reading.Errors);
        var template = templateAt(name);
        var applications = root.Required("applications") is { } all ? ScoredApplicationReading.Read(all, template) : [];
        var shortlist = root.Optional("shortlist") is { IsNull: false } policy ? ShortlistReading.Read(policy) : null;
        if (template.Rules.TieChain.Contains(TieStep.Lot) && shortlist?.LotSeed is null)
            reading.Refuse("$.shortlist.lotSeed", new("模板的并列规则含 lot，但没有 lotSeed", "the template's tie chain has lot, and there is no lotSeed"), new("给出 lotSeed", "a lotSeed is required"));
        var sheets = root.Required("sheets") is { } given ? new ScoreSheetReading(reading, template, applications).Read(given) : [];
        reading.ThrowIfWrong();
        return new ReviewScores(name, applications, sheets, shortlist);
    }

    /// <summary>Writes a scores file; reading it again gives the same.</summary>
    /// <param name="scores">The scores.</param>
    /// <param name="template">The template that numbers the criteria of the sheets.</param>
    public static byte[] Write(ReviewScores scores, ScoringTemplate template) => Readable.Write(json => ScoresWriting.Write(json, scores, template));
}
