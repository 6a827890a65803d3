using System.Globalization;
using ExpertReview.Domain.Scoring;

namespace ExpertReview.Domain.Reviews;

/// <summary>The one pure function from events to sheets: the last event on a thing says what it is.</summary>
public sealed class SheetReading
{
    private readonly Dictionary<(string Application, string Expert), Growing> _sheets = [];

    /// <summary>Takes the next event of the log; the order is the log's.</summary>
    public void Take(ScoreEvent act)
    {
        var pair = (act.Application, act.Expert);
        if (!_sheets.TryGetValue(pair, out var sheet))
            _sheets.Add(pair, sheet = new Growing());
        switch (act.Subject)
        {
            case ScoreSubject.State:
                sheet.State = Enum.Parse<SheetState>(act.Value ?? nameof(SheetState.Draft));
                break;
            case ScoreSubject.Points when act.Value is null:
                sheet.Points.Remove(act.Criterion);
                break;
            case ScoreSubject.Points:
                sheet.Points[act.Criterion] = decimal.Parse(act.Value, CultureInfo.InvariantCulture);
                break;
            case ScoreSubject.Evidence when act.Value is null:
                sheet.Evidence.Remove(act.Criterion);
                break;
            case ScoreSubject.Evidence:
                sheet.Evidence[act.Criterion] = Enum.Parse<EvidenceJudgement>(act.Value);
                break;
            case ScoreSubject.Remark when act.Value is null:
                sheet.Remarks.Remove(act.Criterion);
                break;
            case ScoreSubject.Remark:
                sheet.Remarks[act.Criterion] = act.Value;
                break;
            case ScoreSubject.Opinion:
                sheet.Opinion = act.Value;
                break;
            case ScoreSubject.Verdict:
                sheet.Verdict = act.Value;
                break;
        }
    }

    /// <summary>The sheet of a pair as the events so far leave it.</summary>
    public SheetContent Of(string application, string expert) =>
        _sheets.TryGetValue((application, expert), out var sheet)
            ? new SheetContent(sheet.State, sheet.Points, sheet.Evidence) { Remarks = sheet.Remarks, Opinion = sheet.Opinion, Verdict = sheet.Verdict }
            : SheetContent.Untouched;

    private sealed class Growing
    {
        public SheetState State { get; set; } = SheetState.Draft;

        public SortedDictionary<string, decimal> Points { get; } = new(StringComparer.Ordinal);

        public SortedDictionary<string, EvidenceJudgement> Evidence { get; } = new(StringComparer.Ordinal);

        public SortedDictionary<string, string> Remarks { get; } = new(StringComparer.Ordinal);

        public string? Opinion { get; set; }

        public string? Verdict { get; set; }
    }
}
