namespace ExpertReview.Features.Samples;

/// <summary>A refused row as it stands in its table.</summary>
internal sealed record RefusedPlace(string File, int Row, string Column, string Slip, string Code);

/// <summary>Writes the 推荐汇总表 (附件1), one a recommender: each bureau has its own words, order, head and foot.</summary>
internal static class RecommendationTables
{
    /// <summary>Writes all tables and says where the rows stand that must be refused.</summary>
    public static List<RefusedPlace> Write(string folder, SampleRound round)
    {
        var refused = new List<RefusedPlace>();
        foreach (var recommender in SampleRecommender.All)
        {
            var own = round.Applications.Where(application => application.Recommender == recommender || application.SecondRecommender == recommender).ToList();
            if (own.Count > 0)
                refused.AddRange(WriteOne(folder, round, recommender, own));
        }

        return refused;
    }

    private static IEnumerable<RefusedPlace> WriteOne(string folder, SampleRound round, SampleRecommender recommender, List<SampleApplication> own)
    {
        var random = SplitMix.For(round.Size.Seed, "table", recommender.Number);
        var (columns, words) = (ColumnWords.Order(random), ColumnWords.Words(random));
        var sheet = new SampleSheet("推荐汇总表");
        Head(sheet, recommender, columns, words);
        var rows = own.ToDictionary(application => application, _ => 0);
        for (var i = 0; i < own.Count; i++)
            rows[own[i]] = sheet.Add([.. columns.Select(column => Value(column, own[i], i + 1, recommender, random))]);
        Foot(sheet, recommender);
        SampleWorkbook.Write(Path.Combine(folder, recommender.TableFile), sheet);
        return round.Plants.RowErrors.Where(error => error.Application.Recommender == recommender)
            .Select(error => new RefusedPlace(recommender.TableFile, rows[error.Application], words[error.Column], error.Slip, error.Application.Code));
    }

    // Four kinds of head: plain; with a date beside the stamp; with a blank row; with two levels.
    private static void Head(SampleSheet sheet, SampleRecommender recommender, IReadOnlyList<SampleColumn> columns, Dictionary<SampleColumn, string> words)
    {
        var kind = recommender.Number % 4;
        sheet.Merged.Add($"A1:{SampleSheet.Letters(columns.Count - 1)}1");
        sheet.Add("云南省中小企业公共服务示范平台推荐汇总表");
        var stamp = "推荐单位（盖章）：" + recommender.Stamp;
        if (kind == 2)
            sheet.Add();
        sheet.Add(kind == 1 ? [stamp, null, null, null, null, null, "填报日期：2026年6月25日"] : [stamp]);
        if (kind == 3)
            UpperLevel(sheet, columns, words);
        sheet.Add([.. columns.Select(column => kind == 3 && ColumnWords.GroupOf(column) is null ? null : words[column])]);
    }

    // The upper row of a two-level header: groups are merged over their columns, the others over both rows.
    private static void UpperLevel(SampleSheet sheet, IReadOnlyList<SampleColumn> columns, Dictionary<SampleColumn, string> words)
    {
        var row = sheet.Rows.Count + 1;
        var upper = new object?[columns.Count];
        for (var i = 0; i < columns.Count; i++)
        {
            var group = ColumnWords.GroupOf(columns[i]);
            if (group is null)
            {
                upper[i] = words[columns[i]];
                sheet.Merged.Add($"{SampleSheet.Letters(i)}{row}:{SampleSheet.Letters(i)}{row + 1}");
            }
            else if (i == 0 || ColumnWords.GroupOf(columns[i - 1]) != group)
            {
                upper[i] = group;
                var last = i + columns.Skip(i).TakeWhile(column => ColumnWords.GroupOf(column) == group).Count() - 1;
                sheet.Merged.Add($"{SampleSheet.Letters(i)}{row}:{SampleSheet.Letters(last)}{row}");
            }
        }

        sheet.Add(upper);
    }

    private static void Foot(SampleSheet sheet, SampleRecommender recommender)
    {
        sheet.Add();
        sheet.Add("填表人：" + InventedNames.Contact(recommender.Number), null, "联系电话：", InventedCodes.Phone(90_000_000 + recommender.Number));
        sheet.Add("注：服务企业数以上一自然年度为准。");
    }

    private static object? Value(SampleColumn column, SampleApplication of, int index, SampleRecommender table, SplitMix random)
    {
        var usual = Usual(column, of, index, random);
        if (table != of.Recommender)
            return column == SampleColumn.Assets ? 150 : usual;
        return of.Written.TryGetValue(column, out var written) ? written : usual;
    }

    private static object? Usual(SampleColumn column, SampleApplication of, int index, SplitMix random) => column switch
    {
        SampleColumn.Index => index,
        SampleColumn.Platform => random.Chance(40) ? of.Platform.Replace("公共服务平台", "\n公共服务平台", StringComparison.Ordinal) : of.Platform,
        SampleColumn.Organisation => of.Name,
        SampleColumn.Code => of.Code,
        SampleColumn.Prefecture => random.Chance(150) ? of.Prefecture.ShortNames[0] : of.Prefecture.Name,
        SampleColumn.FoundedOn => WrittenForms.Day(of.FoundedOn, random),
        SampleColumn.Assets => WrittenForms.TenThousands(of.Assets, random),
        SampleColumn.Income => WrittenForms.TenThousands(of.Income, random),
        SampleColumn.Staff => WrittenForms.Count(of.Staff, "人", random),
        SampleColumn.Qualified => WrittenForms.Count(of.Qualified, "人", random),
        SampleColumn.Served => WrittenForms.Count(of.Served, "家", random),
        SampleColumn.ServedBefore => WrittenForms.Count(of.ServedBefore, "家", random),
        SampleColumn.Specialised => WrittenForms.Count(of.Specialised, "家", random),
        SampleColumn.LowFee => WrittenForms.Percent(of.LowFee, random),
        SampleColumn.Satisfaction => WrittenForms.Percent(of.Satisfaction, random),
        SampleColumn.Functions => WrittenForms.Functions(of.Functions, random),
        SampleColumn.Contact => InventedNames.Contact(of.Number),
        SampleColumn.Phone => InventedCodes.Phone(of.Number),
        SampleColumn.Remark => null,
        _ => throw new InvalidOperationException(column.ToString()),
    };
}
