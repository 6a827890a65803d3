namespace ExpertReview.Features.Samples;

/// <summary>Plants every kind of conflict of interest, and near misses that are none or not certain. Each takes an expert and an application of its own, and
/// leaves as many experts free as an application has reviews.</summary>
internal static class PlantedConflicts
{
    // Invented holding companies stand in places of their own behind those of the applicants.
    private const int HoldingPlace = 22, OtherHoldingPlace = 23;

    private delegate void Tie(SampleRound round, SampleExpert expert, SampleApplication application);

    public static void In(SampleRound round)
    {
        var random = SplitMix.For(round.Size.Seed, "conflicts", 0);
        var experts = new Queue<SampleExpert>(random.Shuffled(round.Experts)[Math.Min(round.Reviews, round.Experts.Count)..]);
        var applications = new Queue<SampleApplication>(random.Shuffled(round.Applications.Where(application => !application.Taken)));
        EmployedByRecommenders(round, experts);
        foreach (var tie in Ties)
            if (experts.Count > 0 && applications.Count > 0)
                tie(round, experts.Dequeue(), applications.Dequeue());
        SameNameOtherPerson(round, experts, applications);
        AddOtherRelations(round, random);
    }

    private static Tie[] Ties { get; } =
    [
        Direct("same-unit", (expert, application) => expert.Employer = application.Name),
        ThirdParty(2, (round, expert, application) => round.Relations.Add((expert.Employer = Holding(expert, "投资有限公司"), "控股", application.Name))),
        Not("left more than three years ago", (expert, application) => expert.PastPosts.Add(application.Name + "（2019.01-2023.05）")),
        Direct("served-within-three-years", (expert, application) => expert.PastPosts.Add(application.Name + "（2022.03-2025.02）")),
        Direct("relative", (expert, application) => expert.RelativesUnits.Add("配偶：" + application.Name)),
        Direct("post-or-share", (expert, application) => expert.Ties.Add("独立董事：" + application.Name)),
        Not("another unit with a similar name", (expert, application) => expert.Employer = application.Name.Replace(application.Name[3], '霁')),
        ThirdParty(3, Chain(2, (expert, first) => expert.Employer = first)),
        PreparedTheFile, Declared(byExpert: true, "师生关系"), Declared(byExpert: false, "存在竞争关系"), Not("same name as the head", (expert, application) => application.Head = expert.Name),
        NotThirdParty("a hop of the path is only cooperation", (round, expert, application) => round.Relations.Add((expert.Employer = Holding(expert, "集团有限公司"), "合作", application.Name))),
        ThirdParty(4, Chain(3, (expert, first) => expert.Employer = first)),
        Direct("served-within-three-years", (expert, application) => expert.PastPosts.Add(application.Name + "（2020.03-2023.06）")),
        Direct("served-within-three-years", (expert, application) => expert.PastPosts.Add(Holding(expert, "软件有限公司") + "（2016.01-2019.12）；" + application.Name + "（2021.05-至今）")),
        Direct("same-unit", (expert, application) => expert.Employer = application.Name + "安宁分公司"),
        Direct("same-unit", (expert, application) => expert.Employer = " " + application.Name.Replace("有限公司", "有限责任公司", StringComparison.Ordinal)),
        Direct("same-unit", Bracketed),
        ThirdParty(3, Chain(2, (expert, first) => expert.Ties.Add("股东：" + first))),
        ThirdParty(2, Chain(1, (expert, first) => expert.RelativesUnits.Add("父母：" + first))),
        ThirdParty(2, Chain(1, (expert, first) => expert.PastPosts.Add(first + "（2021.04-2024.08）"))),
        NotThirdParty("five relations are too many", Chain(4, (expert, first) => expert.Employer = first)),
        NotThirdParty("left the holding company more than three years ago", Chain(1, (expert, first) => expert.PastPosts.Add(first + "（2017.04-2022.08）"))),
        NotThirdParty("the applicant holds the employer, not the reverse", (round, expert, application) => round.Relations.Add((application.Name, "控股", expert.Employer = Holding(expert, "检测有限公司")))),
        Not("a shorter name that may be the same", (expert, application) => expert.Employer = application.Platform[..6]),
    ];

    private static Tie Direct(string kind, Action<SampleExpert, SampleApplication> tie) => (round, expert, application) =>
    {
        tie(expert, application);
        round.Plants.Conflicts.Add((application.Code, expert.No, kind, 1));
    };

