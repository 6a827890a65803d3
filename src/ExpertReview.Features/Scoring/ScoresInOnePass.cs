using System.Text.Json;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Ranking;
using ExpertReview.Domain.Scoring;
using ExpertReview.Features.Json;

namespace ExpertReview.Features.Scoring;

/// <summary>Reads a scores file that is right, with template and applications before the sheets as the product writes it, in one pass over its
/// bytes and without a document of them in memory. Anything else gives null: the careful reading then says what is wrong, or takes it.
/// So every error is told by one reader only.</summary>
internal ref struct ScoresInOnePass
{
    private readonly Func<string, ScoringTemplate> _templateAt;
    private readonly JsonReading _reading;
    private Utf8JsonReader _json;
    private bool _format;
    private string? _name;
    private ScoringTemplate? _template;
    private IReadOnlyList<ScoredApplication>? _applications;
    private IReadOnlyList<ScoreSheet>? _sheets;
    private bool _policy;
    private ShortlistPolicy? _shortlist;

    private ScoresInOnePass(ReadOnlySpan<byte> utf8, string fileName, Func<string, ScoringTemplate> templateAt)
    {
        (_reading, _templateAt) = (new JsonReading(fileName), templateAt);
        _json = new Utf8JsonReader(utf8.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8, new JsonReaderOptions { MaxDepth = JsonReading.Depth });
    }

    public static ReviewScores? Read(ReadOnlySpan<byte> utf8, string fileName, Func<string, ScoringTemplate> templateAt)
    {
        try
        {
            return new ScoresInOnePass(utf8, fileName, templateAt).Read();
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException or InputRefusedException)
        {
            return null;
        }
    }

    private ReviewScores? Read()
    {
        if (!_json.Read() || _json.TokenType != JsonTokenType.StartObject)
            return null;
        while (_json.Read() && _json.TokenType == JsonTokenType.PropertyName)
            if (!TryMember())
                return null;
        var whole = _json.TokenType == JsonTokenType.EndObject && !_json.Read() && _format && _applications is not null && _sheets is not null;
        if (!whole || _reading.Errors.Count > 0 || (_template!.Rules.TieChain.Contains(TieStep.Lot) && _shortlist?.LotSeed is null))
            return null;
        return new ReviewScores(_name!, _applications!, _sheets!, _shortlist);
    }

    private bool TryMember()
    {
        if (_json.ValueTextEquals("format"u8))
            return !_format && _json.Read() && _json.TokenType == JsonTokenType.String && (_format = _json.ValueTextEquals(ScoresFile.Format));
        if (_json.ValueTextEquals("template"u8))
            return _name is null && _json.Read() && _json.TokenType == JsonTokenType.String && (_name = _json.GetString()) is { Length: > 0 };
        if (_json.ValueTextEquals("applications"u8))
            return TryApplications();
        if (_json.ValueTextEquals("sheets"u8))
            return TrySheets();
        return _json.ValueTextEquals("shortlist"u8) && TryShortlist();
    }

    private bool TryApplications()
    {
        if (_applications is not null || _name is null)
            return false;
        using var value = JsonDocument.ParseValue(ref _json);
        _template = _templateAt(_name);
        _applications = ScoredApplicationReading.Read(new JsonAt(_reading, value.RootElement, "$.applications"), _template);
        return _reading.Errors.Count == 0;
    }

    private bool TrySheets()
    {
        if (_sheets is not null || _applications is null)
            return false;
        var sheets = new SheetsInOnePass(_template!, _applications);
        _sheets = sheets.Sheets;
        return sheets.TryRead(ref _json);
    }

    private bool TryShortlist()
    {
        if (_policy)
            return false;
        _policy = true;
        using var value = JsonDocument.ParseValue(ref _json);
        if (value.RootElement.ValueKind != JsonValueKind.Null)
            _shortlist = ShortlistReading.Read(new JsonAt(_reading, value.RootElement, "$.shortlist"));
        return _reading.Errors.Count == 0;
    }
}
