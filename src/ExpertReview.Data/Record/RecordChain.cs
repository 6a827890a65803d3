using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ExpertReview.Data.Record;

/// <summary>The hash chain over every act (design.md, promise 2): canonical, length-prefixed, the algorithm named in each row.</summary>
public static class RecordChain
{
    /// <summary>What stands before the first entry.</summary>
    public const string Start = "0000000000000000000000000000000000000000000000000000000000000000";

    private const string Sha256 = "sha256";

    /// <summary>What stands as the algorithm of an entry that was carried without its content.</summary>
    public const string WithheldName = "withheld";

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
            Round = RecordInput.RoundOf(input),
            Algorithm = Sha256,
            PreviousHash = previous,
            Hash = HashOf(sequence, act, person, time, reason, input, Sha256, previous),
        };
    }

    /// <summary>The sequence number of the first broken entry, or null when the whole chain holds.</summary>
    public static long? FirstBroken(IEnumerable<RecordEntry> entriesInOrder) => FirstBroken(entriesInOrder, Start, 1, false);

    /// <summary>The same from an entry on whose predecessor was checked before.</summary>
    /// <param name="entriesInOrder">The entries that follow.</param>
    /// <param name="previous">Hash of the one before them.</param>
    /// <param name="first">Number that the first of them must bear.</param>
    public static long? FirstBrokenAfter(IEnumerable<RecordEntry> entriesInOrder, string previous, long first) => FirstBroken(entriesInOrder, previous, first, false);

    /// <summary>The same of an extract: entries of which only the hashes were carried are checked by their links.</summary>
    public static long? FirstBrokenOfExtract(IEnumerable<RecordEntry> entriesInOrder) => FirstBroken(entriesInOrder, Start, 1, true);

    /// <summary>An entry without its content: what an extract for one round carries of the others.</summary>
    public static RecordEntry Withheld(RecordEntry entry) => new()
    {
        Sequence = entry.Sequence, Act = "", Person = "", At = "", Reason = "", Input = "", Algorithm = WithheldName, PreviousHash = entry.PreviousHash, Hash = entry.Hash,
    };

    private static long? FirstBroken(IEnumerable<RecordEntry> entriesInOrder, string previous, long expected, bool extract)
    {
        foreach (var entry in entriesInOrder)
        {
            if (entry.Sequence != expected || entry.PreviousHash != previous || !(Holds(entry) || (extract && entry.Algorithm == WithheldName)))
                return expected;
            (previous, expected) = (entry.Hash, expected + 1);
        }

        return null;
    }

    private static bool Holds(RecordEntry entry) => entry.Algorithm == Sha256 && entry.Round == RecordInput.RoundOf(entry.Input)
        && entry.Hash == HashOf(entry.Sequence, entry.Act, entry.Person, entry.At, entry.Reason, entry.Input, entry.Algorithm, entry.PreviousHash);

    private static string HashOf(long sequence, string act, string person, string at, string reason, string input, string algorithm, string previous)
    {
        var canonical = new StringBuilder();
        foreach (var part in (string[])[sequence.ToString(CultureInfo.InvariantCulture), act, person, at, reason, input, algorithm, previous])
            canonical.Append(CultureInfo.InvariantCulture, $"{Encoding.UTF8.GetByteCount(part)}:").Append(part).Append(';');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical.ToString())));
    }
}
