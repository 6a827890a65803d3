using ExpertReview.Domain.Basics;

namespace ExpertReview.Domain.Assignments;

/// <summary>What differs between an old plan and one that holds now, and why, from the problem and the pairs alone. What a rule of the
/// problem forces comes first; a pair that only made room for others says for which.</summary>
public sealed class PlanChanges
{
    private readonly AssignmentProblem _problem;
    private readonly OldPlan _old;
    private readonly List<ReviewPair> _left;
    private readonly List<ReviewPair> _came;
    private readonly int[] _oldLoads;
    private readonly int[] _oldReviews;

    private PlanChanges(AssignmentProblem problem, OldPlan old, IReadOnlyList<ReviewPair> pairs)
    {
        (_problem, _old) = (problem, old);
        var (before, now) = (old.Pairs.ToHashSet(), pairs.ToHashSet());
        _left = [.. old.Pairs.Where(pair => !now.Contains(pair))];
        _came = [.. pairs.Where(pair => !before.Contains(pair))];
        _oldLoads = new int[problem.Experts.Count];
        _oldReviews = new int[problem.Applications.Count];
        // What claims places now: the old pairs that may still be used, and required pairs that are new.
        foreach (var (a, e) in before.Concat(problem.Required.All().Select(pair => new ReviewPair(pair.Application, pair.Expert))).Distinct())
        {
            if (problem.ForbiddenBy(a, e) is not null)
                continue;
            _oldLoads[e]++;
            _oldReviews[a]++;
        }
    }

    /// <summary>Every pair that left, those of vanished applications and experts first, then every pair that came.</summary>
    public static IReadOnlyList<PlanChange> Between(AssignmentProblem problem, OldPlan old, IReadOnlyList<ReviewPair> pairs)
    {
        var changes = new PlanChanges(problem, old, pairs);
        return
        [
            .. old.Gone.Select(Gone),
            .. changes._left.Select(pair => changes.Change(pair, false, changes.WhyLeft(pair))),
            .. changes._came.Select(pair => changes.Change(pair, true, changes.WhyCame(pair))),
        ];
    }

    private static PlanChange Gone(GonePair pair) => new(pair.Application, pair.Expert, false, pair switch
    {
        { ApplicationGone: true, ExpertGone: true } => new($"{pair.Application} 和 {pair.Expert} 均已不在问题中", $"neither {pair.Application} nor {pair.Expert} is in the problem any more"),
        { ApplicationGone: true } => new($"{pair.Application} 已不在问题中", $"{pair.Application} is not in the problem any more"),
        _ => new($"{pair.Expert} 已不在问题中", $"{pair.Expert} is not in the problem any more"),
    });

    private PlanChange Change(ReviewPair pair, bool added, Words why) => new(Application(pair), Expert(pair), added, why);

    private string Application(ReviewPair pair) => _problem.Applications[pair.Application].No;

    private string Expert(ReviewPair pair) => _problem.Experts[pair.Expert].No;

    private Words WhyLeft(ReviewPair pair)
    {
        var (application, expert) = (_problem.Applications[pair.Application], _problem.Experts[pair.Expert]);
        if (_problem.ForbiddenBy(pair.Application, pair.Expert) is { } rule)
            return rule == AssignmentRule.Conflict ? new("属于回避情形", "it is a conflict of interest") : new("不在 fit 之内", "it is not listed in fit");
        if (_oldReviews[pair.Application] > application.Reviews)
            return new($"{application.No} 只应有 {application.Reviews} 份评审，有 {_oldReviews[pair.Application]} 份", $"{application.No} wants {application.Reviews} reviews and had {_oldReviews[pair.Application]}");
        if (_oldLoads[pair.Expert] > expert.MaxLoad)
            return new($"{expert.No} 上限 {expert.MaxLoad} 份，有 {_oldLoads[pair.Expert]} 份", $"{expert.No} takes at most {expert.MaxLoad} and had {_oldLoads[pair.Expert]}");
        if (FullGroup(pair) is { } group)
            return new($"{application.No} 至多有 {group.Max} 位“{group.Name}”专家", $"{application.No} may have at most {group.Max} reviewers of group {group.Name}");
        var elsewhere = _came.Where(one => one.Expert == pair.Expert).Select(Application).ToList();
        return elsewhere.Count > 0
            ? new($"{expert.No} 改评 {string.Join('、', elsewhere)}", $"{expert.No} reviews {string.Join(", ", elsewhere)} instead")
            : new($"{application.No} 改由他人评审，使别处不缺", $"another reviews {application.No}, so that less is missing elsewhere");
    }

    private ReviewGroup? FullGroup(ReviewPair pair)
    {
        for (var g = 0; g < _problem.Groups.Count; g++)
        {
            var group = _problem.Groups[g];
            if (group.Max is { } most && _problem.IsInGroup(g, pair.Expert) && group.Applications?.Contains(pair.Application) != false
                && _old.Pairs.Count(one => one.Application == pair.Application && _problem.IsInGroup(g, one.Expert)
                    && _problem.ForbiddenBy(one.Application, one.Expert) is null) > most)
                return group;
        }

        return null;
    }

    private Words WhyCame(ReviewPair pair)
    {
        var application = _problem.Applications[pair.Application];
        if (_problem.Required.Contains(pair.Application, pair.Expert))
            return new("指定评审", "the pair is required");
        var instead = _left.Where(one => one.Application == pair.Application).Select(Expert)
            .Concat(_old.Gone.Where(one => one.Application == application.No).Select(one => one.Expert)).ToList();
        var place = _came.Where(one => one.Application == pair.Application && !_problem.Required.Contains(one.Application, one.Expert)).ToList().IndexOf(pair);
        if (place < instead.Count)
            return new($"接替 {instead[place]}", $"in place of {instead[place]}");
        var had = _old.Pairs.Count(one => one.Application == pair.Application) + _old.Gone.Count(one => one.Application == application.No);
        return new($"{application.No} 原有 {had} 份评审，应有 {application.Reviews} 份", $"{application.No} had {had} reviews and wants {application.Reviews}");
    }
}
