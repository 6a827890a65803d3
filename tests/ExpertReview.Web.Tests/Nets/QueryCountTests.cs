using ExpertReview.Data.Accounts;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Samples;
using ExpertReview.Web.Tests.Kit;

namespace ExpertReview.Web.Tests.Nets;

/// <summary>Every page of the route table, at every stage, for everybody: as many questions to the database with three rows as with one.</summary>
[Collection(StagedCollection.Name)]
public sealed class QueryCountTests(StagedWeb web)
{
    // Without rows: only says that there is nothing, only leads on, or shows the settings of one round in 筹备, at which no sample stops.
    private static readonly string[] WithoutRows = ["review/{code}/field", "", "rounds/{round:int}/policy/edit"];

    [Fact]
    public async Task Every_page_asks_the_database_as_often_for_three_rows_as_for_one()
    {
        var grown = new List<string>();
        var seen = new HashSet<string>();
        foreach (var stage in StagedWeb.Stages)
            foreach (var role in StagedWeb.Visitors)
                foreach (var (few, many) in new[] { StagedWeb.Rows, StagedWeb.Faults })
                {
                    var (less, more) = (await CountsAsync(role, stage, few, seen), await CountsAsync(role, stage, many, seen));
                    grown.AddRange(less.Where(one => more.TryGetValue(one.Key, out var other) && other.Queries != one.Value.Queries)
                        .Select(one => $"{stage} {role} {one.Value.Url}: {one.Value.Queries} queries, with three times the rows {more[one.Key].Queries}"));
                }

        Faults.None(grown);
        // What nobody could open is not covered: let a page link to it, or give an address of it to the crawl.
        Faults.None(web.Routes.Pages.Where(page => page.IsShown).Select(page => page.Template).Except(seen).Except(WithoutRows));
    }

    private async Task<Dictionary<string, (string Url, int Queries)>> CountsAsync(AccountRole? role, RoundStage stage, SampleSize size, HashSet<string> seen)
    {
        var shown = (await web.VisitsAsync(role, await web.RoundAsync(stage, size))).Where(one => one.IsShown).ToList();
        seen.UnionWith(shown.Select(one => one.Page.Template));
        return shown.GroupBy(one => one.Key).ToDictionary(same => same.Key, same => (same.First().Url, same.Max(one => one.Queries)), StringComparer.Ordinal);
    }
}
