using System.Text.Json;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Ranking;
using ExpertReview.Domain.Scoring;

namespace ExpertReview.Features.Scoring;

/// <summary>The <c>sheets</c> of a scores file straight from its bytes. Takes only what <see cref="ScoreSheetReading"/> takes without a word, and
/// of that not every spelling; at anything else it stops (false), and says nothing.</summary>
internal sealed class SheetsInOnePass(ScoringTemplate template, IReadOnlyList<ScoredApplication> applications)
{
    private readonly Dictionary<string, ScoredApplication> _applications = applications.ToDictionary(application => application.No, StringComparer.Ordinal);
    private readonly NamesInOrder _criteria = new([.. template.Criteria.Select(place => place.Criterion.Id)]);
    private readonly NamesInOrder _evidence = new([.. template.Criteria.SelectMany(place => place.Criterion.Evidence.Select(item => $"{place.Criterion.Id}/{item.Id}"))]);
    private readonly QuickPoints[] _points = [.. template.Criteria.Select(place => new QuickPoints(place.Criterion))];
    private readonly int[] _placeOfEvidence = [.. template.Criteria.SelectMany(place => Enumerable.Repeat(place.Index, place.Criterion.Evidence.Count))];
    private readonly bool[] _asked = new bool[template.Criteria.Count];
    private readonly bool[] _seen = new bool[Math.Max(template.Criteria.Count, template.EvidenceCount)];
    private readonly HashSet<(string, string)> _pairs = [];
    private readonly List<ScoreSheet> _sheets = [];
    private ScoredApplication? _last;

    /// <summary>What was read.</summary>
    public IReadOnlyList<ScoreSheet> Sheets => _sheets;

    /// <summary>Reads the array before which the reader stands.</summary>
    public bool TryRead(ref Utf8JsonReader json)
    {
        if (!json.Read() || json.TokenType != JsonTokenType.StartArray)
            return false;
        while (json.Read() && json.TokenType == JsonTokenType.StartObject)
            if (!TrySheet(ref json))
                return false;
        return json.TokenType == JsonTokenType.EndArray;
    }

    // application, expert and state stand first in their order, as they are written; the rest in any.
    private bool TrySheet(ref Utf8JsonReader json)
    {
        if (!Next(ref json, "application"u8) || !TryApplication(ref json) || !Next(ref json, "expert"u8) || json.TokenType != JsonTokenType.String)
            return false;
        var expert = json.GetString()!;
        if (expert.Length == 0 || !Next(ref json, "state"u8) || StateOf(ref json) is not { } state || !_pairs.Add((_last!.No, expert)))
            return false;
        var points = new decimal?[template.Criteria.Count];
        var evidence = template.EvidenceCount == 0 ? [] : new EvidenceJudgement?[template.EvidenceCount];
        string?[] words = [null, null];
        var seen = 0;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var member = Later(ref json);
            if (member < 0 || (seen & 1 << member) != 0 || !json.Read())
                return false;
            seen |= 1 << member;
            if (json.TokenType == JsonTokenType.Null)
                continue;
            var right = member switch
            {
                2 => TryPoints(ref json, points),
                3 => TryEvidence(ref json, evidence),
                _ => json.TokenType == JsonTokenType.String && (words[member] = json.GetString()) is not null,
            };
            if (!right)
                return false;
        }

        _sheets.Add(new ScoreSheet(_last.No, expert, state, points, evidence) { Verdict = words[0], Opinion = words[1] });
        return json.TokenType == JsonTokenType.EndObject;
    }

    private static bool Next(ref Utf8JsonReader json, ReadOnlySpan<byte> name) =>
        json.Read() && json.TokenType == JsonTokenType.PropertyName && json.ValueTextEquals(name) && json.Read();

    private static int Later(ref Utf8JsonReader json) =>
        json.ValueTextEquals("points"u8) ? 2 : json.ValueTextEquals("evidence"u8) ? 3 : json.ValueTextEquals("verdict"u8) ? 0 : json.ValueTextEquals("opinion"u8) ? 1 : -1;

    private bool TryApplication(ref Utf8JsonReader json)
    {
        if (json.TokenType != JsonTokenType.String)
            return false;
        if (_last is { } last && json.ValueTextEquals(last.No))
            return true;
        if (!_applications.TryGetValue(json.GetString()!, out _last))
            return false;
        foreach (var place in template.Criteria)
            _asked[place.Index] = place.Function is not { } function || _last.Functions.Contains(function);
        return true;
    }

    private static SheetState? StateOf(ref Utf8JsonReader json) => json.TokenType != JsonTokenType.String ? null
        : json.ValueTextEquals("submitted"u8) ? SheetState.Submitted
        : json.ValueTextEquals("draft"u8) ? SheetState.Draft
        : json.ValueTextEquals("recused"u8) ? SheetState.Recused
        : null;

    private bool TryPoints(ref Utf8JsonReader json, decimal?[] points)
    {
        if (json.TokenType != JsonTokenType.StartObject)
            return false;
        Array.Clear(_seen);
        for (var next = 0; json.Read() && json.TokenType == JsonTokenType.PropertyName; next++)
        {
            next = _criteria.IndexOf(ref json, next);
            if (next < 0 || !_asked[next] || _seen[next] || !json.Read())
                return false;
            _seen[next] = true;
            if (json.TokenType == JsonTokenType.Null)
                continue;
            if (json.TokenType != JsonTokenType.Number)
                return false;
            if (!_points[next].TryRead(json.ValueSpan, out var value)
                && !(json.TryGetDecimal(out value) && value.Scale <= TemplateLimits.PointPlaces && ExactDecimal.IsHeld(json.ValueSpan) && template.Criteria[next].Criterion.Allows(value)))
                return false;
            points[next] = value;
        }

        return json.TokenType == JsonTokenType.EndObject;
    }

    private bool TryEvidence(ref Utf8JsonReader json, EvidenceJudgement?[] judged)
    {
        if (json.TokenType != JsonTokenType.StartObject)
            return false;
        Array.Clear(_seen);
        for (var next = 0; json.Read() && json.TokenType == JsonTokenType.PropertyName; next++)
        {
            next = _evidence.IndexOf(ref json, next);
            if (next < 0 || !_asked[_placeOfEvidence[next]] || _seen[next] || !json.Read())
                return false;
            _seen[next] = true;
            if (json.TokenType == JsonTokenType.Null)
                continue;
            if (json.TokenType != JsonTokenType.String || JudgementOf(ref json) is not { } judgement)
                return false;
            judged[next] = judgement;
        }

        return json.TokenType == JsonTokenType.EndObject;
    }

    private static EvidenceJudgement? JudgementOf(ref Utf8JsonReader json) => json.ValueTextEquals("sufficient"u8) ? EvidenceJudgement.Sufficient
        : json.ValueTextEquals("partial"u8) ? EvidenceJudgement.Partial
        : json.ValueTextEquals("missing"u8) ? EvidenceJudgement.Missing
        : null;
}
