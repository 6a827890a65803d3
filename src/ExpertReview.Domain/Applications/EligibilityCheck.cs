using ExpertReview.Domain.Basics;

namespace ExpertReview.Domain.Applications;

/// <summary>Checks one application against every number of the rule (formats.md, Meanings, Clauses). A value exactly at its threshold
/// passes; what is missing is never failed.</summary>
public sealed class EligibilityCheck
{
    private readonly Application _application;
    private readonly RecognitionRule _rule;
    private readonly DateOnly _asOf;
    private readonly ChosenReadings _readings;
    private readonly List<EligibilityFinding> _failed = [];
    private readonly List<MissingFinding> _missing = [];
    private readonly List<ApplicationWarning> _warnings = [];

    private EligibilityCheck(Application application, RecognitionRule rule, DateOnly asOf, ChosenReadings readings) =>
        (_application, _rule, _asOf, _readings) = (application, rule, asOf, readings);

    /// <summary>Every finding of one application, in the order of the rule's clauses.</summary>
    /// <param name="application">The application.</param>
    /// <param name="rule">The rule; a clause that it doesn't have is not checked.</param>
    /// <param name="asOf">The day against which years are counted.</param>
    /// <param name="readings">How the round reads what the rule leaves open.</param>
    public static EligibilityOutcome Of(Application application, RecognitionRule rule, DateOnly asOf, ChosenReadings readings)
    {
        var check = new EligibilityCheck(application, rule, asOf, readings);
        check.BasicConditions();
        check.Team();
        check.Sample();
        check.Functions();
        check.EarlierRecognitions();
        return new EligibilityOutcome(check._failed, check._missing, check._warnings);
    }

    private void BasicConditions()
    {
        var figures = _application.Figures;
        Years(figures.FoundedOn);
        AgainstNumber("6.2.assets", figures.TotalAssets, 10_000, "资产总额");
        AgainstNumber("6.3.served", figures.Served, 1, "上年度服务中小企业数");
        AgainstNumber("6.3.specialised", figures.Specialised, 1, "专精特新企业数");
        var satisfaction = SatisfactionVerdict.Of(_application, _readings, _rule.Clause("6.3.satisfaction")?.Threshold / 100);
        if (satisfaction.Warning is { } warning)
            _warnings.Add(warning);
        AgainstPercent("6.3.satisfaction", satisfaction.Share, $"满意度（{satisfaction.Source}）");
        Growth(figures.Served, figures.ServedBefore);
        AgainstPercent("6.5.lowFee", figures.LowFee, "公益性或低收费服务占比");
    }

    private void Team()
    {
        var (staff, qualified) = (_application.Figures.Staff, _application.Figures.Qualified);
        AgainstNumber("6.team.staff", staff, 1, "服务人员数");
        AgainstPercent("6.team.qualified", Share(qualified, staff), "大专及以上学历和中级及以上职称人员占比");
        if (qualified > staff)
            _warnings.Add(Warning("大专及以上学历和中级及以上职称人数多于服务人员数", "其中：大专及以上学历和中级及以上职称人数"));
        if (_application.Figures.Specialised > _application.Figures.Served)
            _warnings.Add(Warning("专精特新企业数多于服务中小企业数", "其中：专精特新企业数"));
    }

    private void Sample()
    {
        if (_application.Evaluation is { } tested)
            AgainstPercent("10.sample", Share(tested.Sampled, tested.Served), "随机抽查企业占服务中小企业数的比例");
        else
            Missing(null, "evaluation", "服务评价表中没有该单位，抽查比例无法核对，满意度按推荐汇总表");
    }

    private void Functions()
    {
        if (_application.Report is null)
            Missing(null, "report", "没有可读的申请报告，第七条各项指标无法核对");
        var left = 0;
        foreach (var function in _application.Functions)
            if (_rule.Of(function) is not { } asked || FunctionVerdict.Of(_application, asked, _readings) is not { } verdict)
                left++;
            else if (verdict.Failing is { } line)
                Fail(asked.Clause, verdict.Value, line.AtLeast, line.Unit, $"{asked.Cite}{function.Name()}：{line.Name} {{0}}{line.Unit}，低于 {{1}}{line.Unit}{ReadingOf(asked)}，该功能拟不计入", verdict.Absent);
            else
            {
                left++;
                AbsentLines(asked, verdict.Absent);
            }

        if (left == 0 && _rule.Clause("7") is { Threshold: { } least, Unit: { } unit } clause)
            Fail(clause.Code, 0, least, unit, $"{clause.Cite}：申报的服务功能均不达标，符合要求的功能 {{0}}{unit}，少于 {{1}}{unit}", []);
    }

