using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Ranking;
using ExpertReview.Domain.Scoring;
using ExpertReview.Features.Documents.Kit;

namespace ExpertReview.Features.Documents.Lists;

/// <summary>The rows of one application in 计算过程: points → cap → shares → blocks → sheet scores → the published figure.</summary>
internal sealed class ApplicationCalculation
{
    private readonly ScoringTemplate _template;
    private readonly CalculationLayout _layout;
    private readonly RankingRow _row;
    private readonly ScoreSheet[] _sheets;
    private readonly List<SheetCell[]> _rows = [];
    private readonly int _first;
    // Of each sheet, each block's share: where it stands and what it is.
    private readonly List<(int Row, Rational[] Values)> _shares = [];

    /// <param name="template">The template.</param>
    /// <param name="layout">Which column holds what.</param>
    /// <param name="row">The ranked application.</param>
    /// <param name="sheets">Its counted sheets, by expert.</param>
    /// <param name="first">Number of the first row it is written to.</param>
    public ApplicationCalculation(ScoringTemplate template, CalculationLayout layout, RankingRow row, ScoreSheet[] sheets, int first) =>
        (_template, _layout, _row, _sheets, _first) = (template, layout, row, sheets, first);

    private TemplateRules Rules => _template.Rules;

    private int Next => _first + _rows.Count;

    /// <summary>All rows, the first of which begins a page.</summary>
    public IReadOnlyList<IReadOnlyList<SheetCell>> Rows(string platform)
    {
        var functions = string.Join('、', _row.Application.Functions.Select(function => function.Name()));
        var cells = Blank();
        cells[0] = SheetCell.Head($"第{_row.Rank}名　{_row.Application.No}　{platform}　服务功能：{functions}（主要功能：{_row.Application.MainFunction.Name()}）");
        _rows.Add(cells);
        var experts = Blank();
        experts[0] = "专家编号";
        for (var sheet = 0; sheet < _sheets.Length; sheet++)
            experts[_layout.Points(sheet) - 1] = _sheets[sheet].Expert;
        _rows.Add(experts);
        foreach (var block in _template.Blocks)
        {
            Text($"{block.Title}（权重{PlainNumber.Of(block.Weight)}）");
            _shares.Add(block.Claimed.Count == 0 ? Criteria(block.Criteria, $"{block.Title}得分率") : Functions(block));
        }

        Summary();
        return _rows;
    }

    // The criteria and under them their share, in the columns of the counted points.
    private (int Row, Rational[] Values) Criteria(IReadOnlyList<Criterion> criteria, string name)
    {
        var (from, most) = (Next, criteria.Sum(criterion => criterion.MaxPoints));
        var sums = new decimal[_sheets.Length];
        foreach (var criterion in criteria)
        {
            var cells = Blank();
            (cells[0], cells[1]) = (criterion.Title, criterion.MaxPoints);
            for (var sheet = 0; sheet < _sheets.Length; sheet++)
                sums[sheet] += Points(cells, _template.Find(criterion.Id)!, sheet);
            _rows.Add(cells);
        }

        var to = Next - 1;
        return Shares(name, [.. sums.Select(sum => (Rational)sum / most)], sheet =>
            SheetFormula.Sum(Down(_layout.Counted(sheet), from, to)) / SheetFormula.Sum(Down(2, from, to)));
    }

    private decimal Points(SheetCell[] cells, CriterionPlace place, int sheet)
    {
        var points = _sheets[sheet].Points[place.Index] ?? 0;
        cells[_layout.Points(sheet) - 1] = points;
        if (_layout.PerSheet == 1)
            return points;
        if (SheetScoring.SupportOf(place, _sheets[sheet]) is not { } support)
            return points;
        cells[_layout.Support(sheet) - 1] = place.Criterion.Evidence.Count == 0 ? 1 : SheetCell.Of(SupportOf(place, _sheets[sheet]), support);
        if (_layout.PerSheet == 2)
            return points;
        var counted = Math.Min(points, place.Criterion.MaxPoints * support);
        cells[_layout.Counted(sheet) - 1] = SheetCell.Of(
            SheetFormula.Min(Cell(_layout.Points(sheet)), Cell(2) * Cell(_layout.Support(sheet))), counted);
        return counted;

        SheetFormula Cell(int column) => SheetFormula.Cell(column, Next);
    }

    // Weight × judgement of each item: 充分 1, 不足 0.5, 未提供 0.
    private static SheetFormula SupportOf(CriterionPlace place, ScoreSheet sheet) => place.Criterion.Evidence
        .Select((item, at) => SheetFormula.Number(item.Weight) * SheetFormula.Number(sheet.Evidence[place.FirstEvidence + at] switch
        {
            EvidenceJudgement.Sufficient => 1,
            EvidenceJudgement.Partial => 0.5m,
            _ => 0,
        })).Aggregate((left, right) => left + right);

