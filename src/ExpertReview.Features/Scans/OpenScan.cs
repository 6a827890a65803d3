using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Exceptions;
using UglyToad.PdfPig.Tokens;

namespace ExpertReview.Features.Scans;

/// <summary>A PDF opened where it lies: its pages and its objects, one at a time. What any reader says against a file becomes a <see cref="ScanFaultException"/>.</summary>
internal sealed class OpenScan : IDisposable
{
    private const int MostPages = 20_000;
    private const int MostDepth = 64;
    private static readonly string[] PassedOn = ["MediaBox", "CropBox", "Rotate", "Resources"];

    private readonly WindowedFile _file;
    private readonly List<ScanPage> _pages = [];
    private readonly HashSet<IndirectReference> _nodes = [];

    private OpenScan(WindowedFile file, PdfDocument document) => (_file, Document) = (file, document);

    public PdfDocument Document { get; }

    public IReadOnlyList<ScanPage> Pages => _pages;

    /// <summary>Opens a file.</summary>
    /// <param name="path">Where it lies.</param>
    /// <param name="most">How many bytes may be read in all.</param>
    /// <param name="stop">Stops it.</param>
    /// <exception cref="ScanFaultException">It can't be read.</exception>
    public static OpenScan Of(string path, long most, CancellationToken stop)
    {
        var file = new WindowedFile(path, most, stop);
        var scan = (OpenScan?)null;
        try
        {
            if (!StartsAsPdf(file))
                throw new ScanFaultException(ScanFault.NotPdf);
            scan = Guarded(() => new OpenScan(file, PdfDocument.Open(file, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true })));
            Guarded(() => scan.ReadPages());
            return scan._pages.Count > 0 ? scan : throw new ScanFaultException(ScanFault.Empty);
        }
        catch
        {
            scan?.Document.Dispose();
            file.Dispose();
            throw;
        }
    }

    /// <summary>Runs a part of reading; whatever goes wrong in it is the file's fault.</summary>
    public static T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (PdfDocumentEncryptedException closed)
        {
            throw new ScanFaultException(ScanFault.Encrypted, closed);
        }
        catch (Exception broken) when (broken is not (ScanFaultException or OperationCanceledException or OutOfMemoryException))
        {
            throw new ScanFaultException(ScanFault.Damaged, broken);
        }
    }

    /// <summary>What a value stands for, references followed; null for what is not there.</summary>
    public IToken? Value(IToken? token)
    {
        for (var i = 0; i < MostDepth && token is IndirectReferenceToken reference; i++)
            token = Get(reference.Data);
        return token is IndirectReferenceToken or NullToken ? null : token;
    }

    /// <summary>An object; null when there is none of that number.</summary>
    public IToken? Get(IndirectReference reference)
    {
        try
        {
            return Document.Structure.GetObject(reference).Data;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Bytes of the file as they lie there; fewer at its end.</summary>
    public byte[] Read(long at, int count)
    {
        var bytes = new byte[count];
        _file.Position = at;
        return bytes[.._file.Read(bytes)];
    }

    public void Dispose()
    {
        Document.Dispose();
        _file.Dispose();
    }

    private static bool StartsAsPdf(WindowedFile file)
    {
        Span<byte> start = stackalloc byte[5];
        var found = file.Read(start) == start.Length && start.SequenceEqual("%PDF-"u8);
        file.Position = 0;
        return found;
    }

    private bool ReadPages()
    {
        Document.Structure.Catalog.CatalogDictionary.Data.TryGetValue("Pages", out var root);
        Walk(root, new Dictionary<string, IToken>(StringComparer.Ordinal), 0);
        return true;
    }

    private void Walk(IToken? node, Dictionary<string, IToken> passed, int depth)
    {
        if (depth > MostDepth || _pages.Count > MostPages)
            throw new ScanFaultException(ScanFault.Damaged);
        if (node is not IndirectReferenceToken { Data: var reference } || Value(node) is not DictionaryToken own)
            return;
        if (Value(own.Data.GetValueOrDefault("Kids")) is not ArrayToken kids)
        {
            _pages.Add(new ScanPage(reference, own, passed));
            return;
        }

        // A node that is its own child would never end.
        if (!_nodes.Add(reference))
            return;
        var below = new Dictionary<string, IToken>(passed, StringComparer.Ordinal);
        foreach (var name in PassedOn)
            if (own.Data.TryGetValue(name, out var value))
                below[name] = value;
        foreach (var kid in kids.Data)
            Walk(kid, below, depth + 1);
    }
}
