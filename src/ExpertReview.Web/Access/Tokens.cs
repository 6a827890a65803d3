using System.Security.Cryptography;
using System.Text;

namespace ExpertReview.Web.Access;

/// <summary>Tokens of one-time links.</summary>
public static class Tokens
{
    /// <summary>A new token: 160 random bits, letters and figures that can be read out.</summary>
    public static string New() => RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", 32);

    /// <summary>What is kept of it.</summary>
    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
