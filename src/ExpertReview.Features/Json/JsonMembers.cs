namespace ExpertReview.Features.Json;

/// <summary>The known members of one JSON object.</summary>
public sealed class JsonMembers(JsonAt owner, IReadOnlyDictionary<string, JsonAt> members)
{
    /// <summary>The object itself.</summary>
    public JsonAt Owner => owner;

    /// <summary>A member that must stand there; null (and an error) when it is missing.</summary>
    public JsonAt? Required(string name)
    {
        if (members.TryGetValue(name, out var value))
            return value;
        owner.Refuse(new($"缺少成员 {name}", $"member {name} is missing"), new($"必须有 {name}", $"{name} is required"));
        return null;
    }

    /// <summary>A member that may be missing.</summary>
    public JsonAt? Optional(string name) => members.TryGetValue(name, out var value) ? value : null;
}
