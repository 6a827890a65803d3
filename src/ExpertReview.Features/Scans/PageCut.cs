using System.Globalization;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace ExpertReview.Features.Scans;

/// <summary>Cuts pages out of scans into a small PDF of their own: each page with what it shows and nothing that leads to other pages, written object by object.</summary>
/// <remarks>PdfPig's own copy of a page follows an annotation back to its page and from there to the whole file; here what a page takes along is a list.</remarks>
public static class PageCut
{
    /// <summary>The member of a cut page that says which page of its file it was.</summary>
    internal const string NumberName = "ExpertReviewPage";

    /// <summary>The most that is read of one file: pages of a scan have half a megabyte to two.</summary>
    private const long MostRead = 256L << 20;

    private const int MostObjects = 50_000;

    private static readonly string[] Kept = ["MediaBox", "CropBox", "Rotate", "UserUnit", "Group", "Contents", "Resources"];
    private static readonly string[] KeptOfNotes = ["Rect", "AP", "AS", "F"];

    /// <summary>Writes the pages to a stream that begins empty.</summary>
    /// <param name="parts">Files and their pages; what lies behind the end of a file is left out.</param>
    /// <param name="to">Takes the PDF.</param>
    /// <param name="stop">Stops it.</param>
    /// <exception cref="ScanFaultException">A file can't be read, or none of its pages named is there.</exception>
    public static void Write(IReadOnlyList<(string Path, int First, int Last)> parts, Stream to, CancellationToken stop)
    {
        var writer = new Writer(to);
        foreach (var group in parts.GroupBy(part => part.Path, StringComparer.Ordinal))
        {
            using var scan = OpenScan.Of(group.Key, MostRead, stop);
            var pages = group.SelectMany(part => Enumerable.Range(part.First, part.Last - part.First + 1)).Where(page => page <= scan.Pages.Count).Distinct().ToList();
            if (pages.Count == 0)
                throw new ScanFaultException(ScanFault.BeyondEnd);
            OpenScan.Guarded(() => writer.Take(scan, pages));
        }

        writer.End();
    }

    private sealed class Writer
    {
        private readonly Stream _to;
        private readonly ObjectFile _objects;
        private readonly List<int> _pages = [];
        private readonly Queue<(IndirectReference From, int To)> _open = [];
        private Dictionary<IndirectReference, int> _numbers = [];
        private int _last = 2;

        public Writer(Stream to)
        {
            _to = to;
            _objects = new ObjectFile(to, 0);
            to.Write("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n"u8);
        }

        public bool Take(OpenScan scan, IReadOnlyList<int> pages)
        {
            _numbers = [];
            foreach (var page in pages)
            {
                _pages.Add(++_last);
                _objects.Write(_last, 0, NumberOf, text => text.Write(Page(scan, scan.Pages[page - 1], page)));
            }

            while (_open.TryDequeue(out var next))
                _objects.Write(next.To, 0, NumberOf, text => text.Write(IsOfTree(scan.Get(next.From)) is { } token ? token : null));
            return true;
        }

        public void End()
        {
            _objects.Write(1, 0, NumberOf, text => text.Text("<</Type/Catalog/Pages 2 0 R>>"));
            _objects.Write(2, 0, NumberOf, text => text.Text(string.Create(
                CultureInfo.InvariantCulture, $"<</Type/Pages/Count {_pages.Count}/Kids[{string.Join(' ', _pages.Select(page => page.ToString(CultureInfo.InvariantCulture) + " 0 R"))}]>>")));
            var at = _objects.At;
            var text = new TokenText(_to, NumberOf);
            _objects.Table(text, whole: true);
            text.Text(string.Create(CultureInfo.InvariantCulture, $"trailer\n<</Size {_last + 1}/Root 1 0 R>>\nstartxref\n{at}\n%%EOF\n"));
        }

        private static DictionaryToken Page(OpenScan scan, ScanPage page, int number)
        {
            var members = new Dictionary<NameToken, IToken> { [NameToken.Create("Type")] = NameToken.Create("Page"), [NameToken.Create("Parent")] = new IndirectReferenceToken(Tree) };
            foreach (var name in Kept)
                if (page[name] is { } value)
                    members[NameToken.Create(name)] = value;
            if (Notes(scan, page) is { Count: > 0 } notes)
                members[NameToken.Create("Annots")] = new ArrayToken(notes);
            members[NameToken.Create(NumberName)] = new NumericToken(number);
            return new DictionaryToken(members);
        }

        // Seals and stamps may be notes on a page: what they look like is kept, what they do and where they lead is not.
        private static List<IToken> Notes(OpenScan scan, ScanPage page)
        {
            var notes = new List<IToken>();
            foreach (var one in (scan.Value(page.Own.Data.GetValueOrDefault("Annots")) as ArrayToken)?.Data ?? [])
            {
                if (scan.Value(one) is not DictionaryToken note || !note.Data.ContainsKey("AP") || note.Data.GetValueOrDefault("Subtype") is NameToken { Data: "Link" or "Popup" })
                    continue;
                var members = new Dictionary<NameToken, IToken> { [NameToken.Create("Type")] = NameToken.Create("Annot"), [NameToken.Create("Subtype")] = NameToken.Create("Stamp") };
                foreach (var name in KeptOfNotes)
                    if (note.Data.TryGetValue(name, out var value))
                        members[NameToken.Create(name)] = value;
                notes.Add(new DictionaryToken(members));
            }

            return notes;
        }

        // Whatever leads back to the tree of pages would bring the whole file along.
        private static IToken? IsOfTree(IToken? token) => token is DictionaryToken dictionary && dictionary.Data.GetValueOrDefault("Type") is NameToken { Data: "Page" or "Pages" or "Catalog" } ? null : token;

        // Stands for object 2 of the new file; no file that is read has so many objects.
        private static readonly IndirectReference Tree = new(99_999_999, 0);

        private string NumberOf(IndirectReference from)
        {
            if (from.Equals(Tree))
                return "2 0 R";
            if (!_numbers.TryGetValue(from, out var number))
            {
                _numbers.Add(from, number = ++_last);
                _open.Enqueue((from, number));
                if (_last > MostObjects)
                    throw new ScanFaultException(ScanFault.Damaged);
            }

            return string.Create(CultureInfo.InvariantCulture, $"{number} 0 R");
        }
    }
}
