using ExpertReview.Domain.Basics;

namespace ExpertReview.Domain.Applications;

/// <summary>A clause that a person answered 不符合, as a reason.</summary>
/// <param name="Function">The function that does not count because of it; null when the whole application does not.</param>
/// <param name="Finding">The reason in words.</param>
public sealed record AnsweredNo(ServiceFunction? Function, EligibilityFinding Finding)
{
    /// <summary>Those of one application that its rule and its claimed functions ask for; answers to anything else do nothing.</summary>
    public static List<AnsweredNo> Of(Application application, RecognitionRule rule, IEnumerable<ClauseAnswer> unmet)
    {
        var answers = unmet.Where(answer => answer.Verdict == ClauseVerdict.NotMet).ToDictionary(answer => answer.Clause, StringComparer.Ordinal);
        return answers.Count == 0
            ? []
            : [.. rule.ForPersons(application.Functions).Where(clause => answers.ContainsKey(clause.Code)).Select(clause => new AnsweredNo(
                clause.Function,
                new EligibilityFinding(application.No, clause.Code, 0, 1, "项", $"{clause.Cite}：{clause.Title}，审查结论为不符合（{answers[clause.Code].Reason}）")))];
    }
}
