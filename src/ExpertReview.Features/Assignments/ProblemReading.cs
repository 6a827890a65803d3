using System.Text.Json;
using System.Text.Unicode;
using ExpertReview.Domain.Assignments;
using ExpertReview.Domain.Basics;

namespace ExpertReview.Features.Assignments;

/// <summary>One strict reading of a problem's file, over its bytes: a dense problem has millions of pairs, and a tree of them would
/// take more than the solving. Nothing is allocated for a size that the file only claims.</summary>
internal sealed class ProblemReading(ReadOnlyMemory<byte> file, string name)
{
    private static readonly string[] Root = ["format", "policy", "applications", "experts", "fit", "conflicts", "required", "groups", "maxProbabilities"];

    private readonly StrictCursor _at = new(name);
    private readonly ReadOnlyMemory<byte> _utf8 = file.Span.StartsWith("\uFEFF"u8) ? file[3..] : file;
    private readonly List<Range> _plain = [];
    private readonly NumberIndex _applicationIndex = new();
    private readonly NumberIndex _expertIndex = new();
    private readonly List<ProblemApplication> _applications = [];
    private readonly List<(string No, int? MinLoad, int? MaxLoad, string? Name)> _experts = [];
    private readonly List<ReviewGroup> _groups = [];
    private static readonly Words Fit = new("匹配度", "fit");
    private static readonly Words Limit = new("概率上限", "limit");
    private ArraySegment<PairFit>[] _fits = [];
    private ArraySegment<PairFit>[] _conflicts = [];
    private ArraySegment<PairFit>[] _required = [];
    private ArraySegment<PairFit>[] _limits = [];
    private AssignmentPolicy? _policy;
    private int _from;

    /// <summary>The problem, or a refusal with every error.</summary>
    public AssignmentProblem Read()
    {
        try
        {
            ReadRoot();
        }
        catch (JsonException error)
        {
            // The reader knows nothing of the lines that were read without it.
            var line = error.LineNumber + 1 + _plain.Sum(one => _utf8.Span[one].Count((byte)'\n'));
            _at.Refuse($"line {line}", new("不是有效的 JSON", "not valid JSON"), new("应为 UTF-8 编码的 JSON 文件", "a UTF-8 JSON file is asked for"));
        }

        _at.ThrowIfWrong();
        return Build();
    }

    private void ReadRoot()
    {
        if (!Utf8.IsValid(_utf8.Span))
            throw new JsonException("not UTF-8", null, 0, 0);
        var reader = new Utf8JsonReader(_utf8.Span);
        reader.Read();
        var later = new List<(string Member, int From)>();
        var seen = _at.Object(ref reader, Root, (ref Utf8JsonReader value, int member) =>
        {
            // Pairs and groups name numbers that must have been read before.
            if (member >= 4 && (_applications.Count == 0 || _experts.Count == 0))
            {
                later.Add((Root[member], PlaceOf(ref value)));
                value.Skip();
            }
            else
            {
                ReadMember(ref value, Root[member]);
            }
        });
        while (reader.Read())
            throw new JsonException();
        foreach (var (member, from) in later)
        {
            var again = new Utf8JsonReader(_utf8.Span[from..]);
            _from = from;
            again.Read();
            _at.Path.Add($".{member}");
            ReadMember(ref again, member);
            _at.Path.RemoveAt(_at.Path.Count - 1);
        }

        _at.RequireMembers(seen, Root, "format", "policy", "applications", "experts");
    }

    private void ReadMember(ref Utf8JsonReader reader, string member)
    {
        switch (member)
        {
            case "format": _at.OneOf(ref reader, (FormatNames.Problem, true)); break;
            case "policy": ReadPolicy(ref reader); break;
            case "applications": ReadApplications(ref reader); break;
            case "experts": ReadExperts(ref reader); break;
            case "fit": _fits = ReadPairs(ref reader, Fit); break;
            case "conflicts": _conflicts = ReadPairs(ref reader, null); break;
            case "required": _required = ReadPairs(ref reader, null); break;
            case "maxProbabilities": _limits = ReadPairs(ref reader, Limit); break;
            default: ReadGroups(ref reader); break;
        }
    }

