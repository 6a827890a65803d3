using System.Globalization;
using ExpertReview.Domain.Applications;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Publicity;
using ExpertReview.Domain.Recognition;
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
        var held = HeldBack.FromPublicity(facts.CreditRechecks);
        var proposed = Platforms(facts, facts.Decisions.Where(one => one.Approved && !held.Contains(one.Application)).Select(one => one.Application));
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
        // Those that an objection held back follow in papers of their own, under their own day.
        var announcements = facts.Recognitions.GroupBy(one => one.Announced).OrderBy(same => same.Key).Select(same => same.ToList()).ToList();
        for (var i = 0; i < Math.Max(1, announcements.Count); i++)
            foreach (var paper in Announcement(facts, announcements.Count > 0 ? announcements[i] : [], Suffix(i)))
                yield return paper;
    }

    /// <summary>What the papers of the announcement of that place, from 0, bear behind their name.</summary>
    public static string Suffix(int place) => place == 0 ? "" : $"（{(place + 1).ToString(CultureInfo.InvariantCulture)}）";

    private static IEnumerable<ExportedFile> Announcement(RoundFacts facts, List<PlatformRecognition> recognitions, string suffix)
    {
        var recognised = Platforms(facts, recognitions.Select(one => one.Application));
        var (from, to) = recognitions.Count > 0 ? (recognitions[0].From, recognitions[0].To) : (facts.Publicity!.End, facts.Policy.Rule.Validity.LastDay(facts.Publicity.End));
        yield return new($"公告名单{suffix}.xlsx", AnnouncementList.Write(List(facts, recognised), from, to));
        yield return new($"公告{suffix}.docx", AnnouncementNotice.Write(new AnnouncementNoticeInput
        {
            Year = facts.Round.Year,
            AsOf = facts.Round.AsOf,
            ValidFrom = from,
            ValidTo = to,
            Platforms = recognised,
        }));
    }

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