    private (int Row, Rational[] Values) Functions(Block block)
    {
        var own = new List<(int Row, Rational[] Values, decimal Weight)>();
        var main = 0;
        foreach (var function in _row.Application.Functions)
        {
            var claimed = block.Claimed.First(one => one.Function == function);
            if (function == _row.Application.MainFunction)
                main = own.Count;
            Text($"　{claimed.Title}{(function == _row.Application.MainFunction ? "（主要功能）" : "")}");
            var (row, values) = Criteria(claimed.Criteria, $"　{claimed.Title}得分率");
            own.Add((row, values, claimed.Weight));
        }

        var values2 = Enumerable.Range(0, _sheets.Length).Select(sheet => block.Combine!.Of([.. own.Select(one => (one.Values[sheet], one.Weight))], main)).ToArray();
        return Shares($"{block.Title}得分率（{CalculationWords.Combination(block.Combine!)}）", values2, sheet =>
            ScoreFormulas.Combined(block.Combine!, [.. own.Select(one => (SheetFormula.Cell(_layout.Counted(sheet), one.Row), one.Weight))], main));
    }

    private (int Row, Rational[] Values) Shares(string name, Rational[] values, Func<int, SheetFormula> formula)
    {
        var cells = Blank();
        cells[0] = name;
        for (var sheet = 0; sheet < _sheets.Length; sheet++)
            cells[_layout.Counted(sheet) - 1] = SheetCell.Of(formula(sheet), values[sheet].Round(_layout.Guard));
        _rows.Add(cells);
        return (Next - 1, values);
    }

    // One row a sheet with its blocks and total, so that what is aggregated stands in one column; then the published figures.
    private void Summary()
    {
        var head = Blank();
        head[0] = "各评分表得分";
        for (var block = 0; block < _template.Blocks.Count; block++)
            head[CalculationLayout.Block(block) - 1] = _template.Blocks[block].Title;
        head[_layout.Total - 1] = "总分";
        _rows.Add(head);
        var from = Next;
        for (var sheet = 0; sheet < _sheets.Length; sheet++)
            Sheet(sheet);
        var to = Next - 1;
        var figures = _row.Figures!;
        var cells = Blank();
        cells[0] = "得分（公布值）";
        for (var block = 0; block < _template.Blocks.Count; block++)
            cells[CalculationLayout.Block(block) - 1] = SheetCell.Of(Published(Aggregated(Down(CalculationLayout.Block(block), from, to))), figures.Blocks[block]);
        cells[_layout.Total - 1] = SheetCell.Of(Published(Aggregated(Down(_layout.Total, from, to))), figures.Score);
        _rows.Add(cells);
        Figure("中位数", Published(SheetFormula.Median(Down(_layout.Total, from, to))), figures.Median);
        Figure("分差（最高分减最低分）", Published(SheetFormula.Max(Down(_layout.Total, from, to)) - SheetFormula.Min(Down(_layout.Total, from, to))), figures.Spread);
    }

    private void Sheet(int sheet)
    {
        var cells = Blank();
        cells[0] = $"专家{_sheets[sheet].Expert}";
        var total = Rational.Zero;
        for (var block = 0; block < _template.Blocks.Count; block++)
        {
            var weight = _template.Blocks[block].Weight;
            var score = Rules.FullScore * (Rational)weight * _shares[block].Values[sheet] / 100;
            cells[CalculationLayout.Block(block) - 1] = SheetCell.Of(
                ScoreFormulas.Block(Rules.FullScore, weight, SheetFormula.Cell(_layout.Counted(sheet), _shares[block].Row)), score.Round(_layout.Guard));
            total += score;
        }

        var sum = SheetFormula.Sum(SheetFormula.Range(CalculationLayout.Block(0), Next, CalculationLayout.Block(_template.Blocks.Count - 1), Next));
        cells[_layout.Total - 1] = Rules.RoundSheets ? SheetCell.Of(Published(sum), total.Round(Rules.Decimals)) : SheetCell.Of(sum, total.Round(_layout.Guard));
        _rows.Add(cells);
    }

    private SheetFormula Aggregated(SheetFormula range)
    {
        if (Rules.Aggregate.Method == AggregateMethod.Median)
            return SheetFormula.Median(range);
        if (!Rules.Aggregate.Trims(_sheets.Length))
            return SheetFormula.Average(range);
        var rest = SheetFormula.Sum(range);
        for (var place = 1; place <= Rules.Aggregate.DropHighest; place++)
            rest -= SheetFormula.Large(range, place);
        for (var place = 1; place <= Rules.Aggregate.DropLowest; place++)
            rest -= SheetFormula.Small(range, place);
        return rest / SheetFormula.Number(_sheets.Length - Rules.Aggregate.DropHighest - Rules.Aggregate.DropLowest);
    }

    private SheetFormula Published(SheetFormula value) => ScoreFormulas.Published(value, Rules);

    private void Figure(string name, SheetFormula formula, decimal value)
    {
        var cells = Blank();
        (cells[0], cells[_layout.Total - 1]) = (name, SheetCell.Of(formula, value));
        _rows.Add(cells);
    }

    private void Text(string text)
    {
        var cells = Blank();
        cells[0] = text;
        _rows.Add(cells);
    }

    private SheetCell[] Blank() => new SheetCell[_layout.Total];

    private static SheetFormula Down(int column, int from, int to) => SheetFormula.Range(column, from, column, to);
}
