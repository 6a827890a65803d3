using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ExpertReview.Data.Record;

/// <summary>The hash chain over every act (design.md, promise 2): canonical, length-prefixed, the algorithm named in each row.</summary>
public static class RecordChain
{
    /// <summary>What stands before the first entry.</summary>
    public const string Start = "0000000000000000000000000000000000000000000000000000000000000000";

    /// <summary>The entry that follows the last one.</summary>
    public static RecordEntry Next(RecordEntry? last, string act, string person, string reason, string input, DateTimeOffset at)
    {
        var sequence = (last?.Sequence ?? 0) + 1;
        var time = at.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
        var previous = last?.Hash ?? Start;
        return new RecordEntry
        {
            Sequence = sequence,
            Act = act,
            Person = person,
            At = time,
            Reason = reason,
            Input = input,
            Algorithm = "sha256",
            PreviousHash = previous,
            Hash = HashOf(sequence, act, person, time, reason, input, "sha256", previous),
        };
    }

    /// <summary>The sequence number of the first broken entry, or null when the whole chain holds.</summary>
    public static long? FirstBroken(IEnumerable<RecordEntry> entriesInOrder)
    {
        var (previous, expected) = (Start, 1L);
        foreach (var entry in entriesInOrder)
        {
            var right = entry.Sequence == expected && entry.PreviousHash == previous && entry.Algorithm == "sha256"
                && entry.Hash == HashOf(entry.Sequence, entry.Act, entry.Person, entry.At, entry.Reason, entry.Input, entry.Algorithm, entry.PreviousHash);
            if (!right)
                return expected;
            (previous, expected) = (entry.Hash, expected + 1);
        }

        return null;
    }

    private static string HashOf(long sequence, string act, string person, string at, string reason, string input, string algorithm, string previous)
    {
        var canonical = new StringBuilder();
        foreach (var part in (string[])[sequence.ToString(CultureInfo.InvariantCulture), act, person, at, reason, input, algorithm, previous])
            canonical.Append(CultureInfo.InvariantCulture, $"{Encoding.UTF8.GetByteCount(part)}:").Append(part).Append(';');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical.ToString())));
    }
}
