using System.Globalization;
using System.IO.Compression;
using System.Text;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Calendar;
using ExpertReview.Features.Reviews;
using ExpertReview.Features.Scans;

namespace ExpertReview.Web.Start;

/// <summary>Evidence to take along, written as it is read: a folder an application, a PDF an item with the stamp on every page, and a list of what is there.</summary>
/// <param name="cuts">The evidence.</param>
/// <param name="stamp">What stands on every page.</param>
/// <param name="now">The time that the entries bear.</param>
public sealed class OfflineZip(EvidenceCuts cuts, string stamp, DateTimeOffset now)
{
    private const int LongestName = 50;
    private readonly StringBuilder _list = new($"\ufeff{stamp}\r\n");

    /// <summary>Writes it to a stream that need not seek.</summary>
    public async Task WriteAsync(IReadOnlyList<OfflineEvidence> all, Stream to, CancellationToken stop)
    {
        await using var zip = await ZipArchive.CreateAsync(to, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, stop);
        foreach (var one in all)
            await OneAsync(zip, one, stop);
        await AddAsync(zip, "清单.txt", new MemoryStream(Encoding.UTF8.GetBytes(_list.ToString())), stop);
    }

    private async Task OneAsync(ZipArchive zip, OfflineEvidence evidence, CancellationToken stop)
    {
        var folder = NameOf($"{evidence.Application} {evidence.Organisation}");
        _list.Append(CultureInfo.InvariantCulture, $"\r\n{evidence.Application} {evidence.Organisation}\r\n");
        var wholes = new List<string>();
        for (var i = 0; i < evidence.Items.Count; i++)
        {
            var item = evidence.Items[i];
            var name = string.Create(CultureInfo.InvariantCulture, $"{i + 1:00} {NameOf($"{item.Criterion} {item.Title}")}.pdf");
            var (pdf, fault) = item.Pages.Parts.Count > 0 ? await cuts.ItemAsync(evidence.PartsOf(item), stamp, stop) : (null, null);
            if (pdf is null)
            {
                wholes.AddRange(item.Pages.Files);
                Say(name, fault?.Words() ?? new Words("申报单位未注明页码，见整份材料", "the applicant named no page: see the whole file"));
                continue;
            }

            await AddAsync(zip, $"{folder}/{name}", pdf, stop);
            Say(name, new Words($"{string.Join('、', item.Pages.Files)} 第 {item.Pages.Text} 页", $"{string.Join(", ", item.Pages.Files)}, page {item.Pages.Text}"));
        }

        foreach (var file in wholes.Distinct(StringComparer.Ordinal))
            if (await cuts.WholeAsync(evidence.Sha256[file], stamp, stop) is { Pdf: { } whole } made)
            {
                await AddAsync(zip, $"{folder}/整份 {NameOf(file)}", whole, stop);
                Say("整份 " + file, made.Stamped ? new("", "") : new Words("此文件不能加注专家编号", "this file can't bear the expert's number"));
            }
    }

    private void Say(string name, Words words) => _list.Append(CultureInfo.InvariantCulture, $"  {name}　{words.Zh}\r\n");

    private async Task AddAsync(ZipArchive zip, string name, Stream content, CancellationToken stop)
    {
        await using (content)
        {
            // Scans are packed already.
            var entry = zip.CreateEntry(name, CompressionLevel.NoCompression);
            entry.LastWriteTime = ChinaTime.Of(now);
            await using var to = await entry.OpenAsync(stop);
            await content.CopyToAsync(to, stop);
        }
    }

    // What names of files may not have on any system.
    private static string NameOf(string text)
    {
        var name = string.Concat(text.Select(one => one < ' ' || "<>:\"/\\|?*".Contains(one, StringComparison.Ordinal) ? '_' : one)).Trim(' ', '.');
        return name.Length <= LongestName ? name : name[..(LongestName - (char.IsHighSurrogate(name[LongestName - 1]) ? 1 : 0))];
    }
}
