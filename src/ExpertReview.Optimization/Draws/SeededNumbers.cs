using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ExpertReview.Optimization.Draws;

/// <summary>Numbers that follow from a seed alone, the same on every machine and for anyone who replays them: block i is the SHA-256 of the
/// UTF-8 text <c>expertreview.assignment-draw/1 SEED i</c> (decimal, i from 0), and gives four 64-bit numbers, the first byte the highest.</summary>
internal sealed class SeededNumbers(long seed)
{
    private const int OfBlock = 4;

    private readonly byte[] _block = new byte[SHA256.HashSizeInBytes];
    private int _used = OfBlock;
    private long _blocks;

    /// <summary>A number from 0 to below <paramref name="count"/>, each as likely: a 64-bit number modulo the count, those beyond the last
    /// whole multiple passed over.</summary>
    public long Below(long count)
    {
        var size = (ulong)count;
        var beyond = (ulong.MaxValue % size + 1) % size;
        while (true)
            if (Next() is var number && number <= ulong.MaxValue - beyond)
                return (long)(number % size);
    }

    private ulong Next()
    {
        if (_used == OfBlock)
        {
            SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"expertreview.assignment-draw/1 {seed} {_blocks++}")), _block);
            _used = 0;
        }

        return BinaryPrimitives.ReadUInt64BigEndian(_block.AsSpan(8 * _used++));
    }
}
