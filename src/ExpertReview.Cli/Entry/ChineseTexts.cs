using System.Globalization;

namespace ExpertReview.Cli.Entry;

/// <summary>Culture of the parser's own words. Without ICU a culture's name is folded to zh-HANS, which no satellite folder bears.</summary>
internal sealed class ChineseTexts() : CultureInfo("zh-Hans")
{
    public override string Name => "zh-Hans";

    public override CultureInfo Parent => InvariantCulture;
}
