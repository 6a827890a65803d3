using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ExpertReview.Features.Scans;

namespace ExpertReview.Web.Start;

/// <summary>Evidence as an expert gets it: the pages of one item or a whole file, with the expert's number and the time on every page. Cuts are kept without a stamp, by
/// the hashes of their files and their pages; who asks is checked before and stamped after, so that nothing that one expert was given reaches another.</summary>
/// <param name="folder">The evidence.</param>
/// <param name="settings">Where it lies.</param>
public sealed class EvidenceCuts(EvidenceFolder folder, WebSettings settings) : IDisposable
{
    private const string Version = "expertreview.cut/1";
    private const long MostKept = 4L << 30;
    private const int MostPlans = 200;
    private const int SweepEvery = 50;

    // Two at once: what one page image takes in memory is bounded, how many experts open a file in the same second is not.
    private readonly SemaphoreSlim _two = new(2, 2);
    private readonly ConcurrentDictionary<string, StampPlan?> _plans = new(StringComparer.Ordinal);
    private int _made;

    private string Root => Path.Combine(settings.Evidence, "cuts");

    /// <summary>The pages of an item, stamped; or why they can't be cut.</summary>
    /// <param name="parts">Hashes of the files, with the pages.</param>
    /// <param name="stamp">What stands on every page.</param>
    /// <param name="stop">Stops it.</param>
    public async Task<(Stream? Pdf, ScanFault? Fault)> ItemAsync(IReadOnlyList<(string Sha256, int First, int Last)> parts, string stamp, CancellationToken stop)
    {
        if (parts.Any(part => folder.PathOf(part.Sha256) is null))
            return (null, ScanFault.Damaged);
        var key = KeyOf(parts);
        var (cut, fault) = (PathOf(key, ".pdf"), PathOf(key, ".fault"));
        if (!File.Exists(cut) && !File.Exists(fault))
        {
            await _two.WaitAsync(stop);
            try
            {
                if (!File.Exists(cut) && !File.Exists(fault))
                    await Task.Run(() => Make(parts, cut, fault, stop), stop);
            }
            finally
            {
                _two.Release();
            }
        }

        if (!File.Exists(cut))
            return (null, Enum.TryParse<ScanFault>(await File.ReadAllTextAsync(fault, stop), out var known) ? known : ScanFault.Damaged);
        return await StampedAsync(cut, stamp, stop) is { } pdf ? (pdf, null) : (null, ScanFault.Damaged);
    }

    /// <summary>A whole file, stamped where that can be done; null when it is not there or no PDF.</summary>
    public async Task<(Stream? Pdf, bool Stamped)> WholeAsync(string sha256, string stamp, CancellationToken stop)
    {
        if (folder.PdfOf(sha256) is not { } path)
            return (null, false);
        return await StampedAsync(path, stamp, stop) is { } stamped ? (stamped, true) : (TailedStream.Open(path, []), false);
    }

    /// <summary>Those of some whole files that can't bear a stamp: encrypted, or nothing can be added to them. Files that are not there are none of them.</summary>
    public async Task<IReadOnlySet<string>> UnstampedAsync(IEnumerable<string> hashes, CancellationToken stop)
    {
        var without = new HashSet<string>(StringComparer.Ordinal);
        foreach (var sha256 in hashes)
            if (folder.PdfOf(sha256) is { } path && await PlanAsync(path, stop) is null)
                without.Add(sha256);
        return without;
    }

    public void Dispose() => _two.Dispose();

    private async Task<TailedStream?> StampedAsync(string path, string stamp, CancellationToken stop) =>
        await PlanAsync(path, stop) is { } plan ? TailedStream.Open(path, plan.Tail(stamp)) : null;

    private async Task<StampPlan?> PlanAsync(string path, CancellationToken stop)
    {
        if (!_plans.TryGetValue(path, out var plan))
        {
            await _two.WaitAsync(stop);
            try
            {
                plan = await Task.Run(() => PlanOf(path, stop), stop);
            }
            finally
            {
                _two.Release();
            }

            if (_plans.Count >= MostPlans)
                _plans.Clear();
            _plans[path] = plan;
        }

        return plan;
    }

    private static StampPlan? PlanOf(string path, CancellationToken stop)
    {
        try
        {
            return StampPlan.Of(path, stop);
        }
        catch (ScanFaultException)
        {
            return null;
        }
    }

    private void Make(IReadOnlyList<(string Sha256, int First, int Last)> parts, string cut, string fault, CancellationToken stop)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(cut)!);
        // Two may ask for the same pages at once.
        var half = string.Create(CultureInfo.InvariantCulture, $"{cut}.{Interlocked.Increment(ref _made)}.part");
        try
        {
            using (var to = new FileStream(half, FileMode.Create, FileAccess.ReadWrite))
                PageCut.Write([.. parts.Select(part => (folder.PathOf(part.Sha256)!, part.First, part.Last))], to, stop);
            // What can't be read back can't be stamped either.
            var plan = StampPlan.Of(half, stop);
            File.Move(half, cut, overwrite: true);
            _plans[cut] = plan;
            Sweep();
        }
        catch (ScanFaultException broken)
        {
            File.Delete(half);
            File.WriteAllText(fault, broken.Fault.ToString());
        }
    }

    // The oldest cuts go when there are too many; they are made again when they are asked for.
    private void Sweep()
    {
        if (_made % SweepEvery != 0)
            return;
        var left = MostKept;
        foreach (var file in new DirectoryInfo(Root).EnumerateFiles("*.pdf", SearchOption.AllDirectories).OrderByDescending(file => file.LastWriteTimeUtc))
        {
            left -= file.Length;
            if (left >= 0)
                continue;
            _plans.TryRemove(file.FullName, out _);
            file.Delete();
        }
    }

    private string PathOf(string key, string ending) => Path.Combine(Root, key[..2], key + ending);

    private static string KeyOf(IReadOnlyList<(string Sha256, int First, int Last)> parts) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        Version + string.Concat(parts.Select(part => string.Create(CultureInfo.InvariantCulture, $"\n{part.Sha256} {part.First}-{part.Last}"))))));
}
