using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Experts;

namespace ExpertReview.Domain.Conflicts;

/// <summary>关联关系 taken apart: relations between units, and those of people, who stand as 姓名/专家编号.</summary>
internal sealed class RelationRows
{
    private readonly List<UnitRelation> _betweenUnits = [];
    private readonly List<(Expert Expert, UnitRelation Relation)> _ofPeople = [];
    private ILookup<string, UnitRelation>? _byExpert;

    private RelationRows()
    {
    }

    public IReadOnlyList<UnitRelation> BetweenUnits => _betweenUnits;

    public static RelationRows Of(IReadOnlyList<UnitRelation> relations, ExpertIndex pool, List<ConflictWarning> warnings)
    {
        var rows = new RelationRows();
        foreach (var relation in relations)
            rows.Sort(relation with { Kind = CompatibilityForm.Of(relation.Kind).Trim() }, pool, warnings);
        rows._byExpert = rows._ofPeople.ToLookup(pair => pair.Expert.No, pair => pair.Relation, StringComparer.Ordinal);
        return rows;
    }

    /// <summary>Units that the person holds by himself.</summary>
    public IEnumerable<UnitRelation> SharesOf(Expert expert) => _byExpert![expert.No].Where(relation => RelationGraph.IsHolding(relation.Kind));

    /// <summary>Normalised names of the applicants whose files the person prepared.</summary>
    public IEnumerable<string> PreparedBy(Expert expert) =>
        _byExpert![expert.No].Where(relation => relation.Kind == Prepared).Select(relation => UnitName.Normalise(relation.Target));

    private const string Prepared = "参与编制申报材料";

    private void Sort(UnitRelation relation, ExpertIndex pool, List<ConflictWarning> warnings)
    {
        var subject = CompatibilityForm.Of(relation.Subject);
        var slash = subject.LastIndexOf('/');
        if (slash < 0)
        {
            _betweenUnits.Add(relation);
            return;
        }

        var (name, no) = (subject[..slash].Trim(), subject[(slash + 1)..].Trim());
        if (pool.WithNo(no) is not { } expert)
        {
            if (relation.Kind == Prepared)
                warnings.Add(new ConflictWarning(null, no, $"关联关系：主体“{relation.Subject}”的专家编号不在专家库中，未能用于回避"));
            else
                _betweenUnits.Add(relation);
            return;
        }

        if (PersonName.Normalise(name) != PersonName.Normalise(expert.Name))
            warnings.Add(new ConflictWarning(null, expert.No, $"关联关系：主体“{relation.Subject}”与专家库中 {expert.No} 的姓名{expert.Name}不同；按专家编号处理"));
        if (relation.Kind != Prepared && !RelationGraph.IsHolding(relation.Kind))
            warnings.Add(new ConflictWarning(null, expert.No, $"关联关系：{relation.Subject} {relation.Kind} {relation.Target}，个人的这种关系不作回避处理，请核实"));
        _ofPeople.Add((expert, relation));
    }
}
