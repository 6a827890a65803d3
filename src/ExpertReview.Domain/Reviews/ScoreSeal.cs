using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ExpertReview.Domain.Reviews;

/// <summary>封存校验码: one SHA-256 over score events in the order of the log. What is added later is not in it, so that it can be made again from the log at any time.</summary>
public sealed class ScoreSeal : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>Position of the last event taken; 0 when there is none.</summary>
    public long LastEvent { get; private set; }

    /// <summary>Takes the next event.</summary>
    public void Take(ScoreEvent act)
    {
        ArgumentNullException.ThrowIfNull(act);
        LastEvent = act.Sequence;
        _hash.AppendData(Encoding.UTF8.GetBytes(string.Create(
            CultureInfo.InvariantCulture, $"{act.Sequence}:{act.Application}:{act.Expert}:{(int)act.Subject}:{act.Criterion}:{act.Value?.Length ?? -1}:{act.Value}:{act.ClientKey};")));
    }

    /// <summary>The code, lower-case hexadecimal.</summary>
    public string Code() => Convert.ToHexStringLower(_hash.GetCurrentHash());

    /// <inheritdoc/>
    public void Dispose() => _hash.Dispose();
}
