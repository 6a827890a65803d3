using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace ExpertReview.Features.Samples;

/// <summary>Writes a small PDF 1.4 (ISO 32000), one page an item, with Chinese text in STSong-Light, a font of Adobe's Asian font pack that readers replace by
/// one of their own, so that none is embedded. A ToUnicode map lets readers without that pack search and copy.</summary>
internal static class EvidencePdf
{
    // Objects 1 to 6: catalogue, pages, font, descendant, descriptor, map; from 7 on two a page.
    private const int FirstPage = 7;

    private static readonly string Font = "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[4 0 R]/ToUnicode 6 0 R>>";

    private static readonly string Descendant = "<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 0>>/DW 1000/W[1[207 270 342 467 462 797 710 239 374 374 423 605 238 375 238 334]17 26 462]/FontDescriptor 5 0 R>>";

    private static readonly string Descriptor = "<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 752/Descent -271/CapHeight 737/StemV 58>>";

    private static readonly string Map = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange "
        + "1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap CMapName currentdict /CMap defineresource pop end end";

    public static void Write(string path, SampleApplication application, IReadOnlyList<SampleEvidence> evidence) =>
        File.WriteAllBytes(path, Bytes([.. evidence.Select((item, page) => Page(application, item, page + 1, evidence.Count))]));

    /// <summary>The pages of an application that nobody made.</summary>
    public static byte[] Practice(IReadOnlyList<(string Criterion, string Item)> evidence) => Bytes([.. evidence.Select((item, page) => PracticePage(item, page + 1, evidence.Count))]);

    private static byte[] Bytes(IReadOnlyList<string> pages)
    {
        using var file = new MemoryStream();
        var places = new List<long>();
        Text(file, "%PDF-1.4\n");
        Object(file, places, "<</Type/Catalog/Pages 2 0 R>>");
        Object(file, places, $"<</Type/Pages/Count {pages.Count}/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Kids[{string.Join(' ', pages.Select((_, page) => $"{FirstPage + 2 * page} 0 R"))}]>>");
        foreach (var font in (string[])[Font, Descendant, Descriptor])
            Object(file, places, font);
        Stream(file, places, Map);
        for (var page = 0; page < pages.Count; page++)
        {
            Object(file, places, $"<</Type/Page/Parent 2 0 R/Contents {FirstPage + 2 * page + 1} 0 R>>");
            Stream(file, places, pages[page]);
        }

        End(file, places);
        return file.ToArray();
    }

    private static string PracticePage((string Criterion, string Item) one, int page, int pages)
    {
        var text = new StringBuilder("BT\n");
        Line(text, 18, 60, 770, "练习材料：" + one.Item);
        Line(text, 12, 60, 730, "评分指标：" + one.Criterion);
        Line(text, 12, 60, 700, "申报单位：练习单位（虚构）");
        Line(text, 12, 60, 670, "本页只供熟悉评分表使用，内容虚构，不计入评审。");
        Line(text, 9, 270, 40, string.Create(CultureInfo.InvariantCulture, $"第{page}页　共{pages}页"));
        return text.Append("ET").ToString();
    }

    private static string Page(SampleApplication application, SampleEvidence item, int page, int pages)
    {
        var text = new StringBuilder("BT\n");
        Line(text, 18, 60, 770, "佐证材料：" + item.Title);
        Line(text, 12, 60, 730, "申报单位：" + application.Name);
        Line(text, 12, 60, 708, "统一社会信用代码：" + application.Code);
        Line(text, 12, 60, 686, "评分指标：" + item.Criterion + (item.Function.Length > 0 ? "（" + item.Function + "）" : ""));
        Line(text, 12, 60, 650, string.Create(CultureInfo.InvariantCulture, $"成立时间：{application.FoundedOn:yyyy年M月d日}；资产总额：{application.AssetsInReport ?? application.Assets}万元"));
        Line(text, 12, 60, 628, string.Create(CultureInfo.InvariantCulture, $"上年度服务中小企业{application.Served}家，其中专精特新企业{application.Specialised}家"));
        Line(text, 10, 60, 590, "本页内容、单位和人员均为虚构，仅供试用和检验程序。");
        Line(text, 9, 270, 40, string.Create(CultureInfo.InvariantCulture, $"第{page}页　共{pages}页"));
        return text.Append("ET").ToString();
    }

    private static void Line(StringBuilder page, int size, int x, int y, string words)
    {
        page.Append(CultureInfo.InvariantCulture, $"/F1 {size} Tf 1 0 0 1 {x} {y} Tm <");
        foreach (var character in words)
            page.Append(CultureInfo.InvariantCulture, $"{(int)character:X4}");
        page.Append("> Tj\n");
    }

    private static void Object(MemoryStream file, List<long> places, string content)
    {
        places.Add(file.Position);
        Text(file, $"{places.Count} 0 obj\n{content}\nendobj\n");
    }

    private static void Stream(MemoryStream file, List<long> places, string content)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            Text(zlib, content);
        places.Add(file.Position);
        Text(file, $"{places.Count} 0 obj\n<</Filter/FlateDecode/Length {packed.Length}>>\nstream\n");
        packed.WriteTo(file);
        Text(file, "\nendstream\nendobj\n");
    }

    private static void End(MemoryStream file, List<long> places)
    {
        var table = file.Position;
        Text(file, $"xref\n0 {places.Count + 1}\n0000000000 65535 f \n");
        foreach (var place in places)
            Text(file, place.ToString("D10", CultureInfo.InvariantCulture) + " 00000 n \n");
        Text(file, $"trailer\n<</Size {places.Count + 1}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n");
    }

    private static void Text(Stream stream, string text) => stream.Write(Encoding.ASCII.GetBytes(text));
}