    private static Tie Not(string why, Action<SampleExpert, SampleApplication> tie) => NotThirdParty(why, (_, expert, application) => tie(expert, application));

    private static Tie NotThirdParty(string why, Tie tie) => (round, expert, application) =>
    {
        tie(round, expert, application);
        round.Plants.NotConflicts.Add((application.Code, expert.No, why));
    };

    private static Tie ThirdParty(int hops, Tie tie) => (round, expert, application) =>
    {
        tie(round, expert, application);
        round.Plants.Conflicts.Add((application.Code, expert.No, "third-party", hops));
    };

    // A chain of so many companies, each holding the next or a share of it, the last the applicant.
    private static Tie Chain(int companies, Action<SampleExpert, string> begin) => (round, expert, application) =>
    {
        var number = round.Experts.TakeWhile(other => other != expert).Count();
        var names = Enumerable.Range(0, companies).Select(link => InventedNames.Unit("云南", OtherHoldingPlace, number * 4 + link, link == 0 ? "投资有限公司" : "实业有限公司"));
        List<string> path = [.. names, application.Name];
        for (var link = 0; link < companies; link++)
            round.Relations.Add((path[link], link % 2 == 0 ? "控股" : "参股", path[link + 1]));
        begin(expert, path[0]);
    };

    private static string Holding(SampleExpert expert, string ending) =>
        InventedNames.Unit("云南", HoldingPlace, int.Parse(expert.No.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture), ending);

    // Brackets and blanks in full width here and half width there.
    private static void Bracketed(SampleExpert expert, SampleApplication application)
    {
        var at = application.Name.Length - "有限公司".Length;
        application.Name = application.Name.Insert(at, "（云南）");
        expert.Employer = application.Name.Replace("（云南）", " (云南) ", StringComparison.Ordinal);
    }

    private static void PreparedTheFile(SampleRound round, SampleExpert expert, SampleApplication application)
    {
        round.Relations.Add(($"{expert.Name}/{expert.No}", "参与编制申报材料", application.Name));
        round.Plants.Conflicts.Add((application.Code, expert.No, "prepared-the-file", 1));
    }

    private static Tie Declared(bool byExpert, string reason) => (round, expert, application) =>
    {
        round.Recusals.Add(new SampleRecusal(expert, application, byExpert, reason));
        round.Plants.Conflicts.Add((application.Code, expert.No, "declared", 1));
    };

    // Two experts of one name: the applicant names the unit of the one it means.
    private static void SameNameOtherPerson(SampleRound round, Queue<SampleExpert> experts, Queue<SampleApplication> applications)
    {
        if (experts.Count < 2 || applications.Count == 0)
            return;
        var (meant, other, application) = (experts.Dequeue(), experts.Dequeue(), applications.Dequeue());
        other.Name = meant.Name;
        Declared(byExpert: false, "曾有合同纠纷")(round, meant, application);
        round.Plants.NotConflicts.Add((application.Code, other.No, "another expert of that name is meant"));
    }

    // Whoever works for a recommender may review nothing that it recommends. The smallest bureau and an association, so that enough experts are left.
    private static void EmployedByRecommenders(SampleRound round, Queue<SampleExpert> experts)
    {
        var used = round.Applications.Select(application => application.Recommender).Distinct().ToList();
        IEnumerable<SampleRecommender?> chosen = [used.FindLast(one => one.Prefecture is null), used.FindLast(one => one.Prefecture is not null)];
        foreach (var recommender in chosen)
        {
            if (recommender is null || used.Count < 2 || experts.Count == 0)
                continue;
            var expert = experts.Dequeue();
            expert.Employer = recommender.Stamp;
            var theirs = round.Applications.Where(application => !application.Refused && (application.Recommender == recommender || application.SecondRecommender == recommender));
            round.Plants.Conflicts.AddRange(theirs.Select(application => (application.Code, expert.No, "employed-by-recommender", 1)));
        }
    }

    // Relations of companies that no expert has to do with.
    private static void AddOtherRelations(SampleRound round, SplitMix random)
    {
        foreach (var application in round.Applications.Where(_ => random.Chance(200)))
            round.Relations.Add((InventedNames.Unit("云南", 24, application.Number, "集团有限公司"), random.Pick(["控股", "参股", "合作"]), application.Name));
    }
}
