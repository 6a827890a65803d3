using ExpertReview.Domain.Basics;

namespace ExpertReview.Features.Samples;

/// <summary>Draws ordinary applications: each meets every clause with room to spare.</summary>
internal static class ApplicationInvention
{
    public static IReadOnlyList<SampleApplication> Of(SampleSize size)
    {
        var counters = new int[Prefecture.All.Count];
        return
        [
            .. Recommenders(size).Select((recommender, number) =>
            {
                var random = SplitMix.For(size.Seed, "application", number);
                var prefecture = recommender.Prefecture ?? random.Pick(Prefecture.All);
                var place = Prefecture.All.TakeWhile(other => other != prefecture).Count();
                return One(number, recommender, prefecture, InventedNames.Applicant(prefecture, place, Start(size, place) + counters[place]++, random), random);
            }),
        ];
    }

    // One recommender an application, by largest remainder of the shares and at least one each where there are enough; bureau by bureau.
    private static IEnumerable<SampleRecommender> Recommenders(SampleSize size)
    {
        var all = SampleRecommender.All;
        var counts = new int[all.Count];
        for (var given = 0; given < size.Applications; given++)
        {
            var next = Enumerable.Range(0, all.Count).MaxBy(i => all[i].Share * 1000L / (2 * counts[i] + 1));
            counts[next]++;
        }

        return all.SelectMany((recommender, i) => Enumerable.Repeat(recommender, counts[i]));
    }

    private static int Start(SampleSize size, int place) => SplitMix.For(size.Seed, "names", place).Below(InventedNames.MostInOnePlace);

    private static SampleApplication One(int number, SampleRecommender recommender, Prefecture prefecture, string name, SplitMix random)
    {
        var served = random.Between(130, 520);
        var staff = random.Between(15, 60);
        return new SampleApplication
        {
            Number = number, Recommender = recommender, Prefecture = prefecture, Name = name,
            Code = InventedCodes.Code(prefecture, number),
            Functions = random.Shuffled(ServiceFunctions.All)[..random.Between(1, 4)],
            FoundedOn = new DateOnly(2010, 1, 1).AddMonths(random.Below(160)),
            Assets = random.Between(260, 9000), Income = random.Between(80, 2900),
            Staff = staff, Qualified = staff - random.Below(staff * 15 / 100 + 1),
            Served = served, ServedBefore = served - random.Between(3, 40), Specialised = random.Between(5, 40),
            LowFee = random.Between(23, 66), Satisfaction = random.Between(83, 100),
            Sampled = (served * random.Between(105, 140) + 999) / 1000,
            Head = InventedNames.Head(random.Below(6000)), Quality = random.Between(640, 930),
        };
    }
}
