namespace ExpertReview.Domain.Ranking;

/// <summary>First and second derivatives of the REML criterion by the two variance ratios (many, few), and the expected second ones.
/// Every trace is a sum over the few side: no matrix of the many side is formed.</summary>
internal sealed class CalibrationSlopes
{
    private const int LargestProduct = 500;
    private const double SmallestRatio = 0.01;

    private readonly CalibrationTable _table;
    private readonly CalibrationModel _model;

    public CalibrationSlopes(CalibrationTable table, CalibrationModel model)
    {
        (_table, _model) = (table, model);
        var kernel = model.Kernel;
        var squaredShrink = model.Shrink.Select(f => f * f).ToArray();
        var (shrunk, tk) = Products(squaredShrink, kernel);
        var onesMany = model.SumsOfMany(model.InverseOnes);
        var onesFew = model.SumsOfFew(model.InverseOnes);
        var bent = new double[table.Few];
        var (traceMany, squareMany, ownMany) = (0.0, 0.0, 0.0);
        for (var many = 0; many < table.Many; many++)
        {
            var members = table.FewOfMany[many];
            var d = members.Length * model.Shrink[many];
            var within = 0.0;
            foreach (var row in members)
            {
                bent[row] += model.Shrink[many] * onesMany[many];
                foreach (var column in members)
                    within += kernel[row][column];
            }

            var lost = model.FewRatio * squaredShrink[many] * within;
            traceMany += d - lost;
            squareMany += d * d - 2 * d * lost;
            ownMany += d * onesMany[many] * onesMany[many];
        }

        var kernelBent = Times(kernel, bent);
        var (squareFew, squareCross, traceFew) = (0.0, 0.0, 0.0);
        for (var row = 0; row < table.Few; row++)
        {
            traceFew += tk[row][row];
            squareFew += RowArithmetic.Dot(tk[row], tk[row]);
            squareCross += RowArithmetic.Dot(shrunk[row], kernel[row]);
            for (var column = 0; column < table.Few; column++)
                squareMany += model.FewRatio * model.FewRatio * shrunk[row][column] * shrunk[column][row];
        }

        var c = model.Information;
        var (normMany, normFew) = (RowArithmetic.Dot(onesMany, onesMany), RowArithmetic.Dot(onesFew, onesFew));
        ownMany -= model.FewRatio * RowArithmetic.Dot(bent, kernelBent);
        var traces = (Many: traceMany - normMany / c, Few: traceFew - normFew / c);
        var norms = (Many: squareMany - 2 * ownMany / c + normMany * normMany / c / c,
            Cross: squareCross - 2 * RowArithmetic.Dot(kernelBent, onesFew) / c + normMany * normFew / c / c,
            Few: squareFew - 2 * RowArithmetic.Dot(Times(tk, onesFew), onesFew) / c + normFew * normFew / c / c);
        Combine(traces, norms);
        table.Squares.Return(shrunk);
        table.Squares.Return(tk);
    }

    /// <summary>Gradient by (many, few).</summary>
    public (double Many, double Few) Gradient { get; private set; }

    public (double Many, double Cross, double Few) Observed { get; private set; }

    public (double Many, double Cross, double Few) Expected { get; private set; }

    private void Combine((double Many, double Few) traces, (double Many, double Cross, double Few) norms)
    {
        var freedom = _table.Scores - 1;
        var q = _model.Quadratic;
        var (many, few) = (_model.SumsOfMany(_model.Projected), _model.SumsOfFew(_model.Projected));
        var (squareMany, squareFew) = (RowArithmetic.Dot(many, many), RowArithmetic.Dot(few, few));
        var (spreadMany, spreadFew) = (Spread(many, _table.ManyOf), Spread(few, _table.FewOf));
        var (projectedMany, projectedFew) = (_model.Project(spreadMany), _model.Project(spreadFew));
        Gradient = (traces.Many - freedom * squareMany / q, traces.Few - freedom * squareFew / q);
        double Second(double[] left, double[] right, double leftSquare, double rightSquare) =>
            freedom * (2 * RowArithmetic.Dot(left, right) / q - leftSquare * rightSquare / q / q);
        Observed = (Second(spreadMany, projectedMany, squareMany, squareMany) - norms.Many,
            Second(spreadMany, projectedFew, squareMany, squareFew) - norms.Cross,
            Second(spreadFew, projectedFew, squareFew, squareFew) - norms.Few);
        Expected = (norms.Many - traces.Many * traces.Many / freedom, norms.Cross - traces.Many * traces.Few / freedom,
            norms.Few - traces.Few * traces.Few / freedom);
    }

    private static double[] Times(double[][] matrix, double[] vector) => [.. matrix.Select(row => RowArithmetic.Dot(row, vector))];

    private static double[] Spread(double[] sums, int[] of) => [.. of.Select(place => sums[place])];

    // kernel = (1 + few ratio × T)⁻¹ gives T × kernel without a product, and where all of the many side have as many scores the other product
    // too. Near a ratio of zero that would lose digits, and small tables take the product as ever.
    private (double[][] Shrunk, double[][] Tk) Products(double[] squaredShrink, double[][] kernel)
    {
        var (few, many) = (_model.FewRatio, _model.ManyRatio);
        if (_table.Few <= LargestProduct || few < SmallestRatio)
            return (Weighted(squaredShrink, kernel, diagonal: false), Weighted([.. _model.Shrink.Select(f => many * f)], kernel, diagonal: true));
        var tk = _table.Squares.Take();
        for (var row = 0; row < kernel.Length; row++)
        {
            RowArithmetic.Add(tk[row], kernel[row], -1 / few);
            tk[row][row] += 1 / few;
        }

        if (many < SmallestRatio || Array.Exists(_model.Shrink, f => f != _model.Shrink[0]))
            return (Weighted(squaredShrink, kernel, diagonal: false), tk);
        var counts = new int[kernel.Length];
        foreach (var place in _table.FewOf)
            counts[place]++;
        var shrunk = _table.Squares.Take();
        var factor = _model.Shrink[0] / many;
        for (var row = 0; row < kernel.Length; row++)
        {
            RowArithmetic.Add(shrunk[row], kernel[row], factor * counts[row]);
            RowArithmetic.Add(shrunk[row], tk[row], -factor);
        }

        return (shrunk, tk);
    }

    // (± Σ weight N Nᵀ [+ diagonal of counts]) × kernel, by sparse rows: + without the diagonal, − with it.
    private double[][] Weighted(double[] weights, double[][] kernel, bool diagonal)
    {
        var product = _table.Squares.Take();
        if (diagonal)
            foreach (var few in _table.FewOf)
                RowArithmetic.Add(product[few], kernel[few], 1);
        var sum = new double[_table.Few];
        for (var many = 0; many < _table.Many; many++)
        {
            Array.Clear(sum);
            foreach (var row in _table.FewOfMany[many])
                RowArithmetic.Add(sum, kernel[row], 1);
            foreach (var row in _table.FewOfMany[many])
                RowArithmetic.Add(product[row], sum, diagonal ? -weights[many] : weights[many]);
        }

        return product;
    }
}