    private void ReadPolicy(ref Utf8JsonReader reader)
    {
        string[] known = ["reviewsPerApplication", "minLoad", "maxLoad", "objective", "balance", "pairs"];
        int? reviews = null, least = null, most = null;
        AssignmentObjective? objective = null;
        LoadBalance? balance = null;
        UsablePairs? pairs = null;
        var seen = _at.Object(ref reader, known, (ref Utf8JsonReader value, int member) =>
        {
            switch (member)
            {
                case 0: reviews = _at.Whole(ref value); break;
                case 1: least = _at.Whole(ref value); break;
                case 2: most = _at.Whole(ref value); break;
                case 3: objective = _at.OneOf(ref value, FormatNames.Objectives); break;
                case 4: balance = _at.OneOf(ref value, FormatNames.Balances); break;
                default: pairs = _at.OneOf(ref value, FormatNames.Pairs); break;
            }
        });
        _at.RequireMembers(seen, known, "reviewsPerApplication");
        _policy = new AssignmentPolicy(reviews ?? 0, least ?? 0, most, objective ?? default, balance ?? default, pairs ?? default);
    }

    private void ReadApplications(ref Utf8JsonReader reader)
    {
        string[] known = ["no", "reviews", "name"];
        _at.Array(ref reader, (ref Utf8JsonReader item, int _) =>
        {
            string? no = null, name = null;
            int? reviews = null;
            var seen = _at.Object(ref item, known, (ref Utf8JsonReader value, int member) =>
            {
                switch (member)
                {
                    case 0: no = NewNumber(ref value, _applicationIndex); break;
                    case 1: reviews = _at.Whole(ref value); break;
                    default: name = _at.Text(ref value); break;
                }
            });
            _at.RequireMembers(seen, known, "no");
            if (no is not null)
                _applications.Add(new ProblemApplication(no, reviews ?? -1, name));
        });
        if (_applications.Count == 0)
            _at.Refuse(new("没有申报单位", "no applications"), new("至少一个", "at least one is asked for"));
    }

    private void ReadExperts(ref Utf8JsonReader reader)
    {
        string[] known = ["no", "minLoad", "maxLoad", "name"];
        _at.Array(ref reader, (ref Utf8JsonReader item, int _) =>
        {
            string? no = null, name = null;
            int? least = null, most = null;
            var seen = _at.Object(ref item, known, (ref Utf8JsonReader value, int member) =>
            {
                switch (member)
                {
                    case 0: no = NewNumber(ref value, _expertIndex); break;
                    case 1: least = _at.Whole(ref value); break;
                    case 2: most = _at.Whole(ref value); break;
                    default: name = _at.Text(ref value); break;
                }
            });
            _at.RequireMembers(seen, known, "no");
            if (no is not null)
                _experts.Add((no, least, most, name));
        });
        if (_experts.Count == 0)
            _at.Refuse(new("没有专家", "no experts"), new("至少一个", "at least one is asked for"));
    }

    private string? NewNumber(ref Utf8JsonReader reader, NumberIndex index)
    {
        if (_at.Text(ref reader) is not { } no)
            return null;
        if (no.Length == 0)
            _at.Refuse(new("编号为空", "an empty number"), new("编号应为非空文本", "a number is a text that is not empty"));
        else if (index.TryAdd(no))
            return no;
        else
            _at.Refuse(new($"编号 {no} 重复", $"number {no} stands twice"), new("每个编号只能出现一次", "each number may stand once"));
        return null;
    }

    // Where the reader's value begins in the file.
    private int PlaceOf(ref Utf8JsonReader reader) => _from + (int)reader.TokenStartIndex;

    // Pairs are nearly all of a file: where they stand plainly they are read without the reader, which goes on at their end as after an empty array.
    private ArraySegment<PairFit>[] ReadPairs(ref Utf8JsonReader reader, Words? number)
    {
        if (reader.TokenType != JsonTokenType.StartArray
            || !PlainPairs.TryRead(_utf8, PlaceOf(ref reader), _applicationIndex, _expertIndex, number is not null, out var plain, out var end))
            return [ReadStrictly(ref reader, number)];
        _plain.Add(PlaceOf(ref reader)..end);
        reader = new Utf8JsonReader(_utf8.Span[end..], isFinalBlock: true, reader.CurrentState);
        reader.Read();
        _from = end;
        return plain;
    }

