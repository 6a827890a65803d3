using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using UglyToad.PdfPig.Tokens;

namespace ExpertReview.Features.Scans;

/// <summary>The end of a PDF as something can be added behind it: where its newest table of objects stands and of which kind it is.</summary>
/// <param name="Table">Where the table stands.</param>
/// <param name="IsStream">Whether it is a stream (PDF 1.5 and later); what is added must be of the same kind.</param>
/// <param name="Size">The first number that no object has.</param>
/// <param name="Members">Members of its trailer that are said again: root, information, identifiers.</param>
internal sealed record FileEnd(long Table, bool IsStream, int Size, string Members)
{
    private const int MostNumber = 8_388_607;

    /// <summary>Reads it from an opened file.</summary>
    /// <exception cref="ScanFaultException">It doesn't say where its objects stand, so nothing can be added to it.</exception>
    public static FileEnd Of(OpenScan scan, long length)
    {
        var table = TableOf(Text(scan.Read(Math.Max(0, length - 1500), 1500)));
        var head = Text(scan.Read(table, 40)).TrimStart();
        var isStream = head.Length > 0 && char.IsAsciiDigit(head[0]) && head.Contains("obj", StringComparison.Ordinal);
        if (!isStream && !head.StartsWith("xref", StringComparison.Ordinal))
            throw new ScanFaultException(ScanFault.Damaged);
        var trailer = scan.Document.Structure.Trailer;
        using var members = new MemoryStream();
        var text = new TokenText(members, reference => string.Create(CultureInfo.InvariantCulture, $"{reference.ObjectNumber} {reference.Generation} R"));
        text.Text("/Root");
        text.Write(new IndirectReferenceToken(trailer.Root));
        if (trailer.Info is { } info)
        {
            text.Text("/Info");
            text.Write(info);
        }

        if (trailer.Identifier is { Count: > 0 } identifier)
        {
            text.Text("/ID");
            text.Write(new ArrayToken([.. identifier]));
        }

        var size = scan.Document.Structure.CrossReferenceTable.ObjectOffsets.Keys.Select(one => one.ObjectNumber + 1).Append(trailer.Size).Max();
        return size is > 0 and < MostNumber ? new FileEnd(table, isStream, (int)size, Text(members.ToArray())) : throw new ScanFaultException(ScanFault.Damaged);
    }

    /// <summary>Writes table and trailer of what was added.</summary>
    public void Write(MemoryStream to, ObjectFile objects, int size)
    {
        var text = new TokenText(to, _ => "");
        var at = objects.At;
        if (IsStream)
            Stream(to, objects, size);
        else
        {
            objects.Table(text, whole: false);
            text.Text(string.Create(CultureInfo.InvariantCulture, $"trailer\n<</Size {size}/Prev {Table}{Members}>>\n"));
        }

        text.Text(string.Create(CultureInfo.InvariantCulture, $"startxref\n{at}\n%%EOF\n"));
    }

    // The table as a stream is an object itself and names its own place.
    private void Stream(MemoryStream to, ObjectFile objects, int number)
    {
        var at = objects.At;
        objects.Places.Add(number, (at, 0));
        using var rows = new MemoryStream();
        var index = new StringBuilder();
        var row = new byte[11];
        foreach (var (first, run) in objects.Runs())
        {
            index.Append(CultureInfo.InvariantCulture, $"{first} {run.Count} ");
            foreach (var (place, generation) in run)
            {
                row[0] = 1;
                BinaryPrimitives.WriteInt64BigEndian(row.AsSpan(1), place);
                BinaryPrimitives.WriteUInt16BigEndian(row.AsSpan(9), (ushort)generation);
                rows.Write(row);
            }
        }

        var text = new TokenText(to, _ => "");
        text.Text(string.Create(CultureInfo.InvariantCulture, $"{number} 0 obj\n<</Type/XRef/Size {number + 1}/Prev {Table}{Members}/W[1 8 2]/Index[{index}]/Length {rows.Length}>>\nstream\n"));
        rows.WriteTo(to);
        text.Text("\nendstream\nendobj\n");
    }

    private static long TableOf(string end)
    {
        const string word = "startxref";
        var at = end.LastIndexOf(word, StringComparison.Ordinal);
        var digits = at < 0 ? "" : new string([.. end[(at + word.Length)..].TrimStart().TakeWhile(char.IsAsciiDigit)]);
        return long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var table) && table > 0 ? table : throw new ScanFaultException(ScanFault.Damaged);
    }

    private static string Text(byte[] bytes) => Encoding.Latin1.GetString(bytes);
}
