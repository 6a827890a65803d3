using System.Text;
using ExpertReview.Features.Scans;
using ExpertReview.Tests.RoundRuns;
using UglyToad.PdfPig;

namespace ExpertReview.Tests.Scans;

/// <summary>Pages cut out of scans and stamped, read again with another's reader.</summary>
public sealed class PageCutTests : IDisposable
{
    private const string Stamp = "E007 2026-11-25 14:03";

    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 90)]
    [InlineData(false, 180)]
    [InlineData(true, 270)]
    public void A_cut_holds_its_pages_each_with_number_and_time_and_little_else(bool tableIsStream, int turn)
    {
        var bytes = Cut(new InventedScan { Pages = 40, ImageBytes = 20_000, TableIsStream = tableIsStream, Turn = turn, Notes = true }, 7, 9);
        using var cut = PdfDocument.Open(bytes);
        Assert.Equal(["Scan 7", "Scan 8", "Scan 9"], cut.GetPages().Select(page => Words(page.Text, "Scan")));
        Assert.All(cut.GetPages(), page => Assert.Contains(Stamp, page.Text, StringComparison.Ordinal));
        Assert.All(cut.GetPages(), page => Assert.Single(page.GetImages()));
        Assert.All(cut.GetPages(), page => Assert.Single(page.GetAnnotations()));
        Assert.Equal(turn, cut.GetPage(1).Rotation.Value);
        Assert.Contains("p.8", cut.GetPage(2).Text, StringComparison.Ordinal);
        Assert.InRange(bytes.Length, 60_000, 90_000);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(90)]
    [InlineData(180)]
    [InlineData(270)]
    public void The_stamp_lies_on_the_page_at_its_foot_however_the_page_is_turned(int turn)
    {
        using var cut = PdfDocument.Open(Cut(new InventedScan { Turn = turn, Careless = true }, 2, 2));
        var page = cut.GetPage(1);
        var letters = page.Letters.Where(letter => letter.PointSize is (> 7 and < 12) or > 30).ToList();
        Assert.True(letters.Count >= 2 * Stamp.Length);
        // Positions are those of the page as it is shown.
        Assert.All(letters, letter => Assert.True(letter.StartBaseLine.X > 0 && letter.StartBaseLine.X < page.Width && letter.StartBaseLine.Y > 0 && letter.StartBaseLine.Y < page.Height));
        var foot = letters.Where(letter => letter.PointSize < 12).ToList();
        Assert.NotEmpty(foot);
        Assert.All(foot, letter => Assert.InRange(letter.StartBaseLine.Y, 1, 30));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_whole_file_is_stamped_without_a_byte_of_it_changed(bool tableIsStream)
    {
        var scan = new InventedScan { Pages = 30, TableIsStream = tableIsStream, Notes = true }.Bytes();
        var path = Kept(scan);
        var tail = StampPlan.Of(path, CancellationToken.None).Tail(Stamp);
        byte[] whole = [.. scan, .. tail];
        using (var opened = PdfDocument.Open(whole))
        {
            Assert.Equal(30, opened.NumberOfPages);
            Assert.All(opened.GetPages(), page => Assert.Contains(Stamp, page.Text, StringComparison.Ordinal));
            Assert.Equal("Scan 30", Words(opened.GetPage(30).Text, "Scan"));
        }

        // Another minute changes nothing but itself: ranges of both fit together.
        var later = StampPlan.Of(path, CancellationToken.None).Tail("E007 2026-11-25 14:04");
        Assert.Equal(tail.Length, later.Length);
        Assert.Equal(2, tail.Zip(later).Count(pair => pair.First != pair.Second));
        using var joined = TailedStream.Open(path, tail);
        var read = new byte[joined.Length];
        joined.Seek(scan.Length - 10, SeekOrigin.Begin);
        joined.ReadExactly(read.AsSpan(scan.Length - 10));
        Assert.Equal(whole[(scan.Length - 10)..], read[(scan.Length - 10)..]);
    }

    [Fact]
    public void Pages_of_several_files_come_in_one()
    {
        var (one, other) = (Kept(new InventedScan().Bytes()), Kept(new InventedScan { TableIsStream = true, ImageBytes = 300 }.Bytes()));
        using var to = new MemoryStream();
        PageCut.Write([(one, 4, 99), (other, 1, 1)], to, CancellationToken.None);
        using var cut = PdfDocument.Open(to.ToArray());
        Assert.Equal(["Scan 4", "Scan 5", "Scan 1"], cut.GetPages().Select(page => Words(page.Text, "Scan")));
    }

    [Fact]
    public void A_table_in_the_wrong_place_is_found_but_nothing_is_added_to_such_a_file()
    {
        var path = Kept(new InventedScan { FalseTable = "12" }.Bytes());
        using var to = new MemoryStream();
        PageCut.Write([(path, 2, 2)], to, CancellationToken.None);
        Assert.Equal(ScanFault.Damaged, Assert.Throws<ScanFaultException>(() => StampPlan.Of(path, CancellationToken.None)).Fault);
    }

    public static TheoryData<string, ScanFault> Hostile() => new()
    {
        { "not a pdf", ScanFault.NotPdf }, { "", ScanFault.NotPdf }, { "%PDF-", ScanFault.Damaged }, { "%PDF-1.7\nnothing here\n%%EOF", ScanFault.Damaged },
        { "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R/Size 3>>\nstartxref\n0\n%%EOF", ScanFault.Damaged },
        { "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[2 0 R 2 0 R]/Count 9>>endobj\ntrailer<</Root 1 0 R/Size 3>>\nstartxref\n0\n%%EOF", ScanFault.Damaged },
        { "%PDF-1.4\n1 0 obj" + new string('[', 200_000), ScanFault.Damaged },
        { "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 1 0 R>>endobj\ntrailer<</Root 1 0 R/Size 2/Prev 9>>\nstartxref\n9\n%%EOF", ScanFault.Damaged },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void What_is_no_sound_pdf_is_told_and_nothing_else_happens(string content, ScanFault fault)
    {
        var path = Kept(Encoding.Latin1.GetBytes(content));
        using var to = new MemoryStream();
        var told = Assert.Throws<ScanFaultException>(() => PageCut.Write([(path, 1, 1)], to, CancellationToken.None)).Fault;
        Assert.Equal(fault, told);
    }

    [Fact]
    public void A_password_no_page_at_all_and_a_page_behind_the_end_are_told()
    {
        const string locked = "/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<0101010101010101010101010101010101010101010101010101010101010101>/U<0202020202020202020202020202020202020202020202020202020202020202>>>";
        Assert.Equal(ScanFault.Encrypted, Fault(new InventedScan { Trailer = locked }, 1));
        Assert.Equal(ScanFault.BeyondEnd, Fault(new InventedScan { Pages = 3 }, 4));
        Assert.Equal(ScanFault.Empty, Fault(new InventedScan { Pages = 0 }, 1));
    }

    [Fact]
    public void A_reader_that_searches_the_whole_file_is_stopped()
    {
        var path = Kept(new InventedScan { Pages = 4, ImageBytes = 2_000_000, FalseTable = "7" }.Bytes());
        Assert.Equal(ScanFault.Damaged, Assert.Throws<ScanFaultException>(() => OpenScan.Of(path, 1_000_000, CancellationToken.None)).Fault);
        OpenScan.Of(path, 100_000_000, CancellationToken.None).Dispose();
    }

    public void Dispose() => _folder.Dispose();

    private ScanFault Fault(InventedScan scan, int page)
    {
        using var to = new MemoryStream();
        return Assert.Throws<ScanFaultException>(() => PageCut.Write([(Kept(scan.Bytes()), page, page)], to, CancellationToken.None)).Fault;
    }

    private byte[] Cut(InventedScan scan, int first, int last)
    {
        var cut = _folder.New("cut.pdf");
        using (var to = File.Create(cut))
            PageCut.Write([(Kept(scan.Bytes()), first, last)], to, CancellationToken.None);
        return [.. File.ReadAllBytes(cut), .. StampPlan.Of(cut, CancellationToken.None).Tail(Stamp)];
    }

    private string Kept(byte[] bytes)
    {
        var path = _folder.New(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)));
        File.WriteAllBytes(path, bytes);
        return path;
    }

    private static string Words(string text, string word)
    {
        var match = System.Text.RegularExpressions.Regex.Match(text, word + " (\\d+)");
        return match.Value;
    }
}
