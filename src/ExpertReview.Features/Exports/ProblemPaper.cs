using ExpertReview.Domain.Applications;
using ExpertReview.Domain.Conflicts;
using ExpertReview.Features.Documents.Lists;
using ExpertReview.Features.Findings;

namespace ExpertReview.Features.Exports;

/// <summary>问题清单.xlsx of a round.</summary>
internal static class ProblemPaper
{
    public static byte[] Of(RoundFacts facts, RoundFindings findings)
    {
        var answered = facts.Answers.Where(one => one.Verdict != ClauseVerdict.Open).Select(one => (one.Code, one.Clause)).ToHashSet();
        return ProblemList.Write(InputOf(facts, findings, answered));
    }

    private static ProblemListInput InputOf(RoundFacts facts, RoundFindings findings, HashSet<(string Code, string Clause)> answered) => new()
    {
        RoundTitle = facts.Round.Title,
        AsOf = facts.Round.AsOf,
        Overruled = [.. Overruled(facts)],
        Rows = [.. findings.Rows.Select(row => new RefusedRow(row.File, row.Sheet, row.Row, row.Column, row.Value, row.Text))],
        Unmet = [.. findings.Eligibility.Select(one => Unmet(facts, one)), .. AnsweredNo(facts)],
        Awaiting = [.. from application in facts.Merged.Applications
                       from clause in facts.Policy.Rule.ForPersons(application.Functions)
                       where !answered.Contains((application.No, clause.Code))
                       select new AwaitingClause(application.No, application.Organisation, clause.Code) { ClauseText = $"{clause.Cite}{clause.Title}" }],
        Conflicts = [.. Conflicts(facts)],
        Duplicates = [.. findings.Duplicates.Select(one => new DoubleRecommendation(one.Code, facts.OrganisationOf(one.Code), one.Recommenders, one.Text))],
        Files = [.. findings.Files.Select(one => new UnreadableFile(one.File, one.Text))],
        Missing = [.. findings.Missing.Select(one => new MissingPiece(one.Code, facts.OrganisationOf(one.Code), one.What, one.Text))],
        Warnings = [.. findings.Warnings.Select(one => new Remark(one.Code, one.Code is { } code ? facts.OrganisationOf(code) : null, one.File, one.Row, one.Column, one.Expert, one.Text))],
    };

    // What a person answered 不符合 has no figure; it stands beside the numbers that were missed.
    private static IEnumerable<UnmetClause> AnsweredNo(RoundFacts facts)
    {
        var answers = facts.Answers.ToLookup(one => one.Code, StringComparer.Ordinal);
        return from application in facts.Merged.Applications
               from no in Domain.Applications.AnsweredNo.Of(application, facts.Policy.Rule, answers[application.No])
               let clause = facts.Policy.Rule.Clause(no.Finding.Clause)
               select new UnmetClause(
                   application.No, application.Organisation, no.Finding.Clause, null, null, "", no.Finding.Text, no.Function is null ? "建议不予分配评审" : "该项服务功能建议不予计入")
               {
                   ClauseText = $"{clause.Cite}{clause.Title}",
               };
    }

    // What people decided against a proposal stands at the head of the paper.
    private static IEnumerable<OverruledFinding> Overruled(RoundFacts facts)
    {
        var clauses = EligibilityProposals.Of(facts.Merged.Applications, facts.Policy.Rule, facts.Eligibility, facts.Tables.Decisions, facts.Answers).Effects;
        var pairs = KeptApart.Of(facts.Conflicts, facts.Tables.Decisions).Effects;
        return clauses.Concat(pairs).Where(effect => effect.Changed).Select(effect => effect.Decision).OrderBy(decision => decision.Row)
            .Select(one => new OverruledFinding(one.Code, facts.OrganisationOf(one.Code), one.Clause, one.ExpertNo, one.Reason, one.Person, one.Day));
    }

    private static UnmetClause Unmet(RoundFacts facts, EligibilityFinding one)
    {
        var clause = facts.Policy.Rule.Clause(one.Clause);
        var function = facts.Policy.Rule.Functions.FirstOrDefault(asked => asked.Clause == one.Clause);
        var proposal = facts.Proposals[one.Code];
        var stands = function is not null ? proposal.Functions.Contains(function.Function) : proposal.Assigned || !proposal.Reasons.Any(reason => reason.Clause == one.Clause);
        var text = (function, stands) switch
        {
            (_, true) => "经复核推翻，按符合处理",
            (not null, _) => "该项服务功能建议不予计入",
            _ => "建议不予分配评审",
        };
        return new UnmetClause(one.Code, facts.OrganisationOf(one.Code), one.Clause, one.Value, one.Threshold, one.Unit, one.Text, text)
        {
            ClauseText = clause is not null ? $"{clause.Cite}{clause.Title}" : function?.Cite,
        };
    }

    private static IEnumerable<FoundConflict> Conflicts(RoundFacts facts)
    {
        var names = facts.Tables.Experts.ToDictionary(one => one.No, one => one.Name, StringComparer.Ordinal);
        return facts.Conflicts.Select(one => new FoundConflict(
            one.Code, facts.OrganisationOf(one.Code), one.Expert, names.GetValueOrDefault(one.Expert), one.Kind.Code(), one.Path, one.Certain, one.Text));
    }
}
