namespace ExpertReview.Domain.Ranking;

/// <summary>Levels of the applications (mu + BLUP) with their full covariance, mu estimated and variances taken as known. Given the experts'
/// effects and mu the levels are independent; <see cref="Loadings"/> carries what they share.</summary>
internal sealed class CalibrationPosterior
{
    private readonly CalibrationTable _table;
    private readonly CalibrationModel _model;
    private readonly double _ratio;
    private readonly double[] _sharedByMu;

    public CalibrationPosterior(CalibrationTable table, CalibrationModel model, double centre)
    {
        (_table, _model) = (table, model);
        (_ratio, var expertRatio) = table.ExpertsAreFew ? (model.ManyRatio, model.FewRatio) : (model.FewRatio, model.ManyRatio);
        var (many, few) = (model.SumsOfMany(model.Projected), model.SumsOfFew(model.Projected));
        var (applications, experts) = table.ExpertsAreFew ? (many, few) : (few, many);
        Mean = [.. applications.Select(sum => centre + model.Level + _ratio * sum)];
        ExpertEffect = [.. experts.Select(sum => expertRatio * sum)];
        var ones = table.ExpertsAreFew ? model.SumsOfMany(model.InverseOnes) : model.SumsOfFew(model.InverseOnes);
        _sharedByMu = [.. ones.Select(sum => 1 - _ratio * sum)];
        Variance = new double[table.Applications];
        for (var application = 0; application < table.Applications; application++)
            Variance[application] = VarianceOf(application);
    }

    /// <summary>mu + BLUP, in the table's own order.</summary>
    public double[] Mean { get; }

    /// <summary>Variance of the level.</summary>
    public double[] Variance { get; }

    /// <summary>Length of the scratch row that <see cref="CovarianceRow"/> asks for.</summary>
    public int Few => _table.Few;

    /// <summary>BLUP of each expert.</summary>
    public double[] ExpertEffect { get; }

    /// <summary>Fills a row of the covariance; the scratch row is as long as the few side.</summary>
    public void CovarianceRow(int application, double[] scratch, double[] row)
    {
        var kernel = _model.Kernel;
        if (_table.ExpertsAreFew)
        {
            Array.Clear(scratch);
            foreach (var expert in _table.FewOfMany[application])
                RowArithmetic.Add(scratch, kernel[expert], _ratio * _ratio * _model.FewRatio * _model.Shrink[application]);
            for (var other = 0; other < row.Length; other++)
            {
                var sum = 0.0;
                foreach (var expert in _table.FewOfMany[other])
                    sum += scratch[expert];
                row[other] = sum * _model.Shrink[other];
            }

            row[application] += _ratio * _model.Shrink[application];
        }
        else
            for (var other = 0; other < row.Length; other++)
                row[other] = _ratio * kernel[application][other];

        for (var other = 0; other < row.Length; other++)
            row[other] = _model.ResidualVariance * (row[other] + _sharedByMu[application] * _sharedByMu[other] / _model.Information);
    }

    /// <summary>Standard deviation of each level given the experts' effects and mu.</summary>
    public double[] OwnDeviation() =>
        [.. _table.SheetsOfApplication().Select(sheets => Math.Sqrt(_model.ResidualVariance * _ratio / (1 + sheets * _ratio)))];

    /// <summary>B with covariance = diag(own deviation²) + B Bᵀ: one row an application.</summary>
    public double[][] Loadings() => _table.ExpertsAreFew ? LoadingsByExperts() : LoadingsByApplications();

    private double VarianceOf(int application)
    {
        var kernel = _model.Kernel;
        var own = _ratio * (_table.ExpertsAreFew ? _model.Shrink[application] : kernel[application][application]);
        if (_table.ExpertsAreFew)
        {
            var within = 0.0;
            foreach (var row in _table.FewOfMany[application])
                foreach (var column in _table.FewOfMany[application])
                    within += kernel[row][column];
            own += _ratio * _ratio * _model.FewRatio * _model.Shrink[application] * _model.Shrink[application] * within;
        }

        return _model.ResidualVariance * (own + _sharedByMu[application] * _sharedByMu[application] / _model.Information);
    }

    private double[][] LoadingsByExperts()
    {
        var half = _model.KernelHalf();
        var turned = RowArithmetic.Square(half.Length);
        for (var row = 0; row < half.Length; row++)
            for (var column = 0; column <= row; column++)
                turned[column][row] = half[row][column];
        var residual = Math.Sqrt(_model.ResidualVariance);
        var loadings = new double[_table.Applications][];
        for (var application = 0; application < loadings.Length; application++)
        {
            loadings[application] = new double[_table.Few + 1];
            var own = loadings[application].AsSpan(0, _table.Few);
            foreach (var expert in _table.FewOfMany[application])
                RowArithmetic.Add(own, turned[expert], residual * _ratio * Math.Sqrt(_model.FewRatio) * _model.Shrink[application]);
            loadings[application][_table.Few] = residual * _sharedByMu[application] / Math.Sqrt(_model.Information);
        }

        return loadings;
    }

    private double[][] LoadingsByApplications()
    {
        var shared = RowArithmetic.Square(_table.Applications);
        var own = OwnDeviation();
        var scratch = new double[_table.Few];
        for (var application = 0; application < shared.Length; application++)
        {
            CovarianceRow(application, scratch, shared[application]);
            shared[application][application] -= own[application] * own[application];
        }

        return new DenseCholesky(shared).Lower;
    }
}