    private void EarlierRecognitions()
    {
        if (PastVerdict.Latest(_application.PastRecognitions, _rule.Validity) is not { } latest)
            return;
        if (latest.Row.Revoked)
        {
            if (_rule.Clause("14.revoked") is { Threshold: { } most, Unit: { } unit } revoked)
                Fail(revoked.Code, 1, most, unit, $"{revoked.Cite}：已认定名单中该单位的称号已被撤销（{{0}}{unit}）", []);
        }
        else if (_rule.Clause("14.validity") is { Unit: { } year } validity)
        {
            if (latest.LastDay is not { } last)
                Missing(validity.Code, "figure", "已认定名单中该单位没有认定时间和有效期，无法判断是否仍在有效期内");
            else if (_asOf.Year < last.Year)
                Fail(validity.Code, _asOf.Year, last.Year, year, $"{validity.Cite}：已认定且有效期至 {last:yyyy-MM-dd}，{{0}}{year}不是有效期满当年（{{1}}{year}）", []);
        }
    }

    private void Years(DateOnly? founded)
    {
        if (_rule.Clause("6.2.years") is not { Threshold: { } threshold, Unit: { } unit } clause)
            return;
        if (founded is not { } start)
            Missing(clause.Code, "figure", $"{clause.Cite}：未填写成立时间");
        else if (start > _asOf.AddYears(-(int)threshold))
            Fail(clause.Code, WholeYears(start), threshold, unit, $"{clause.Cite}：{start:yyyy-MM-dd} 成立，至 {_asOf:yyyy-MM-dd} 运营满 {{0}}{unit}，不足 {{1}}{unit}", []);
    }

    private int WholeYears(DateOnly start)
    {
        var years = 0;
        while (start <= _asOf.AddYears(-years - 1))
            years++;
        return years;
    }

    private void Growth(decimal? served, decimal? before)
    {
        if (_rule.Clause("6.3.growth") is not { Unit: { } unit } clause)
            return;
        if (served is not { } last || before is not { } earlier)
            Missing(clause.Code, "figure", $"{clause.Cite}：未填写{(served is null ? "上年度" : "前一年度")}服务中小企业数，增长无法核对");
        else if (last <= earlier)
            Fail(clause.Code, last, earlier, unit, $"{clause.Cite}：上年度服务 {{0}}{unit}，前一年度 {{1}}{unit}，没有增长", []);
    }

    private void AgainstNumber(string code, decimal? figure, decimal per, string name)
    {
        if (_rule.Clause(code) is not { Threshold: { } threshold, Unit: { } unit } clause)
            return;
        if (figure is not { } exact)
            Missing(code, "figure", $"{clause.Cite}：未填写{name}");
        else if (exact < threshold * per)
            Fail(code, exact / per, threshold, unit, $"{clause.Cite}：{name} {{0}}{unit}，低于 {{1}}{unit}", []);
    }

    private void AgainstPercent(string code, Rational? share, string name)
    {
        if (_rule.Clause(code) is not { Threshold: { } threshold, Unit: { } unit } clause)
            return;
        if (share is not { } exact)
            Missing(code, "figure", $"{clause.Cite}：{name}缺少数据，无法核对");
        else if (exact * 100 < threshold)
            Fail(code, (exact * 100).Round(2), threshold, unit, $"{clause.Cite}：{name} {{0}}{unit}，低于 {{1}}{unit}", []);
    }

    // 0 of 0 is no share: it is missing, and the zero below it is judged by its own clause.
    private static Rational? Share(decimal? part, decimal? whole) => part is { } above && whole is { } below && below > 0 ? (Rational)above / below : null;

    private void AbsentLines(FunctionRule asked, IEnumerable<FunctionRequirement> absent)
    {
        if (_application.Report is not null)
            foreach (var line in absent)
                Missing(asked.Clause, "figure", $"{asked.Cite}{asked.Function.Name()}：申请报告未填写{line.Name}（{line.Unit}）");
    }

    private string ReadingOf(FunctionRule asked) => asked.Combination is { } combination
        ? $"（按第七条（五）理解{_readings.Of(combination.Reading)}）"
        : "";

    private void Fail(string clause, decimal value, decimal threshold, string unit, string text, IEnumerable<FunctionRequirement> absent)
    {
        _failed.Add(new EligibilityFinding(_application.No, clause, value, threshold, unit,
            text.Replace("{0}", Plain(value), StringComparison.Ordinal).Replace("{1}", Plain(threshold), StringComparison.Ordinal)));
        if (_rule.Functions.FirstOrDefault(function => function.Clause == clause) is { } asked)
            AbsentLines(asked, absent);
    }

    private void Missing(string? clause, string what, string text) => _missing.Add(new MissingFinding(_application.No, clause, what, text));

    private ApplicationWarning Warning(string text, string column) =>
        new(_application.No, text, _application.Standing.File, _application.Standing.Row, column);

    private static string Plain(decimal value) => value.ToString("0.############", System.Globalization.CultureInfo.InvariantCulture);
}
