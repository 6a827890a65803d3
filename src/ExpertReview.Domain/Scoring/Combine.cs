using ExpertReview.Domain.Basics;

namespace ExpertReview.Domain.Scoring;

/// <summary>How claimed functions make the functions block's share.</summary>
/// <param name="Method">Mean, best, or main function plus.</param>
/// <param name="ExtraWeight">Main function plus: what each other function's share counts, from 0 to 1.</param>
public sealed record Combine(CombineMethod Method, decimal ExtraWeight = 0)
{
    /// <summary>The block's share, 0 to 1.</summary>
    /// <param name="shares">Each claimed function's share and weight; at least one.</param>
    /// <param name="main">Which of them is the main function.</param>
    public Rational Of(IReadOnlyList<(Rational Share, decimal Weight)> shares, int main)
    {
        var first = shares[main].Share;
        return Method switch
        {
            CombineMethod.Best => shares.Max(one => one.Share),
            CombineMethod.MainPlus => Rational.Min(Rational.One, first + ExtraWeight * (Sum(shares, weighted: false) - first)),
            _ => Sum(shares, weighted: true) / shares.Sum(one => one.Weight),
        };
    }

    private static Rational Sum(IReadOnlyList<(Rational Share, decimal Weight)> shares, bool weighted)
    {
        var sum = Rational.Zero;
        foreach (var (share, weight) in shares)
            sum += weighted ? share * weight : share;
        return sum;
    }
}
