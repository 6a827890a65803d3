using ExpertReview.Data.Store;
using ExpertReview.Domain.Scoring;
using ExpertReview.Features.Intake;
using ExpertReview.Features.Scoring;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Rounds;

/// <summary>A template to start from or to compare with.</summary>
/// <param name="Key">Its name in forms: a file that comes with the program, or the number of a round.</param>
/// <param name="File">Name of its file.</param>
/// <param name="Round">Title of its round; null for those that come with the program.</param>
/// <param name="Template">The template.</param>
public sealed record KnownTemplate(string Key, string File, string? Round, ScoringTemplate Template)
{
    /// <summary>The same content, to the byte of the written file.</summary>
    public bool IsSameAs(ScoringTemplate other) => TemplateFile.Write(Template).AsSpan().SequenceEqual(TemplateFile.Write(other));

    /// <summary>The version that a template has to bear: its own, unless a known one of that name and version says something else. One version has
    /// one content, or comparing and citing it would mean nothing.</summary>
    public static ScoringTemplate Versioned(ScoringTemplate template, IReadOnlyList<KnownTemplate> known)
    {
        var own = known.Select(one => one.Template).Where(one => one.Id == template.Id).ToList();
        return own.Exists(one => one.Version == template.Version) && !known.Any(one => one.IsSameAs(template))
            ? new ScoringTemplate(template.Id, own.Max(one => one.Version) + 1, template.Title, template.Source, template.Rules, template.Blocks)
            : template;
    }
}

/// <summary>The templates that come with the program and those of the other rounds, the latest first. One statement.</summary>
/// <param name="Round">The round that asks.</param>
public sealed record KnownTemplates(int Round) : IRequest<IReadOnlyList<KnownTemplate>>
{
    // More would make a list that nobody reads.
    private const int Most = 20;

    public sealed class Handler(ReviewDb db) : IRequestHandler<KnownTemplates, IReadOnlyList<KnownTemplate>>
    {
        public async Task<IReadOnlyList<KnownTemplate>> Handle(KnownTemplates request, CancellationToken cancellationToken)
        {
            var rounds = await db.Rounds.AsNoTracking().Where(one => one.Id != request.Round).OrderByDescending(one => one.Id).Take(Most)
                .Select(one => new { one.Id, one.Title, one.Settings, one.Template }).ToListAsync(cancellationToken);
            return
            [
                .. ShippedTemplates.Files.Select(file => new KnownTemplate(file, file, null, TemplateFile.Read(ShippedTemplates.Bytes(file), file))),
                .. rounds.Where(one => one.Template.Length > 0).Select(one => new KnownTemplate(
                    one.Id.ToString(System.Globalization.CultureInfo.InvariantCulture), RoundFile.Read(one.Settings).Template, one.Title, TemplateFile.Read(one.Template, "评分模板.json"))),
            ];
        }
    }
}
