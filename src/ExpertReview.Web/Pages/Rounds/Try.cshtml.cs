using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Samples;
using ExpertReview.Web.Access;
using ExpertReview.Web.Asking;
using ExpertReview.Web.Start;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ExpertReview.Web.Pages.Rounds;

/// <summary>One click loads a round to try, at any stage.</summary>
[Authorize(Policy = Policies.Organise)]
public sealed class Try(SampleRounds samples, IConfiguration configuration) : AskingPage
{
    private const string Scored = "scored";

    public IEnumerable<(string Value, string Name)> Choices =>
        from stage in Enum.GetValues<RoundStage>()
        where stage is >= RoundStage.Intake and <= RoundStage.Announced
        from choice in stage == RoundStage.Reviewing
            ? [(stage.ToString(), stage.Words().Said()), (Scored, new Domain.Basics.Words("评审（专家已评分）", "reviewing (experts have answered)").Said())]
            : new[] { (stage.ToString(), stage.Words().Said()) }
        select choice;

    public async Task<IActionResult> OnPostAsync(string? until, CancellationToken stop)
    {
        var stage = until == Scored ? RoundStage.Reviewing : Enum.TryParse<RoundStage>(until, out var named) ? named : default;
        if (stage is < RoundStage.Intake or > RoundStage.Announced)
        {
            Wrong("until", new("请选择阶段", "choose a stage"));
            return Page();
        }

        var round = await samples.LoadAsync(User.Identity!.Name!, stage, until == Scored, Size(), stop);
        return Then($"/rounds/{round}", new("已载入试用批次", "the round to try was loaded"));
    }

    // Tests take a smaller one.
    private SampleSize Size() => configuration.GetSection("ExpertReview:Sample") is var small && small.Exists()
        ? new SampleSize(2026, small.GetValue("Applications", 120), small.GetValue("Experts", 60))
        : SampleSize.Usual;
}
