using System.Globalization;
using UglyToad.PdfPig.Core;

namespace ExpertReview.Features.Scans;

/// <summary>Writes objects one after the other and remembers where each begins.</summary>
/// <param name="to">Where they are written.</param>
/// <param name="start">Where the first byte will lie in the file.</param>
internal sealed class ObjectFile(Stream to, long start)
{
    private readonly SortedDictionary<int, (long At, int Generation)> _places = [];

    /// <summary>Where the next byte will lie.</summary>
    public long At => start + to.Position;

    public SortedDictionary<int, (long At, int Generation)> Places => _places;

    public void Write(int number, int generation, Func<IndirectReference, string> reference, Action<TokenText> content)
    {
        _places.Add(number, (At, generation));
        var text = new TokenText(to, reference);
        text.Text(string.Create(CultureInfo.InvariantCulture, $"{number} {generation} obj\n"));
        content(text);
        text.Text("\nendobj\n");
    }

    /// <summary>Runs of numbers without a gap, as cross-reference tables want them.</summary>
    public IEnumerable<(int First, List<(long At, int Generation)> Run)> Runs()
    {
        var (first, run) = (-1, new List<(long, int)>());
        foreach (var (number, place) in _places)
        {
            if (run.Count > 0 && number != first + run.Count)
            {
                yield return (first, run);
                run = [];
            }

            if (run.Count == 0)
                first = number;
            run.Add(place);
        }

        if (run.Count > 0)
            yield return (first, run);
    }

    /// <summary>The table of the objects written, ten digits a place.</summary>
    public void Table(TokenText text, bool whole)
    {
        text.Text("xref\n");
        if (whole)
            text.Text("0 1\n0000000000 65535 f \n");
        foreach (var (first, run) in Runs())
        {
            text.Text(string.Create(CultureInfo.InvariantCulture, $"{first} {run.Count}\n"));
            foreach (var (at, generation) in run)
                text.Text(string.Create(CultureInfo.InvariantCulture, $"{at:D10} {generation:D5} n \n"));
        }
    }
}
