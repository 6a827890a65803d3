using System.Globalization;
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
    private readonly List<ClauseFigure> _figures = [];

    private EligibilityCheck(Application application, RecognitionRule rule, DateOnly asOf, ChosenReadings readings) =>
        (_application, _rule, _asOf, _readings) = (application, rule, asOf, readings);

    /// <summary>The clauses with a number that the check knows, with the unit in which each is compared.</summary>
    public static IReadOnlyDictionary<string, string> Units { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["6.2.years"] = "年", ["6.2.assets"] = "万元", ["6.3.served"] = "家", ["6.3.specialised"] = "家", ["6.3.satisfaction"] = "%",
        ["6.3.growth"] = "家", ["6.5.lowFee"] = "%", ["6.team.staff"] = "人", ["6.team.qualified"] = "%", ["7"] = "项",
        ["10.sample"] = "%", ["14.validity"] = "年", ["14.revoked"] = "次",
    };

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
        return new EligibilityOutcome(check._failed, check._missing, check._warnings, check._figures);
    }

    private void BasicConditions()
    {
        var figures = _application.Figures;
        Years(figures.FoundedOn);
        Number("6.2.assets", figures.TotalAssets, 10_000, "资产总额");
        Number("6.3.served", figures.Served, 1, "上年度服务中小企业数");
        Number("6.3.specialised", figures.Specialised, 1, "专精特新企业数");
        var satisfaction = SatisfactionVerdict.Of(_application, _readings, _rule.Clause("6.3.satisfaction")?.Threshold / 100);
        if (satisfaction.Warning is { } warning)
            _warnings.Add(warning);
        Percent("6.3.satisfaction", satisfaction.Share, $"满意度（{satisfaction.Source}）");
        Growth(figures.Served, figures.ServedBefore);
        Percent("6.5.lowFee", figures.LowFee, "公益性或低收费服务占比");
    }

    private void Team()
    {
        var figures = _application.Figures;
        Number("6.team.staff", figures.Staff, 1, "服务人员数");
        Percent("6.team.qualified", Share(figures.Qualified, figures.Staff), $"大专及以上学历和中级及以上职称人员占比{QualifiedReading()}");
        if (figures.Qualified > figures.Staff)
            _warnings.Add(Warning("大专及以上学历和中级及以上职称人数多于服务人员数，请核实", "其中：大专及以上学历和中级及以上职称人数"));
        if (figures.Specialised > figures.Served)
            _warnings.Add(Warning("专精特新企业数多于服务中小企业数，请核实", "其中：专精特新企业数"));
    }

    private string QualifiedReading() =>
        _rule.Readings.FirstOrDefault(reading => reading.Id == "qualified")?.Choices.FirstOrDefault(choice => choice.Id == _readings.Qualified) is { } chosen ? $"（{chosen.Text}）" : "";

    private void Sample()
    {
        if (_application.Evaluation is { } tested)
            Percent("10.sample", Share(tested.Sampled, tested.Served), "随机抽查企业占服务中小企业数的比例");
        else
            Missing(null, "evaluation", "服务评价表中没有该单位，抽查比例无法核对，满意度按推荐汇总表");
    }

    private void Functions()
    {
        if (_application.Report is null)
            Missing(null, "report", "没有可读的申请报告，第七条各项指标无法核对");
        var left = _application.Functions.Count(Stands);
        if (_rule.Clause("7") is not { } clause || Threshold(clause) is not { } least)
            return;
        Look(clause, "符合要求的服务功能", left, least);
        if (Misses(clause, left, least))
            Fail(clause, left, least, "符合要求的服务功能");
    }

    private bool Stands(ServiceFunction function)
    {
        if (_rule.Of(function) is not { } asked)
            return true;
        foreach (var line in asked.Lines)
            _figures.Add(new ClauseFigure(asked.Clause, line.Name, _application.Line(function, line.Name), line.AtLeast, line.Unit,
                _application.Line(function, line.Name) is { } said ? said >= line.AtLeast : null));
        if (_application.Report is null)
            return true;
        var verdict = FunctionVerdict.Of(_application, asked, _readings);
        foreach (var line in verdict.Absent)
            Missing(asked.Clause, "figure", $"{asked.Cite}{function.Name()}：申请报告未填写{line.Name}（{line.Unit}）");
        if (verdict.Failing is not { } failing)
            return true;
        var reading = asked.Combination is { } combination ? $"（按{asked.Cite}理解{_readings.Of(combination.Reading)}）" : "";
        _failed.Add(new EligibilityFinding(_application.No, asked.Clause, verdict.Value, failing.AtLeast, failing.Unit,
            $"{asked.Cite}{function.Name()}：{failing.Name} {PlainNumber.Of(verdict.Value)}{failing.Unit}，低于 {PlainNumber.Of(failing.AtLeast)}{failing.Unit}{reading}，该功能拟不计入"));
        return false;
    }

    private void EarlierRecognitions()
    {
        if (PastVerdict.Latest(_application.PastRecognitions, _rule.Validity) is not { } latest)
            return;
        if (latest.Row.Revoked)
        {
            if (_rule.Clause("14.revoked") is not { } revoked || Threshold(revoked) is not { } most)
                return;
            Look(revoked, "称号被撤销", 1, most);
            if (Misses(revoked, 1, most))
                Fail(revoked, 1, most, "已认定名单载明称号被撤销");
        }
        else if (_rule.Clause("14.validity") is { } validity)
        {
            Look(validity, "申报年份，有效期满年份", _asOf.Year, latest.LastDay?.Year);
            if (latest.LastDay is not { } last)
                Missing(validity.Code, "figure", $"{validity.Cite}：已认定名单中该单位没有认定时间和有效期，无法判断是否仍在有效期内");
            else if (Misses(validity, _asOf.Year, last.Year))
                Fail(validity, _asOf.Year, last.Year, $"已认定且有效期至 {Day(last)}，只在有效期满当年可以再次申报；申报年份");
        }
    }

    private void Years(DateOnly? founded)
    {
        if (_rule.Clause("6.2.years") is not { } clause || Threshold(clause) is not { } threshold)
            return;
        Look(clause, "运营年限", founded is { } day ? WholeYears(day) : null, threshold);
        if (founded is not { } start)
            Missing(clause.Code, "figure", $"{clause.Cite}：未填写成立时间");
        else if (Misses(clause, WholeYears(start), threshold))
            Fail(clause, WholeYears(start), threshold, $"{Day(start)} 成立，至 {Day(_asOf)} 运营满");
    }

    // The largest n for which the start lies no later than n years before the day.
    private int WholeYears(DateOnly start)
    {
        var years = _asOf.Year - start.Year;
        return years <= 0 ? 0 : start <= _asOf.AddYears(-years) ? years : years - 1;
    }

    private void Growth(decimal? served, decimal? before)
    {
        if (_rule.Clause("6.3.growth") is not { } clause)
            return;
        Look(clause, "上年度服务中小企业数比前一年度", served, before);
        if (served is not { } last || before is not { } earlier)
            Missing(clause.Code, "figure", $"{clause.Cite}：未填写{(served is null ? "上年度" : "前一年度")}服务中小企业数，增长无法核对");
        else if (Misses(clause, last, earlier))
            Fail(clause, last, earlier, "上年度服务中小企业数与前一年度相比没有增长：");
    }

    private void Number(string code, decimal? figure, decimal per, string name)
    {
        if (_rule.Clause(code) is not { } clause || Threshold(clause) is not { } threshold)
            return;
        Look(clause, name, figure / per, threshold);
        if (figure is not { } exact)
            Missing(code, "figure", $"{clause.Cite}：未填写{name}");
        else if (Misses(clause, exact / per, threshold))
            Fail(clause, exact / per, threshold, name);
    }

    private void Percent(string code, Rational? share, string name)
    {
        if (_rule.Clause(code) is not { } clause || Threshold(clause) is not { } threshold)
            return;
        _figures.Add(new ClauseFigure(code, name, share is { } part ? (part * 100).Round(2) : null, threshold, clause.Unit!, share is { } known ? !Misses(clause, known * 100, threshold) : null));
        if (share is not { } exact)
            Missing(code, "figure", $"{clause.Cite}：{name}缺少数据，无法核对");
        else if (Misses(clause, exact * 100, threshold))
            Fail(clause, (exact * 100).Round(2), threshold, name);
    }

    // 0 of 0 is no share: it is missing, and the zero below it is judged by its own clause.
    private static Rational? Share(decimal? part, decimal? whole) => part is { } above && whole is { } below && below > 0 ? (Rational)above / below : null;

    private static decimal? Threshold(RuleClause clause) => clause.ByPerson ? null : clause.Threshold;

    private static bool Misses(RuleClause clause, Rational figure, Rational threshold) =>
        clause.Comparison is { } comparison && !comparison.Holds(figure, threshold);

    private void Look(RuleClause clause, string name, decimal? value, decimal? threshold) => _figures.Add(new ClauseFigure(
        clause.Code, name, value, threshold, clause.Unit!, value is { } figure && threshold is { } asked ? !Misses(clause, figure, asked) : null));

    private void Fail(RuleClause clause, decimal value, decimal threshold, string name) => _failed.Add(new EligibilityFinding(
        _application.No, clause.Code, value, threshold, clause.Unit!,
        $"{clause.Cite}：{name} {PlainNumber.Of(value)}{clause.Unit}，{clause.Comparison!.Value.Missed()} {PlainNumber.Of(threshold)}{clause.Unit}"));

    private void Missing(string? clause, string what, string text) => _missing.Add(new MissingFinding(_application.No, clause, what, text));

    private ApplicationWarning Warning(string text, string column) =>
        new(_application.No, text, _application.Standing.File, _application.Standing.Row, column);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
