using ExpertReview.Domain.Basics;

namespace ExpertReview.Domain.Applications;

/// <summary>The recognition rule (认定管理办法) as data with a version: articles, clauses with their numbers, functions with their lines,
/// readings and validity. Read from <c>scoring-templates/rules/*.json</c>; nothing of it stands in code.</summary>
public sealed record RecognitionRule
{
    /// <summary>Identifier, such as <c>yunnan-2022</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Version of the data file, from 1.</summary>
    public required int Version { get; init; }

    /// <summary>Name of the rule.</summary>
    public required string Title { get; init; }

    /// <summary>The day from which it holds.</summary>
    public required DateOnly InForce { get; init; }

    /// <summary>Its articles, in order.</summary>
    public required IReadOnlyList<RuleArticle> Articles { get; init; }

    /// <summary>Its clauses, in order: those with a number and those that a person answers.</summary>
    public required IReadOnlyList<RuleClause> Clauses { get; init; }

    /// <summary>The functions of 第七条, in order.</summary>
    public required IReadOnlyList<FunctionRule> Functions { get; init; }

    /// <summary>What the rule leaves open, with the readings one may choose.</summary>
    public required IReadOnlyList<RuleReading> Readings { get; init; }

    /// <summary>How long a recognition holds (第十四条).</summary>
    public required RuleValidity Validity { get; init; }

    /// <summary>Working days of 公示 (第十二条).</summary>
    public required int PublicityWorkingDays { get; init; }

    /// <summary>The clause of a code such as <c>6.2.assets</c>; null when the rule has none.</summary>
    public RuleClause? Clause(string code) => Clauses.FirstOrDefault(clause => clause.Code == code);

    /// <summary>What a function asks for; null when the rule doesn't know it.</summary>
    public FunctionRule? Of(ServiceFunction function) => Functions.FirstOrDefault(one => one.Function == function);

    /// <summary>The clauses that a person answers for an application: the general ones and those of the functions it claims.</summary>
    public IEnumerable<RuleClause> ForPersons(IReadOnlyCollection<ServiceFunction> claimed) =>
        Clauses.Where(clause => clause.ByPerson && (clause.Function is not { } function || claimed.Contains(function)));
}
