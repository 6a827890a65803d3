using ExpertReview.Domain.Applications;
using ExpertReview.Domain.Basics;
using ExpertReview.Features.Documents.Lists;
using ExpertReview.Features.Documents.Notices;

namespace ExpertReview.Features.Exports;

/// <summary>公示 and 公告: notice and list each. Ordered by 行政区划, then by name; without score, place or telephone.</summary>
internal static class PublishedPapers
{
    public static IEnumerable<ExportedFile> Of(RoundFacts facts)
    {
        if (facts.Publicity is not { } period)
            yield break;
        var proposed = Platforms(facts, facts.Decisions.Where(one => one.Approved).Select(one => one.Application));
        yield return new("公示名单.xlsx", PublicityList.Write(List(facts, proposed)));
        yield return new("公示.docx", PublicityNotice.Write(new PublicityNoticeInput
        {
            Year = facts.Round.Year,
            AsOf = facts.Round.AsOf,
            From = period.Published,
            To = period.End,
            WorkingDays = period.WorkingDays,
            Platforms = proposed,
        }));
        if (facts.Round.Stage < Domain.Rounds.RoundStage.Announced)
            yield break;
        var recognised = Platforms(facts, facts.Recognitions.Select(one => one.Application));
        var (from, to) = Validity(facts);
        yield return new("公告名单.xlsx", AnnouncementList.Write(List(facts, recognised), from, to));
        yield return new("公告.docx", AnnouncementNotice.Write(new AnnouncementNoticeInput
        {
            Year = facts.Round.Year,
            AsOf = facts.Round.AsOf,
            ValidFrom = from,
            ValidTo = to,
            Platforms = recognised,
        }));
    }

    private static (DateOnly From, DateOnly To) Validity(RoundFacts facts) => facts.Recognitions.Count > 0
        ? (facts.Recognitions[0].From, facts.Recognitions[0].To)
        : (facts.Publicity!.End, facts.Policy.Rule.Validity.LastDay(facts.Publicity.End));

    private static PublishedListInput List(RoundFacts facts, IReadOnlyList<PublishedPlatform> platforms) =>
        new() { Year = facts.Round.Year, AsOf = facts.Round.AsOf, Platforms = platforms };

    private static List<PublishedPlatform> Platforms(RoundFacts facts, IEnumerable<string> codes) =>
        [.. codes.Select(code => facts.Applications[code])
            .OrderBy(one => one.Prefecture is null)
            .ThenBy(one => one.Prefecture, StringComparer.Ordinal)
            .ThenBy(one => one.Organisation, StringComparer.Ordinal)
            .Select(one => Platform(one, facts.Proposals[one.No]))];

    private static PublishedPlatform Platform(Application one, EligibilityProposal proposal) => new(
        one.Platform,
        one.Organisation,
        one.Prefecture,
        one.Prefecture is { } code ? Prefecture.WithCode(code)?.Name ?? "" : "",
        one.Standing.StampedBy ?? one.Recommender,
        [.. proposal.Functions.Select(function => function.Name())],
        one.Kind == ApplicationKind.Again);
}
