namespace ExpertReview.Domain.Basics;

/// <summary>Names and codes of the ten functions of 第七条.</summary>
public static class ServiceFunctions
{
    private static readonly (string Code, string Name, string English)[] Names =
    [
        ("information", "信息服务", "information"), ("technology", "技术服务", "technology"), ("entrepreneurship", "创业服务", "entrepreneurship"), ("training", "培训服务", "training"),
        ("financing", "融资服务", "financing"), ("consulting", "咨询服务", "consulting"), ("market", "市场开拓服务", "market development"), ("digital", "数字化赋能服务", "digital transformation"),
        ("green", "绿色化发展服务", "green development"), ("humanResources", "人力资源服务", "human resources"),
    ];

    /// <summary>All ten, in the order of the article.</summary>
    public static IReadOnlyList<ServiceFunction> All { get; } = [.. Enum.GetValues<ServiceFunction>().Order()];

    /// <summary>The code used in files, such as <c>humanResources</c>.</summary>
    public static string Code(this ServiceFunction function) => Names[(int)function - 1].Code;

    /// <summary>The Chinese name of the article, such as 人力资源服务.</summary>
    public static string Name(this ServiceFunction function) => Names[(int)function - 1].Name;

    /// <summary>The name in both languages.</summary>
    public static Words Words(this ServiceFunction function) => new(function.Name(), Names[(int)function - 1].English);

    /// <summary>The function of a file's code, or null when there is none.</summary>
    public static ServiceFunction? FromCode(string code)
    {
        var index = Array.FindIndex(Names, name => name.Code == code);
        return index < 0 ? null : (ServiceFunction)(index + 1);
    }

    /// <summary>The function of an exact Chinese name, or null when there is none.</summary>
    public static ServiceFunction? FromName(string name)
    {
        var index = Array.FindIndex(Names, known => known.Name == name);
        return index < 0 ? null : (ServiceFunction)(index + 1);
    }
}