    private ArraySegment<PairFit> ReadStrictly(ref Utf8JsonReader reader, Words? number)
    {
        var pairs = new List<PairFit>();
        _at.Array(ref reader, (ref Utf8JsonReader item, int _) =>
        {
            int application = -1, expert = -1;
            int? micro = number is null ? 0 : null;
            var count = _at.Array(ref item, (ref Utf8JsonReader value, int place) =>
            {
                switch (place)
                {
                    case 0: application = _at.Known(ref value, _applicationIndex); break;
                    case 1: expert = _at.Known(ref value, _expertIndex); break;
                    case 2 when number is not null: micro = _at.Fit(ref value); break;
                    default: value.Skip(); break;
                }
            });
            if (count >= 0 && count != (number is null ? 2 : 3))
                _at.Refuse(
                    new($"有 {count} 项", $"{count} items"),
                    number is { } third ? new($"应为 [申报编号, 专家编号, {third.Zh}]", $"expected [application, expert, {third.En}]") : new("应为 [申报编号, 专家编号]", "expected [application, expert]"));
            // A wrong entry keeps its place, so that later errors name the right line; nothing is built then.
            pairs.Add(new PairFit(Math.Max(0, application), Math.Max(0, expert), micro ?? 0));
        });
        return pairs.ToArray();
    }

    private void ReadGroups(ref Utf8JsonReader reader)
    {
        string[] known = ["name", "experts", "min", "max", "applications"];
        _at.Array(ref reader, (ref Utf8JsonReader item, int _) =>
        {
            string? name = null;
            List<int>? experts = null, applications = null;
            int? least = null, most = null;
            var seen = _at.Object(ref item, known, (ref Utf8JsonReader value, int member) =>
            {
                switch (member)
                {
                    case 0: name = _at.Text(ref value); break;
                    case 1: experts = Indexes(ref value, _expertIndex); break;
                    case 2: least = _at.Whole(ref value); break;
                    case 3: most = _at.Whole(ref value); break;
                    default: applications = Indexes(ref value, _applicationIndex); break;
                }
            });
            _at.RequireMembers(seen, known, "experts");
            _groups.Add(new ReviewGroup(name ?? "", experts ?? [], least ?? 0, most, applications));
        });
    }

    private List<int> Indexes(ref Utf8JsonReader reader, NumberIndex index)
    {
        var found = new List<int>();
        var seen = new HashSet<int>();
        _at.Array(ref reader, (ref Utf8JsonReader item, int _) =>
        {
            var at = _at.Known(ref item, index);
            if (at >= 0 && seen.Add(at))
                found.Add(at);
            else if (at >= 0)
                _at.Refuse(new("编号重复", "the number stands twice"), new("每个编号只能出现一次", "each number may stand once"));
        });
        return found;
    }

    private AssignmentProblem Build()
    {
        var policy = _policy!;
        var most = policy.MaxLoad ?? _applications.Count;
        for (var a = 0; a < _applications.Count; a++)
            if (_applications[a].Reviews < 0)
                _applications[a] = _applications[a] with { Reviews = policy.ReviewsPerApplication };
        RefuseTooLarge(policy.Pairs);
        var (fits, conflicts, required, limits) = (TableOf("fit", _fits), TableOf("conflicts", _conflicts), TableOf("required", _required), TableOf("maxProbabilities", _limits));
        foreach (var (i, limit) in _limits.SelectMany(part => part).Index())
            if (limit.Micro is < 0 or > AssignmentProblem.CertainMicro)
                _at.Refuse($"$.maxProbabilities[{i}][2]", new($"{ProbabilitiesFile.Shown(limit.Micro / 1_000_000m)} 不是概率", $"{ProbabilitiesFile.Shown(limit.Micro / 1_000_000m)} is no probability"), new("应为 0 至 1，最多六位小数", "from 0 to 1, with at most six places"));
        _at.ThrowIfWrong();
        var problem = new AssignmentProblem(
            policy, _applications,
            [.. _experts.Select(expert => new ProblemExpert(expert.No, expert.MinLoad ?? policy.MinLoad, expert.MaxLoad ?? most, expert.Name))],
            fits, conflicts, required, _groups, limits);
        foreach (var broken in ProblemRules.BrokenBy(problem))
            RefuseContradiction(broken);
        _at.ThrowIfWrong();
        return problem;
    }

