using ExpertReview.Domain.Basics;

namespace ExpertReview.Domain.Applications;

/// <summary>What follows from the findings, from 复核 and from what people answered: a failed clause other than <c>7.x</c> keeps an application
/// out, a <c>7.x</c> only takes its function away, and <c>7</c> (no function left) keeps it out. A 不符合 answered by a person does the same as a
/// failed number.</summary>
public static class EligibilityProposals
{
    /// <summary>The proposal for each application, in their order, and what each row of 复核 about a clause did, in the order of the rows.
    /// Overruling the last failed function lifts <c>7</c> with it; overruling <c>7</c> itself lets every claimed function stand.</summary>
    public static (IReadOnlyList<EligibilityProposal> Proposals, IReadOnlyList<DecisionEffect> Effects) Of(
        IReadOnlyList<Application> applications, RecognitionRule rule, IReadOnlyList<EligibilityFinding> failed, IReadOnlyList<ReviewDecision> decisions,
        IReadOnlyList<ClauseAnswer> answers)
    {
        var unmet = answers.Where(answer => answer.Verdict == ClauseVerdict.NotMet).ToLookup(answer => answer.Code, StringComparer.Ordinal);
        var findings = failed.ToLookup(finding => finding.Code, StringComparer.Ordinal);
        var known = applications.Select(application => application.No).ToHashSet(StringComparer.Ordinal);
        var aboutClauses = decisions.Where(decision => decision.Clause is not null).OrderBy(decision => decision.Row).ToList();
        var last = aboutClauses.GroupBy(decision => (decision.Code, decision.Clause)).ToDictionary(same => same.Key, same => same.Last());
        bool IsOverruled(EligibilityFinding finding) => last.TryGetValue((finding.Code, finding.Clause), out var decision) && !decision.Upheld;

        var proposals = applications.Select(application => ProposalFor(
            application, rule, findings[application.No].ToList(), AnsweredNo.Of(application, rule, unmet[application.No]), IsOverruled)).ToList();
        return (proposals, [.. aboutClauses.Select(decision => Effect(decision, last[(decision.Code, decision.Clause)] == decision, known, findings))]);
    }

    private static EligibilityProposal ProposalFor(
        Application application, RecognitionRule rule, List<EligibilityFinding> findings, List<AnsweredNo> answered, Func<EligibilityFinding, bool> isOverruled)
    {
        var none = findings.Find(finding => finding.Clause == "7");
        var allStand = none is not null && isOverruled(none);
        bool IsFailed(ServiceFunction function) => answered.Exists(no => no.Function == function)
            || (!allStand && rule.Of(function) is { } asked && findings.Exists(finding => finding.Clause == asked.Clause && !isOverruled(finding)));

        var standing = application.Functions.Where(function => !IsFailed(function)).ToList();
        var ofFunctions = rule.Functions.Select(function => function.Clause).ToHashSet(StringComparer.Ordinal);
        var reasons = findings.Where(finding => finding.Clause == "7"
            ? standing.Count == 0
            : !ofFunctions.Contains(finding.Clause) && !isOverruled(finding)).ToList();
        reasons.AddRange(answered.Where(no => no.Function is null).Select(no => no.Finding));

        // The numbers left a function, and a person's answers took it.
        if (standing.Count == 0 && none is null && answered.FindAll(no => no.Function is not null) is { Count: > 0 } taken)
            reasons.Add(new EligibilityFinding(application.No, "7", 0, 1, "项", $"没有符合要求的服务功能：{string.Join('；', taken.Select(no => no.Finding.Text))}"));
        return new EligibilityProposal(application.No, reasons.Count == 0, reasons, standing, [.. application.Functions.Where(IsFailed)]);
    }

    private static DecisionEffect Effect(ReviewDecision decision, bool stands, HashSet<string> known, ILookup<string, EligibilityFinding> findings)
    {
        var head = $"{decision.Code} {decision.Clause}：{decision.Person}{(decision.Upheld ? "维持" : "推翻")}（{decision.Reason}）";
        if (!known.Contains(decision.Code))
            return new(decision, false, $"{head}；未生效：没有该申报");
        if (!stands)
            return new(decision, false, $"{head}；未生效：同一条款另有在后的决定");
        if (!findings[decision.Code].Any(finding => finding.Clause == decision.Clause))
            return new(decision, false, $"{head}；未生效：没有该条款的问题");
        return decision.Upheld ? new(decision, false, $"{head}；按原建议处理") : new(decision, true, $"{head}；原建议不再执行");
    }
}
