using System.Globalization;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace ExpertReview.Features.Scans;

/// <summary>How a file gets a stamp on every page without being written anew: its pages, told once more behind its end with the stamp among their contents (an
/// incremental update, ISO 32000, 7.5.6). A scan of 300 MB grows by a few hundred kilobytes, and any range of it can be asked for.</summary>
public sealed class StampPlan
{
    private const long MostRead = 128L << 20;

    private readonly byte[] _pages;
    private readonly List<StampPlace> _places = [];
    private readonly ObjectFile _objects;
    private readonly long _length;
    private readonly int _first;
    private readonly FileEnd _end;

    private StampPlan(OpenScan scan, long length)
    {
        (_length, _end) = (length, FileEnd.Of(scan, length));
        _first = _end.Size;
        using var pages = new MemoryStream();
        _objects = new ObjectFile(pages, length);
        new TokenText(pages, Same).Text("\n");
        _objects.Write(_first, 0, Same, text => text.Text("<</Length 8>>\nstream\nq q q q\n\nendstream"));
        _objects.Write(_first + 1, 0, Same, text => text.Text("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"));
        _objects.Write(_first + 2, 0, Same, text => text.Text("<</Type/ExtGState/ca 0.2>>"));
        foreach (var page in scan.Pages.DistinctBy(page => page.Reference))
            _objects.Write((int)page.Reference.ObjectNumber, page.Reference.Generation, Same, text => text.Write(Stamped(scan, page)));
        _pages = pages.ToArray();
    }

    /// <summary>Reads a file's pages.</summary>
    /// <exception cref="ScanFaultException">It can't be read, or is encrypted.</exception>
    public static StampPlan Of(string path, CancellationToken stop)
    {
        using var scan = OpenScan.Of(path, MostRead, stop);
        // What is added to an encrypted file would have to be encrypted too.
        if (scan.Document.IsEncrypted)
            throw new ScanFaultException(ScanFault.Encrypted);
        return OpenScan.Guarded(() => new StampPlan(scan, new FileInfo(path).Length));
    }

    /// <summary>What is laid behind the file.</summary>
    /// <param name="text">The stamp, ASCII. Texts of equal length give tails of equal length that differ in the stamp alone.</param>
    public byte[] Tail(string text)
    {
        using var tail = new MemoryStream();
        tail.Write(_pages);
        var objects = new ObjectFile(tail, _length);
        foreach (var (number, place) in _objects.Places)
            objects.Places.Add(number, place);
        for (var i = 0; i < _places.Count; i++)
        {
            var content = _places[i].Content(text);
            objects.Write(_first + 3 + i, 0, Same, one => one.Text(string.Create(CultureInfo.InvariantCulture, $"<</Length {content.Length}>>\nstream\n{content}\nendstream")));
        }

        _end.Write(tail, objects, _first + 3 + _places.Count);
        return tail.ToArray();
    }

    private DictionaryToken Stamped(OpenScan scan, ScanPage page)
    {
        var label = page.Own.Data.GetValueOrDefault(PageCut.NumberName) is NumericToken number ? string.Create(CultureInfo.InvariantCulture, $"  p.{number.Data}") : "";
        var place = PlaceOf(scan, page, label);
        var at = _places.IndexOf(place);
        if (at < 0)
        {
            at = _places.Count;
            _places.Add(place);
        }

        List<IToken> contents = [Object(_first), .. Contents(scan, page), Object(_first + 3 + at)];
        return page.Own.With(NameToken.Create("Contents"), new ArrayToken(contents)).With(NameToken.Create("Resources"), Resources(scan, page));
    }

    private static IEnumerable<IToken> Contents(OpenScan scan, ScanPage page)
    {
        var own = page.Own.Data.GetValueOrDefault("Contents");
        return scan.Value(own) switch
        {
            ArrayToken array => array.Data.Where(one => one is IndirectReferenceToken),
            StreamToken when own is not null => [own],
            _ => [],
        };
    }

    private DictionaryToken Resources(OpenScan scan, ScanPage page)
    {
        var all = scan.Value(page["Resources"]) as DictionaryToken ?? new DictionaryToken(new Dictionary<NameToken, IToken>());
        foreach (var (kind, name, number) in new[] { ("Font", StampPlace.Font, _first + 1), ("ExtGState", StampPlace.Pale, _first + 2) })
        {
            var some = scan.Value(all.Data.GetValueOrDefault(kind)) as DictionaryToken ?? new DictionaryToken(new Dictionary<NameToken, IToken>());
            all = all.With(NameToken.Create(kind), some.With(NameToken.Create(name), Object(number)));
        }

        return all;
    }

    private static StampPlace PlaceOf(OpenScan scan, ScanPage page, string label)
    {
        var box = Box(scan, page["CropBox"]) ?? Box(scan, page["MediaBox"]) ?? [0, 0, 595, 842];
        var turn = scan.Value(page["Rotate"]) is NumericToken degrees ? (((int)degrees.Data % 360) + 360) % 360 : 0;
        return new StampPlace(Math.Min(box[0], box[2]), Math.Min(box[1], box[3]), Math.Abs(box[2] - box[0]), Math.Abs(box[3] - box[1]), turn % 90 == 0 ? turn : 0, label);
    }

    private static double[]? Box(OpenScan scan, IToken? token)
    {
        var sides = (scan.Value(token) as ArrayToken)?.Data.Select(scan.Value).OfType<NumericToken>().Select(one => one.Data).ToArray();
        return sides is { Length: 4 } && sides[0] != sides[2] && sides[1] != sides[3] && Array.TrueForAll(sides, one => Math.Abs(one) < 1e6) ? sides : null;
    }

    private static IndirectReferenceToken Object(int number) => new(new IndirectReference(number, 0));

    private static string Same(IndirectReference reference) => string.Create(CultureInfo.InvariantCulture, $"{reference.ObjectNumber} {reference.Generation} R");
}