    // Before anything of that size is built: a short file may claim more pairs than memory holds.
    private void RefuseTooLarge(UsablePairs pairs)
    {
        var usable = AssignmentProblem.UsablePairsAtMost(pairs, _applications.Count, _experts.Count, _fits.Sum(part => part.Count));
        if (usable > AssignmentProblem.MostUsablePairs)
            _at.Refuse(
                pairs == UsablePairs.Listed ? "$.fit" : "$.policy.pairs",
                new($"可用的评审对有 {usable} 个（{_applications.Count} 个申报、{_experts.Count} 位专家），内存容纳不下", $"{usable} usable pairs ({_applications.Count} applications, {_experts.Count} experts): more than memory holds"),
                new($"至多 {AssignmentProblem.MostUsablePairs} 个；可将 pairs 设为 listed，只列出可用的评审对", $"at most {AssignmentProblem.MostUsablePairs}; set pairs to listed and list only the pairs that may be used"));
        if ((long)_groups.Count * _experts.Count > AssignmentProblem.MostGroupMembers)
            _at.Refuse("$.groups", new($"有 {_groups.Count} 个组", $"{_groups.Count} groups"), new($"组数乘专家数至多 {AssignmentProblem.MostGroupMembers}", $"groups times experts at most {AssignmentProblem.MostGroupMembers}"));
        _at.ThrowIfWrong();
    }

    private PairTable TableOf(string member, ArraySegment<PairFit>[] pairs)
    {
        var table = new PairTable(_applications.Count, pairs);
        if (table.FirstDouble is null)
            return table;
        var seen = new HashSet<ReviewPair>();
        foreach (var (i, (a, e, _)) in pairs.SelectMany(part => part).Index())
            if (!seen.Add(new ReviewPair(a, e)))
                _at.Refuse($"$.{member}[{i}]", new($"[{_applications[a].No}, {_experts[e].No}] 重复", $"[{_applications[a].No}, {_experts[e].No}] stands twice"), new("每一对只能出现一次", "each pair may stand once"));
        return table;
    }

    private void RefuseContradiction(BrokenProblemRule broken)
    {
        var pair = broken.Pair is { } required ? $"$.required[{_required.SelectMany(part => part).TakeWhile(one => one.Application != required.Application || one.Expert != required.Expert).Count()}]" : "";
        var (path, what, allowed) = broken.Rule switch
        {
            ProblemRule.MinLoadAboveMaxLoad => ($"$.experts[{broken.Expert}]", new Words("minLoad 大于 maxLoad", "minLoad is above maxLoad"), new Words("minLoad 不得大于 maxLoad（含默认值）", "minLoad must be at most maxLoad (defaults included)")),
            ProblemRule.GroupMinimumAboveMaximum => ($"$.groups[{broken.Group}]", new("min 大于 max", "min is above max"), new("min 不得大于 max", "min must be at most max")),
            ProblemRule.RequiredPairInConflict => (pair, new("指定评审属于回避情形", "the required pair is in conflict"), new("不得同时出现在 conflicts 中", "it must not stand in conflicts")),
            ProblemRule.RequiredPairNotListed => (pair, new("指定评审不在 fit 中", "the required pair is not in fit"), new("pairs 为 listed 时必须在 fit 中", "with pairs listed it must stand in fit")),
            ProblemRule.RequiredPairLimited => (pair, new("指定评审在 maxProbabilities 中的上限低于 1", "the required pair has a limit below 1 in maxProbabilities"), new("指定评审必然抽中，上限应为 1 或不列", "a required pair is certain: its limit must be 1, or not be there")),
            ProblemRule.RequiredBeyondReviews => (pair, new("指定评审超过该申报的评审份数", "more required pairs than the application's reviews"), new("至多为评审份数", "at most its reviews")),
            ProblemRule.RequiredBeyondMaxLoad => (pair, new("指定评审超过该专家的 maxLoad", "more required pairs than the expert's maxLoad"), new("至多为 maxLoad", "at most maxLoad")),
            _ => (pair, new($"指定评审超过 groups[{broken.Group}] 的 max", $"more required pairs than the max of groups[{broken.Group}]"), new("至多为该组的 max", "at most the group's max")),
        };
        _at.Refuse(path, what, allowed);
    }
}
