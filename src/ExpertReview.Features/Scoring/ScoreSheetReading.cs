using System.Runtime.InteropServices;
using System.Text.Json;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Ranking;
using ExpertReview.Domain.Scoring;
using ExpertReview.Features.Json;

namespace ExpertReview.Features.Scoring;

/// <summary>The <c>sheets</c> of a scores file. A round has millions of points: what is right is taken without making paths or
/// texts, and only a wrong value is read again through <see cref="JsonAt"/> for its error.</summary>
internal sealed class ScoreSheetReading(JsonReading reading, ScoringTemplate template, IReadOnlyList<ScoredApplication> applications)
{
    private static readonly (string, EvidenceJudgement)[] Judgements =
        [("sufficient", EvidenceJudgement.Sufficient), ("partial", EvidenceJudgement.Partial), ("missing", EvidenceJudgement.Missing)];

    private readonly Dictionary<string, ScoredApplication> _applications =
        applications.DistinctBy(application => application.No).ToDictionary(application => application.No, StringComparer.Ordinal);

    private readonly NamesInOrder _criteria = new([.. template.Criteria.Select(place => place.Criterion.Id)]);
    private readonly NamesInOrder _evidence = new([.. template.Criteria.SelectMany(place => place.Criterion.Evidence.Select(item => $"{place.Criterion.Id}/{item.Id}"))]);
    private readonly CriterionPlace[] _placeOfEvidence = [.. template.Criteria.SelectMany(place => Enumerable.Repeat(place, place.Criterion.Evidence.Count))];

    public IReadOnlyList<ScoreSheet> Read(JsonAt at)
    {
        var items = at.Items();
        var sheets = new List<ScoreSheet>(items.Count);
        var pairs = new HashSet<(string, string)>();
        foreach (var item in items)
        {
            if (item.Members("application", "expert", "state", "verdict", "opinion", "points", "evidence") is not { } members)
                continue;
            var no = members.Required("application");
            var application = no?.Text();
            var expert = members.Required("expert")?.Text();
            var state = members.Required("state")?.OneOf(("draft", SheetState.Draft), ("submitted", SheetState.Submitted), ("recused", SheetState.Recused));
            if (application is null || expert is null || state is null)
                continue;
            if (!_applications.TryGetValue(application, out var scored))
            {
                no?.Refuse(new($"没有申报编号 {application}", $"no application {application}"), new("应为 applications 之一", "one of applications"));
                continue;
            }

            if (!pairs.Add((application, expert)))
                item.Refuse(new($"{application} 与 {expert} 的评分表重复", $"a second sheet of {application} by {expert}"), new("每对只有一份", "one sheet a pair"));
            sheets.Add(new ScoreSheet(
                scored.No,
                expert,
                state.Value,
                PointsOf(members.Optional("points"), scored),
                EvidenceOf(members.Optional("evidence"), scored))
            {
                Verdict = members.Optional("verdict") is { IsNull: false } verdict ? verdict.AnyText() : null,
                Opinion = members.Optional("opinion") is { IsNull: false } opinion ? opinion.AnyText() : null,
            });
        }

        return sheets;
    }

    private decimal?[] PointsOf(JsonAt? given, ScoredApplication application)
    {
        var points = new decimal?[template.Criteria.Count];
        foreach (var (property, index) in EntriesOf(given, _criteria))
        {
            var place = index < 0 ? null : template.Criteria[index];
            if (place is null || !Belongs(place, application))
                RefuseName(given!.Value, property, application);
            else if (property.Value.ValueKind == JsonValueKind.Null)
                continue;
            else if (property.Value.ValueKind == JsonValueKind.Number && property.Value.TryGetDecimal(out var value)
                && value.Scale <= TemplateLimits.PointPlaces && ExactDecimal.IsHeld(JsonMarshal.GetRawUtf8Value(property.Value)) && place.Criterion.Allows(value))
                points[index] = value;
            else
                points[index] = RefusePoints(new JsonAt(reading, property.Value, PathOf(given!.Value, property)), place.Criterion);
        }

        return points;
    }

    private EvidenceJudgement?[] EvidenceOf(JsonAt? given, ScoredApplication application)
    {
        var judged = new EvidenceJudgement?[template.EvidenceCount];
        foreach (var (property, index) in EntriesOf(given, _evidence))
        {
            if (index < 0 || !Belongs(_placeOfEvidence[index], application))
                RefuseName(given!.Value, property, application);
            else if (property.Value.ValueKind == JsonValueKind.Null)
                continue;
            else if (property.Value.ValueKind != JsonValueKind.String)
                new JsonAt(reading, property.Value, PathOf(given!.Value, property)).OneOf(Judgements);
            else if (property.Value.ValueEquals("sufficient"u8))
                judged[index] = EvidenceJudgement.Sufficient;
            else
                judged[index] = new JsonAt(reading, property.Value, PathOf(given!.Value, property)).OneOf(Judgements);
        }

        return judged;
    }

    // The members of points or evidence with their number in the template (-1: none), each name once.
    private List<(JsonProperty Property, int Index)> EntriesOf(JsonAt? given, NamesInOrder names)
    {
        if (given is not { IsNull: false } at)
            return [];
        if (at.Element.ValueKind != JsonValueKind.Object)
        {
            at.Entries();
            return [];
        }

        var entries = new List<(JsonProperty, int)>(names.Count);
        var seen = new bool[names.Count];
        var next = 0;
        foreach (var property in at.Element.EnumerateObject())
        {
            var index = names.IndexOf(property, next);
            if (index >= 0)
            {
                next = index + 1;
                if (seen[index])
                {
                    reading.Refuse(PathOf(at, property), new("成员重复", "duplicate member"), new("每个成员只能出现一次", "each member may stand once"));
                    continue;
                }

                seen[index] = true;
            }

            entries.Add((property, index));
        }

        return entries;
    }

    private static bool Belongs(CriterionPlace place, ScoredApplication application) => place.Function is not { } function || application.Functions.Contains(function);

    private void RefuseName(JsonAt at, JsonProperty property, ScoredApplication application) => reading.Refuse(
        PathOf(at, property),
        new($"{application.No} 没有指标 {property.Name}", $"{application.No} has no criterion {property.Name}"),
        new("应为模板中本申报功能的指标", "a criterion of the template, for everyone or for the application's functions"));

    private static decimal? RefusePoints(JsonAt at, Criterion criterion)
    {
        var value = at.Number(0, criterion.MaxPoints, TemplateLimits.PointPlaces);
        if (value is { } known && !criterion.Allows(known))
            at.Refuse(new($"分值 {at.Element.GetRawText()} 不合步长", $"points {at.Element.GetRawText()} are off the step"), new($"应为 {criterion.Step:0.########} 的整数倍", FormattableString.Invariant($"a multiple of {criterion.Step:0.########}")));
        return value;
    }

    private static string PathOf(JsonAt at, JsonProperty property) => $"{at.Path}[{JsonSerializer.Serialize(property.Name, Readable.Options)}]";
}
