using ExpertReview.Domain.Applications;
using ExpertReview.Features.Findings;

namespace ExpertReview.Features.Screening;

/// <summary>One application as 形式审查 sees it.</summary>
public sealed record ApplicationScreening
{
    public required Application Subject { get; init; }

    public required RecognitionRule Rule { get; init; }

    /// <summary>Every number that was looked at.</summary>
    public required IReadOnlyList<ClauseFigure> Figures { get; init; }

    public required IReadOnlyList<MissingFinding> Missing { get; init; }

    public required IReadOnlyList<ApplicationWarning> Warnings { get; init; }

    /// <summary>The numbers that were missed, as stored by the check.</summary>
    public required IReadOnlyList<EligibilityFinding> Findings { get; init; }

    public required EligibilityProposal? Proposal { get; init; }

    /// <summary>What 复核 decided about its clauses, in order.</summary>
    public required IReadOnlyList<ReviewDecision> Decisions { get; init; }

    /// <summary>The clauses that a person answers, in the rule's order, with the answer so far.</summary>
    public required IReadOnlyList<(RuleClause Clause, ClauseAnswer? Answer)> Asked { get; init; }

    public required CorrectionNotice? Correction { get; init; }

    /// <summary>Cells of its report that could not be read.</summary>
    public required IReadOnlyList<RowFinding> Refused { get; init; }

    /// <summary>Evidence files that its report names and that are there, with their hashes.</summary>
    public required IReadOnlyDictionary<string, string> Evidence { get; init; }

    /// <summary>How many clauses still wait for an answer.</summary>
    public int Open => Asked.Count(one => one.Answer is null or { Verdict: ClauseVerdict.Open });

    /// <summary>The decision of 复核 that stands about a finding; null when there is none.</summary>
    public ReviewDecision? DecisionOn(string clause) => Decisions.LastOrDefault(decision => decision.Clause == clause);

    /// <summary>Everything that a 补正通知 could list.</summary>
    public IEnumerable<string> Defects() =>
    [
        .. Findings.Where(finding => DecisionOn(finding.Clause) is not { Upheld: false }).Select(finding => finding.Text),
        .. Asked.Where(one => one.Answer is { Verdict: ClauseVerdict.NotMet }).Select(one => $"{one.Clause.Cite}：{one.Clause.Title}，{one.Answer!.Reason}"),
        .. Missing.Select(one => one.Text),
        .. Refused.Select(row => $"{Path.GetFileName(row.File)} {row.Sheet} 第{row.Row}行 {row.Column}：{row.Text}"),
    ];
}
