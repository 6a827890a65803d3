using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace ExpertReview.Tests.Scans;

/// <summary>Writes a PDF as scanners write them: a page an image, with a line of text, of any size, without holding it in memory.</summary>
public sealed class InventedScan
{
    // 1 catalogue, 2 tree, 3 font, 4 the one form that every page shares; from 5 on four a page: page, contents, image, note.
    private const int FirstPage = 5, EachPage = 4;

    private readonly List<long> _places = [];
    private Stream _to = Stream.Null;

    /// <summary>How many pages.</summary>
    public int Pages { get; init; } = 5;

    /// <summary>Bytes of the image on each page.</summary>
    public int ImageBytes { get; init; } = 1000;

    /// <summary>The table of objects as a stream (PDF 1.5).</summary>
    public bool TableIsStream { get; init; }

    /// <summary>What pages are turned by.</summary>
    public int Turn { get; init; }

    /// <summary>Whether each page bears a seal as a note that leads back to its page, and a link to the first.</summary>
    public bool Notes { get; init; }

    /// <summary>Whether the contents leave the page scaled to a quarter, as some scanners do.</summary>
    public bool Careless { get; init; }

    /// <summary>More members of the trailer.</summary>
    public string Trailer { get; init; } = "";

    /// <summary>What stands where the place of the table should; null for the truth.</summary>
    public string? FalseTable { get; init; }

    public byte[] Bytes()
    {
        using var memory = new MemoryStream();
        Write(memory);
        return memory.ToArray();
    }

    public void Write(Stream to)
    {
        _to = to;
        _places.Clear();
        Text("%PDF-1.5\n");
        Object("<</Type/Catalog/Pages 2 0 R>>");
        var kids = string.Join(' ', Enumerable.Range(0, Pages).Select(page => $"{FirstPage + EachPage * page} 0 R"));
        Object($"<</Type/Pages/Count {Pages}/MediaBox[0 0 595 842]/Rotate {Turn}/Kids[{kids}]>>");
        Object("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
        Bytes("<</Type/XObject/Subtype/Form/BBox[0 0 100 40]", "1 0 0 RG 4 w 2 2 90 30 re S"u8.ToArray());
        var image = new byte[ImageBytes];
        for (var page = 0; page < Pages; page++)
            Page(page, image);
        End();
    }

    private void Page(int page, byte[] image)
    {
        var at = FirstPage + EachPage * page;
        var notes = Notes ? $"/Annots[{at + 3} 0 R<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/Dest[{FirstPage} 0 R/Fit]>>]" : "";
        Object($"<</Type/Page/Parent 2 0 R/Resources<</Font<</F1 3 0 R>>/XObject<</Im {at + 2} 0 R>>>>/Contents {at + 1} 0 R{notes}>>");
        Bytes("<<", Encoding.ASCII.GetBytes($"{(Careless ? "q .25 0 0 .25 0 0 cm" : "q")} BT /F1 20 Tf 60 700 Td (Scan {page + 1}) Tj ET q 500 0 0 600 40 60 cm /Im Do Q{(Careless ? "" : " Q")}"));
        for (var i = 0; i < image.Length; i++)
            image[i] = (byte)(i * 7 + page);
        Bytes("<</Type/XObject/Subtype/Image/Width 10/Height 10/BitsPerComponent 8/ColorSpace[/Indexed/DeviceRGB 1<fe000000ff1d>]", image);
        Object(Notes ? $"<</Type/Annot/Subtype/Stamp/Rect[400 60 500 100]/P {at} 0 R/F 4/AP<</N 4 0 R>>>>" : "null");
    }

    private void End()
    {
        var table = _to.Position;
        var size = _places.Count + 1;
        var trailer = $"/Root 1 0 R{Trailer}";
        if (TableIsStream)
        {
            var rows = new byte[size * 11];
            for (var i = 0; i < _places.Count; i++)
            {
                rows[(i + 1) * 11] = 1;
                BinaryPrimitives.WriteInt64BigEndian(rows.AsSpan((i + 1) * 11 + 1), _places[i]);
            }

            Bytes($"<</Type/XRef/Size {size}/W[1 8 2]{trailer}", rows);
        }
        else
        {
            Text($"xref\n0 {size}\n0000000000 65535 f \n");
            foreach (var place in _places)
                Text(place.ToString("D10", CultureInfo.InvariantCulture) + " 00000 n \n");
            Text($"trailer\n<</Size {size}{trailer}>>\n");
        }

        Text($"startxref\n{FalseTable ?? table.ToString(CultureInfo.InvariantCulture)}\n%%EOF\n");
    }

    private void Object(string content)
    {
        _places.Add(_to.Position);
        Text($"{_places.Count} 0 obj\n{content}\nendobj\n");
    }

    private void Bytes(string dictionary, byte[] content)
    {
        _places.Add(_to.Position);
        Text($"{_places.Count} 0 obj\n{dictionary}/Length {content.Length}>>\nstream\n");
        _to.Write(content);
        Text("\nendstream\nendobj\n");
    }

    private void Text(string text) => _to.Write(Encoding.ASCII.GetBytes(text));
}
