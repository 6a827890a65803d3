using ExpertReview.Domain.Basics;

namespace ExpertReview.Domain.Draws;

/// <summary>A draw of this round is not void.</summary>
/// <param name="Number">Its number.</param>
public sealed record DrawUnderWay(int Number) : Refusal(new Words($"第{Number}次抽取尚未作废，不能另行抽取", $"draw {Number} stands; there is no other draw beside it"));

/// <summary>There is no draw at the step that was asked for.</summary>
/// <param name="State">How far the last draw has come; null when there is none.</param>
/// <param name="Asked">How far it would have to be.</param>
public sealed record DrawNotAt(DrawState? State, DrawState Asked) : Refusal(new Words(
    $"专家抽取{Of(State).Zh}，此操作只能在{Of(Asked).Zh}时进行", $"the draw {Of(State).En}; this can only be done when it {Of(Asked).En}"))
{
    private static Words Of(DrawState? state) => state switch
    {
        DrawState.Committed => new("名单已冻结、等待监督人员报数", "has frozen lists and waits for the supervisor's number"),
        DrawState.Spoken => new("监督人员已报数、等待公开经办号码", "has the supervisor's number and waits for the organiser's"),
        DrawState.Revealed => new("已有抽取结果", "has its order"),
        _ => new("尚未冻结名单", "has no frozen lists"),
    };
}

/// <summary>The lists are not those that were frozen.</summary>
/// <param name="Changes">What is different, person by person.</param>
public sealed record DrawListsChanged(IReadOnlyList<Words> Changes) : Refusal(new Words(
    $"名单冻结后有变动，本次抽取不能继续，请作废后重新抽取：{string.Join("；", Changes.Take(Most).Select(one => one.Zh))}{(Changes.Count > Most ? $"；等{Changes.Count}处" : "")}",
    $"the lists changed after they were frozen; make this draw void and draw again: {string.Join("; ", Changes.Take(Most).Select(one => one.En))}{(Changes.Count > Most ? $"; {Changes.Count} in all" : "")}"))
{
    private const int Most = 5;
}

/// <summary>The lists that were looked at are no longer those of now.</summary>
public sealed record DrawListsStale() : Refusal(new Words("名单在打开此页后有变动，请核对后重新冻结", "the lists changed since this page was opened; look at them and freeze them again"));

/// <summary>More experts are wanted of a group than may be drawn.</summary>
/// <param name="Group">专业组别.</param>
/// <param name="Wanted">How many are wanted.</param>
/// <param name="Candidates">How many there are.</param>
public sealed record TooFewCandidates(string Group, int Wanted, int Candidates) : Refusal(new Words(
    $"“{Group}”拟抽取{Wanted}人，可抽取的只有{Candidates}人", $"{Wanted} are wanted of “{Group}”, and only {Candidates} may be drawn"));

/// <summary>Nobody is wanted.</summary>
public sealed record NobodyWanted() : Refusal(new Words("请填写各专业组别的抽取人数", "say how many are wanted of each group"));

/// <summary>The number is no number of a draw.</summary>
/// <param name="Least">Least digits.</param>
public sealed record NotADrawNumber(int Least) : Refusal(new Words(
    $"号码应为{Least}至{DrawSeed.MostDigits}位阿拉伯数字", $"a number has {Least} to {DrawSeed.MostDigits} digits"));

/// <summary>What is published is no SHA-256.</summary>
public sealed record NotACommitment() : Refusal(new Words("校验码应为64位十六进制SHA-256", "the hash is a SHA-256 of 64 hexadecimal digits"));

/// <summary>The organiser's number does not have the hash that was published.</summary>
public sealed record NumberNotCommitted() : Refusal(new Words("该号码与事先公布的校验码不符", "this number does not have the hash that was published"));

/// <summary>Only a supervisor speaks a number into a draw.</summary>
/// <param name="Person">Who tried.</param>
public sealed record NotTheSupervisor(string Person) : Refusal(new Words($"{Person}不是监督人员，不能报数", $"{Person} is no supervisor and can't speak the number"));

/// <summary>Somebody is called out of order.</summary>
/// <param name="Expert">专家编号.</param>
/// <param name="Due">Who is to be called in that group.</param>
public sealed record NotTheirTurn(string Expert, IReadOnlyList<string> Due) : Refusal(new Words(
    Due.Count > 0 ? $"未轮到{Expert}，应联系：{string.Join("、", Due)}" : $"{Expert}所在组别已无需联系的专家",
    Due.Count > 0 ? $"it is not {Expert}'s turn; to be called: {string.Join(", ", Due)}" : $"nobody is left to be called in {Expert}'s group"));

/// <summary>Somebody does not come, or a draw is void, and nobody said why.</summary>
public sealed record DrawWithoutReason() : Refusal(new Words("请写明理由", "give a reason"));

/// <summary>The draw is not finished, so that nobody knows who reviews.</summary>
/// <param name="Open">What is open.</param>
public sealed record DrawUnfinished(Words Open) : Refusal(new Words($"专家抽取尚未完成（{Open.Zh}），完成或作废后才能分配评审任务", $"the draw is not finished ({Open.En}); finish it or make it void first"));
