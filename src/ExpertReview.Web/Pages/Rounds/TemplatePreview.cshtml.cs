using ExpertReview.Data.Store;
using ExpertReview.Domain.Basics;
using ExpertReview.Features.Reviews;
using ExpertReview.Features.Rounds;
using ExpertReview.Web.Access;
using ExpertReview.Web.Asking;
using Microsoft.AspNetCore.Authorization;

namespace ExpertReview.Web.Pages.Rounds;

/// <summary>The expert's form as the template makes it for an application with some functions.</summary>
[Authorize(Policy = Policies.Look)]
public sealed class TemplatePreview(ReviewDb db) : RoundPage(db)
{
    /// <summary>As many functions as an application has at most in practice: the page stays as light as the expert's.</summary>
    public const int Most = 4;

    public ExpertSheet Form { get; private set; } = null!;

    /// <summary>The functions of the template.</summary>
    public IReadOnlyList<ServiceFunction> Functions { get; private set; } = [];

    /// <summary>Those that the form is shown for.</summary>
    public IReadOnlyList<ServiceFunction> Chosen { get; private set; } = [];

    public void OnGet(List<string> f)
    {
        var policy = FrozenPolicy.Of(Round);
        Functions = [.. policy.Template.FunctionsBlock?.Claimed.Select(one => one.Function) ?? []];
        Chosen = [.. Functions.Where(one => f.Contains(one.Code())).Take(Most)];
        if (Chosen.Count == 0)
            Chosen = [.. Functions.Take(1)];
        Form = SheetPreview.Of(Round, policy.Template, policy.Rule, Chosen);
    }
}
