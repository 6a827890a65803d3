namespace ExpertReview.Features.Samples;

/// <summary>Writes the 服务评价表 (附件2), one a recommender: what it found when it tested the platforms (第十条).</summary>
internal static class EvaluationTables
{
    private static readonly string[] Columns =
    [
        "序号", "申报单位", "统一社会信用代码", "服务中小企业数（家）", "随机抽查企业数（家）", "有效问卷（份）", "满意（份）", "基本满意（份）", "不满意（份）",
        "抽查满意度", "服务业绩测评", "测评结论",
    ];

    public static void Write(string folder, SampleRound round)
    {
        foreach (var recommender in SampleRecommender.All)
        {
            var own = round.Applications.Where(application => application.Recommender == recommender && application is { Refused: false, WithoutEvaluation: false }).ToList();
            if (own.Count > 0)
                WriteOne(folder, round, recommender, own);
        }
    }

    private static void WriteOne(string folder, SampleRound round, SampleRecommender recommender, List<SampleApplication> own)
    {
        var random = SplitMix.For(round.Size.Seed, "evaluation", recommender.Number);
        int[] order = [0, 1, 2, .. random.Shuffled(Enumerable.Range(3, Columns.Length - 3))];
        var sheet = new SampleSheet("服务评价表");
        sheet.Merged.Add("A1:L1");
        sheet.Add("云南省中小企业公共服务示范平台服务评价表");
        sheet.Add("测评单位（盖章）：" + recommender.Stamp);
        sheet.Add([.. order.Select(column => Columns[column])]);
        for (var i = 0; i < own.Count; i++)
        {
            var values = Values(own[i], i + 1, random);
            sheet.Add([.. order.Select(column => values[column])]);
        }

        sheet.Add();
        sheet.Add("注：随机抽查企业数不少于服务中小企业数的百分之十。");
        SampleWorkbook.Write(Path.Combine(folder, recommender.EvaluationFile), sheet);
    }

    // Answers are counted so that they give the verdict of the share beside them: rounded up from 80 % on, down below.
    private static object?[] Values(SampleApplication of, int index, SplitMix random)
    {
        var content = (of.Sampled * of.Satisfaction + (of.Satisfaction >= 80 ? 99 : 0)) / 100;
        var nearly = (of.Sampled - content) / 2;
        return
        [
            index, of.Name, of.Code, of.Served, of.Sampled, of.Sampled, content, nearly, of.Sampled - content - nearly,
            of.OnlyAnswersCounted ? null : WrittenForms.Percent(of.Satisfaction, random), of.Satisfaction >= 90 ? "优秀" : "良好", "同意推荐",
        ];
    }
}
