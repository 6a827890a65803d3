using System.Globalization;

namespace ExpertReview.Benchmarks.Kit;

/// <summary>Figures as they are measured, each printed at once as <c>name value unit limit holds|short</c>, tab separated (formats.md, Measuring).</summary>
internal sealed class FigureList(TextWriter output)
{
    /// <summary>True while every figure is within its limit.</summary>
    public bool AllHold { get; private set; } = true;

    /// <summary>Prints one figure that must be at most its limit.</summary>
    public void AtMost(string name, double value, string unit, double limit, string format = "0.##")
    {
        var holds = value <= limit;
        AllHold &= holds;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}\t{value.ToString(format, CultureInfo.InvariantCulture)}\t{unit}\t{limit}\t{(holds ? "holds" : "short")}"));
    }

    /// <summary>Prints what is not there to be measured on this machine, which is neither held nor short.</summary>
    public void Note(string name, string why) => output.WriteLine($"note\t{name}\t{why}");

    /// <summary>Prints that a measurement could not be made, which counts as short.</summary>
    public void Failed(string name, string unit, double limit, string why)
    {
        AllHold = false;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}\tfailed: {why.ReplaceLineEndings(" ")}\t{unit}\t{limit}\tshort"));
    }
}
