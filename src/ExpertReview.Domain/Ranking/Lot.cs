using System.Security.Cryptography;
using System.Text;

namespace ExpertReview.Domain.Ranking;

/// <summary>抽签 that anyone can repeat: ascending SHA-256 of the seed, a colon and the application's number.</summary>
public static class Lot
{
    /// <summary>The lot of one application: 64 lower-case hexadecimal digits, compared ordinally.</summary>
    public static string Of(string seed, string no) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}:{no}")));
}
