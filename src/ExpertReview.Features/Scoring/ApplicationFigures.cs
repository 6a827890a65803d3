using ExpertReview.Domain.Applications;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Ranking;

namespace ExpertReview.Features.Scoring;

/// <summary>The imported figures of one application by the fields of formats.md; a figure that is missing has no entry.</summary>
public static class ApplicationFigures
{
    /// <summary>The figures of 第六条, and of the functions that stand their lines of 第七条.</summary>
    public static SortedDictionary<string, Figure> Of(Application application, EligibilityProposal proposal, RecognitionRule rule)
    {
        var all = new SortedDictionary<string, Figure>(StringComparer.Ordinal);
        void Add(string field, decimal? value)
        {
            if (value is { } known)
                all[field] = known;
        }

        var figures = application.Figures;
        if (figures.FoundedOn is { } founded)
            all["foundedOn"] = founded;
        Add("totalAssets", figures.TotalAssets);
        Add("income", figures.Income);
        Add("staff", figures.Staff);
        Add("qualified", figures.Qualified);
        Add("served", figures.Served);
        Add("servedBefore", figures.ServedBefore);
        Add("specialised", figures.Specialised);
        Add("lowFee", figures.LowFee);
        Add("satisfaction", application.Evaluation?.Satisfaction ?? figures.Satisfaction);
        Add("sampled", application.Evaluation?.Sampled);
        foreach (var function in proposal.Functions)
            foreach (var line in rule.Of(function)?.Lines ?? [])
                Add($"{function.Code()}.{line.Id}", application.Line(function, line.Name));
        return all;
    }
}
