using ExpertReview.Benchmarks.Kit;
using ExpertReview.Data.Accounts;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Samples;
using ExpertReview.Web.Tests.Kit;

namespace ExpertReview.Benchmarks.Pages;

/// <summary><c>pages</c>: the first page after the start; then every page of the route table for 经办, 监督 and an expert, in a large round and a small one, at the
/// stages where pages show most: time, size, and a number of queries that does not grow with rows; the expert's form and its save. The large round has 1,000
/// applications and 300 experts with <c>--full</c> and by default, 120 and 60 with <c>--quick</c>; by default fewer stages are looked at.</summary>
internal static class PagesBenchmark
{
    private static readonly SampleSize Small = new(2026, 24, 12);

    public static void Measure(FigureList figures, Effort effort)
    {
        FirstPage.Measure(figures, effort == Effort.Quick ? 1 : 3);
        var size = effort == Effort.Quick ? SampleSize.Usual : new SampleSize(2026, 1_000, 300);
        RoundStage[] stages = effort switch
        {
            Effort.Quick => [RoundStage.Assigning, RoundStage.Reviewing, RoundStage.Ranked],
            Effort.Usual => [RoundStage.Assigning, RoundStage.Reviewing, RoundStage.Ranked],
            _ => [RoundStage.Intake, RoundStage.Screening, RoundStage.Assigning, RoundStage.Reviewing, RoundStage.Sealed, RoundStage.Ranked, RoundStage.Decided, RoundStage.Announced],
        };
        Console.WriteLine($"pages measured\tin a round of {size.Applications} applications and {size.Experts} experts, at {string.Join(", ", stages)}");
        EveryPageAsync(figures, size, stages).GetAwaiter().GetResult();
    }

    private static async Task EveryPageAsync(FigureList figures, SampleSize size, RoundStage[] stages)
    {
        using var web = new MeasuredWeb();
        var routes = await RouteTable.OfAsync(web.Services);
        var pages = new PageFigures();
        foreach (var role in new[] { AccountRole.Organiser, AccountRole.Supervisor, AccountRole.Clerk })
            await Seat.OpenAsync(web.Services, role, null, null, role.ToString());
        var form = ((HttpClient Browser, string Url)?)null;
        foreach (var stage in stages)
        {
            var (few, many) = (await web.RoundAsync(Small, stage), await web.RoundAsync(size, stage));
            foreach (var role in Enum.GetValues<AccountRole>())
            {
                if (await BrowserAsync(web, role, many) is not { } browser || await BrowserAsync(web, role, few) is not { } other)
                    continue;
                var visits = await new PageCrawl(browser, routes, many).VisitsAsync();
                await pages.TakeAsync(role.ToString(), browser, visits, await new PageCrawl(other, routes, few).VisitsAsync());
                if (stage == RoundStage.Reviewing && visits.Where(one => one.IsHtml && one.Key == "/review/{code}").MaxBy(one => one.Html.Length) is { } sheet)
                    form = (browser, sheet.Url);
            }
        }

        pages.Print(figures);
        if (form is { } found)
            await ExpertForm.MeasureAsync(figures, found.Browser, found.Url);
        else
            figures.Failed("expert's form, first load in all", "kB", 60, "no expert has a form");
    }

    private static async Task<HttpClient?> BrowserAsync(MeasuredWeb web, AccountRole role, int round)
    {
        if (role != AccountRole.Expert)
            return await Seat.TakeAsync(web.CreateClient(), role.ToString());
        return await Seat.OpenBusiestAsync(web.Services, round, $"expert-{round}") ? await Seat.TakeAsync(web.CreateClient(), $"expert-{round}") : null;
    }
}
