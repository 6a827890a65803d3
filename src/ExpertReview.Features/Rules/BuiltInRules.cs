using ExpertReview.Domain.Applications;
using ExpertReview.Domain.Calendar;

namespace ExpertReview.Features.Rules;

/// <summary>The rule and the working days that come with the program (scoring-templates/rules/, embedded).</summary>
public static class BuiltInRules
{
    /// <summary>File name of <see cref="Yunnan2022"/>.</summary>
    public const string YunnanFile = "yunnan-2022.json";

    private static readonly Lazy<RecognitionRule> Yunnan = new(() => RuleFile.Read(YunnanFile, Bytes(YunnanFile)));
    private static readonly Lazy<WorkingDays> Days = new(() => CalendarFile.Read("cn-workdays.json", Bytes("cn-workdays.json")));

    /// <summary>云南省中小企业公共服务示范平台认定管理办法（试行）, 2022.</summary>
    public static RecognitionRule Yunnan2022 => Yunnan.Value;

    /// <summary>The State Council's working days, as far as published when the program was made.</summary>
    public static WorkingDays WorkingDays => Days.Value;

    /// <summary>The bytes of one of the files.</summary>
    public static byte[] Bytes(string name)
    {
        using var stream = typeof(BuiltInRules).Assembly.GetManifestResourceStream($"rules/{name}")
            ?? throw new FileNotFoundException($"no embedded rule file {name}", name);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
