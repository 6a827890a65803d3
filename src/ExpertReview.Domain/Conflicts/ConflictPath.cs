using ExpertReview.Domain.Basics;

namespace ExpertReview.Domain.Conflicts;

/// <summary>A conflict's path as sentences: 张三曾任职于甲公司；甲公司控股乙公司.</summary>
public static class ConflictPath
{
    private const string Recommended = "任职于推荐单位";
    private const string Family = "近亲属任职";

    /// <summary>The sentences, in both languages; names and relations stay as the tables write them.</summary>
    public static Words Words(IReadOnlyList<string> path)
    {
        var (zh, en) = (new List<string>(), new List<string>());
        for (var at = 0; at + 2 < path.Count; at += 2)
        {
            var said = Step(path[at], path[at + 1], path[at + 2]);
            zh.Add(said.Zh);
            en.Add(said.En);
        }

        return new Words(string.Join('；', zh), string.Join("; ", en));
    }

    private static Words Step(string from, string relation, string to) => relation switch
    {
        "现任职" => new($"{from}现任职于{to}", $"{from} works at {to}"),
        "曾任职" => new($"{from}曾任职于{to}", $"{from} worked at {to}"),
        "兼职或持股" => new($"{from}在{to}兼职或持股", $"{from} holds a post or a share at {to}"),
        "与法定代表人同名" => new($"{from}与{to}的法定代表人同名", $"{from} has the name of {to}'s legal representative"),
        "与主要负责人同名" => new($"{from}与{to}的主要负责人同名", $"{from} has the name of {to}'s head"),
        "参与编制申报材料" => new($"{from}参与编制{to}的申报材料", $"{from} took part in preparing {to}'s file"),
        "申请回避" or "专家申请回避" => new($"{from}申请回避{to}", $"{from} asked to be kept from {to}"),
        "责令回避" => new($"责令{from}回避{to}", $"{from} was ordered to keep from {to}"),
        "控股" or "参股" => new($"{from}{relation}{to}", $"{from} holds shares of {to} ({relation})"),
        _ when relation.StartsWith(Family, StringComparison.Ordinal) => new($"{from}的近亲属{relation[Family.Length..]}任职于{to}", $"a relative of {from} {relation[Family.Length..]} works at {to}"),
        _ when relation.StartsWith(Recommended, StringComparison.Ordinal) => new($"{from}任职于{to}的推荐单位{relation[Recommended.Length..]}", $"{from} works at the recommender of {to} {relation[Recommended.Length..]}"),
        _ => new($"{from}与{to}：{relation}", $"{from} and {to}: {relation}"),
    };
}
