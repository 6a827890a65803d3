using System.Globalization;
using System.Text.Json.Nodes;
using ExpertReview.Domain.Draws;

namespace ExpertReview.Tests.Draws;

public sealed class DrawOrderTests
{
    [Fact]
    public void Another_program_in_another_language_comes_to_the_same_seed_and_order()
    {
        using var stream = typeof(DrawOrderTests).Assembly.GetManifestResourceStream("draw-known.json")!;
        var known = JsonNode.Parse(stream)!;
        var (organiser, supervisor) = ((string)known["organiser"]!, (string)known["supervisor"]!);
        var seed = DrawSeed.Of(organiser, supervisor);
        Assert.Equal(((string)known["commitment"]!, (string)known["seed"]!), (DrawSeed.HashOf(organiser), seed));
        foreach (var (no, ticket) in known["tickets"]!.AsObject())
            Assert.Equal((string)ticket!, DrawOrder.TicketOf(seed, no));
        foreach (var group in known["groups"]!.AsArray())
            Assert.Equal(group!["order"]!.AsArray().Select(one => (string)one!), OrderOf(seed, [.. group["experts"]!.AsArray().Select(one => (string)one!)]));
    }

    // Six people, 6,000 seeds: how often each stands at each place. 25 degrees of freedom; 52.6 is passed by one in a thousand.
    [Fact]
    public void Every_place_is_as_likely_for_everybody()
    {
        string[] people = ["E001", "E002", "E003", "E004", "E005", "E006"];
        const int Seeds = 6_000;
        var counts = new int[people.Length, people.Length];
        for (var one = 0; one < Seeds; one++)
        {
            var order = OrderOf(DrawSeed.Of("10000000000000000000", one.ToString(CultureInfo.InvariantCulture)), people);
            for (var place = 0; place < order.Count; place++)
                counts[place, Array.IndexOf(people, order[place])]++;
        }

        Assert.InRange(ChiSquare(counts, Seeds / people.Length), 5, 52.6);
    }

    // A generator that prefers whoever is first in the pool is found out by the same measure.
    [Fact]
    public void The_measure_finds_a_draw_that_prefers_somebody()
    {
        var counts = new int[6, 6];
        for (var place = 0; place < 6; place++)
            for (var person = 0; person < 6; person++)
                counts[place, person] = 1000 + (place == person ? 100 : -20);
        Assert.True(ChiSquare(counts, 1000) > 52.6);
    }

    [Fact]
    public void Nobody_is_moved_by_who_else_may_be_drawn_or_by_the_order_of_the_pool()
    {
        string[] people = [.. Enumerable.Range(1, 40).Select(no => $"E{no:D3}")];
        var seed = DrawSeed.Of("98765432109876543210", "7");
        var all = OrderOf(seed, people);
        Assert.Equal(all, OrderOf(seed, [.. people.Reverse()]));
        Assert.Equal(all.Where(no => no != "E017"), OrderOf(seed, [.. people.Where(no => no != "E017")]));
        Assert.NotEqual(people, all);
    }

    [Fact]
    public void Either_number_changes_the_seed_and_where_one_ends_counts()
    {
        var seeds = new[] { DrawSeed.Of("12345678901234567890", "1"), DrawSeed.Of("12345678901234567890", "2"), DrawSeed.Of("12345678901234567891", "1"), DrawSeed.Of("1234567890123456789", "01"), DrawSeed.Of("12345678901234567890", "01") };
        Assert.Equal(seeds.Length, seeds.Distinct().Count());
    }

    [Theory]
    [InlineData("1234567890123456789", false)]
    [InlineData("12345678901234567890", true)]
    [InlineData("1234567890123456789０", false)]
    [InlineData("12345678901234567890 ", false)]
    public void An_organisers_number_is_long_enough_not_to_be_found_from_its_hash(string text, bool good) => Assert.Equal(good, DrawSeed.IsOrganisers(text));

    private static IReadOnlyList<string> OrderOf(string seed, IReadOnlyList<string> people) =>
        Assert.Single(DrawOrder.Of(new DrawLists([new DrawGroup("技术", 2, [.. people.Select(no => new DrawCandidate(no, no, ""))])], []), seed)).Order;

    private static double ChiSquare(int[,] counts, int expected) => counts.Cast<int>().Sum(count => (double)(count - expected) * (count - expected) / expected);
}
