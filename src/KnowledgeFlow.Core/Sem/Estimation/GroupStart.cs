using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Sem.Implied;
using KnowledgeFlow.Core.Sem.Observed;

namespace KnowledgeFlow.Core.Sem.Estimation;

/// <summary>
/// The starting values of one group's matrices; see <see cref="StartingValues"/>. Each factor whose indicators are observed by principal axes, covariances of factors from those of
/// their indicators, factors of factors likewise, and regressions by least squares from the structural variables' covariances. Bounds keep each away from the edge of what it may be.
/// </summary>
internal sealed class GroupStart
{
    private const double LargestCorrelation = 0.9;

    // The shares of an indicator's variance that its factor may take, and of an outcome's that is left.
    private const double SmallestCommunality = 0.05;
    private const double LargestCommunality = 0.9;
    private const double SmallestDisturbance = 0.1;

    // The standardised loading that a marker has at least: its inverse scales the factor.
    private const double SmallestMarker = 0.1;

    // Makes the predictors' covariances invertible where they hardly are.
    private const double Ridge = 1.001;

    private readonly LisrelModel model;
    private readonly int p;
    private readonly int m;
    private readonly double[] means;
    private readonly WorkMatrix covariance;
    private readonly double[] thresholds;

    // Λ, p × m; B and the covariances of the structural variables, m × m.
    private readonly WorkMatrix loadings;
    private readonly WorkMatrix regressions;
    private readonly WorkMatrix structural;

    // The share of each indicator's variance that its factors take.
    private readonly double[] communalities;

    // The structural variables whose variance is found.
    private readonly bool[] isKnown;

    /// <summary>Works out the values for a group.</summary>
    public GroupStart(LisrelModel model, ObservedGroup data)
    {
        this.model = model;
        (p, m) = (model.Observed.Length, model.Structural.Length);
        (means, var pairwise) = PairwiseMoments.Of(data);
        covariance = new WorkMatrix(pairwise, 0, p, p);
        thresholds = data.IsOrdinal ? data.Ordinal.Thresholds : [];
        (loadings, regressions, structural) = (new WorkMatrix(p, m), new WorkMatrix(m, m), new WorkMatrix(m, m));
        communalities = new double[p];
        isKnown = new bool[m];
        SetFixed();
        SetFirstOrderFactors();
        SetCovariances();
        SetHigherOrderFactors();
        for (var k = 0; k < m; k++)
        {
            structural[k, k] = structural[k, k] > 0 ? structural[k, k] : 1;
        }

        SetRegressions();
    }

    /// <summary>The starting value of an element.</summary>
    public double Of(ModelCell cell) => cell.Matrix switch
    {
        ModelMatrix.Loadings => loadings[cell.Row, cell.Column],
        ModelMatrix.Regressions => regressions[cell.Row, cell.Column],
        ModelMatrix.StructuralCovariances when cell.Row == cell.Column => Disturbance(cell.Row),
        ModelMatrix.StructuralCovariances => IsOutcome(cell.Row) || IsOutcome(cell.Column) ? 0 : structural[cell.Row, cell.Column],
        ModelMatrix.ResidualCovariances when cell.Row == cell.Column => covariance[cell.Row, cell.Row] * (1 - Math.Clamp(communalities[cell.Row], SmallestCommunality, LargestCommunality)),
        ModelMatrix.ResidualCovariances => 0,
        ModelMatrix.Intercepts => means[cell.Row],
        ModelMatrix.StructuralIntercepts => StructuralMean(cell.Row),
        _ => thresholds[cell.Row],
    };

    private double StructuralMean(int variable)
    {
        var place = model.Observed.IndexOf(model.Structural[variable]);
        if (place < 0)
        {
            return 0;
        }

        var mean = means[place];
        for (var j = 0; j < m; j++)
        {
            if (model.Observed.IndexOf(model.Structural[j]) is var predictor and >= 0)
            {
                mean -= regressions[variable, j] * means[predictor];
            }
        }

        return mean;
    }

    private bool IsOutcome(int variable) => regressions.Row(variable).ContainsAnyExcept(0);

    private double Disturbance(int variable)
    {
        var total = structural[variable, variable];
        var rest = total;
        for (var j = 0; j < m; j++)
        {
            rest -= regressions[variable, j] * structural[variable, j];
        }

        return Math.Max(rest, SmallestDisturbance * total);
    }

    private void SetFixed()
    {
        foreach (var cell in model.Cells.Where(cell => cell.Matrix == ModelMatrix.Loadings && cell.Free < 0))
        {
            loadings[cell.Row, cell.Column] = cell.Value;
        }

        foreach (var cell in model.Cells.Where(cell => cell.Matrix == ModelMatrix.Regressions && cell.Free < 0))
        {
            regressions[cell.Row, cell.Column] = cell.Value;
        }

        for (var k = 0; k < m; k++)
        {
            isKnown[k] = model.Observed.Contains(model.Structural[k]);
        }
    }

    /// <summary>Loadings and variances of the factors whose indicators are observed.</summary>
    private void SetFirstOrderFactors()
    {
        for (var k = 0; k < m; k++)
        {
            var cells = model.Cells.Where(cell => cell.Matrix == ModelMatrix.Loadings && cell.Column == k).ToList();
            if (!isKnown[k] && cells.Count > 0)
            {
                var shares = SetFactor(k, cells, loadings, covariance);
                for (var i = 0; i < shares.Length; i++)
                {
                    communalities[cells[i].Row] = Math.Max(communalities[cells[i].Row], shares[i]);
                }
            }
        }
    }

    /// <summary>Factors whose indicators are structural variables themselves: second order, or lifted indicators.</summary>
    private void SetHigherOrderFactors()
    {
        for (var round = 0; round < m && Array.Exists(isKnown, known => !known); round++)
        {
            for (var k = 0; k < m; k++)
            {
                var cells = model.Cells.Where(cell => cell.Matrix == ModelMatrix.Regressions && cell.Column == k && model.Structural[cell.Row] != model.Structural[k]).ToList();
                if (!isKnown[k] && cells.Count > 0 && cells.TrueForAll(cell => isKnown[cell.Row]))
                {
                    SetFactor(k, cells, regressions, structural);
                    SetCovariancesOf(k, cells);
                }
            }
        }
    }

    /// <summary>Covariances of a factor of factors with the other structural variables, by least squares from those of its indicators.</summary>
    private void SetCovariancesOf(int factor, List<ModelCell> cells)
    {
        for (var j = 0; j < m; j++)
        {
            if (j == factor)
            {
                continue;
            }

            var (cross, square) = (0.0, 0.0);
            foreach (var cell in cells.Where(cell => cell.Row != j))
            {
                var weight = regressions[cell.Row, factor];
                cross += weight * structural[cell.Row, j];
                square += weight * weight;
            }

            structural[factor, j] = structural[j, factor] = Bounded(square > 0 ? cross / square : 0, factor, j);
        }
    }

    /// <summary>One factor by principal axes: sets its loadings and its variance, and gives the shares of its indicators' variances that it takes.</summary>
    /// <param name="k">The factor.</param>
    /// <param name="cells">Its loadings.</param>
    /// <param name="target">The matrix that they stand in.</param>
    /// <param name="source">Covariances of what stands in its rows.</param>
    private double[] SetFactor(int k, List<ModelCell> cells, WorkMatrix target, WorkMatrix source)
    {
        var n = cells.Count;
        var deviations = cells.ConvertAll(cell => Math.Sqrt(Math.Max(source[cell.Row, cell.Row], 1e-300)));
        var correlations = new WorkMatrix(n, n);
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
            {
                correlations[i, j] = source[cells[i].Row, cells[j].Row] / (deviations[i] * deviations[j]);
            }
        }

        var standardised = PrincipalAxis.Of(correlations.AsSpan(), n);
        var marker = cells.FindIndex(cell => cell.Free < 0 && cell.Value != 0);
        var scale = 1.0;
        if (marker >= 0)
        {
            var loading = standardised[marker] * deviations[marker];
            scale = Math.Abs(loading) < SmallestMarker * deviations[marker]
                ? cells[marker].Value / (Math.CopySign(SmallestMarker, loading) * deviations[marker])
                : cells[marker].Value / loading;
        }

        structural[k, k] = marker >= 0 ? 1 / (scale * scale) : 1;
        isKnown[k] = true;
        for (var i = 0; i < n; i++)
        {
            if (cells[i].Free >= 0)
            {
                target[cells[i].Row, k] = scale * standardised[i] * deviations[i];
            }
        }

        return [.. standardised.Select(loading => loading * loading)];
    }

    /// <summary>Covariances between the factors, and with observed structural variables, by least squares from the indicators'.</summary>
    private void SetCovariances()
    {
        for (var k = 0; k < m; k++)
        {
            for (var l = 0; l < k; l++)
            {
                var (cross, square) = (0.0, 0.0);
                for (var i = 0; i < p; i++)
                {
                    for (var j = 0; j < p; j++)
                    {
                        var weight = loadings[i, k] * loadings[j, l];
                        if (i != j && weight != 0)
                        {
                            cross += weight * covariance[i, j];
                            square += weight * weight;
                        }
                    }
                }

                structural[k, l] = structural[l, k] = square > 0 ? cross / square : 0;
            }

            if (model.Observed.IndexOf(model.Structural[k]) is var place and >= 0)
            {
                structural[k, k] = covariance[place, place];
            }
        }

        for (var k = 0; k < m; k++)
        {
            for (var l = 0; l < k; l++)
            {
                structural[k, l] = structural[l, k] = Bounded(structural[k, l], k, l);
            }
        }
    }

    private double Bounded(double value, int k, int l)
    {
        var bound = LargestCorrelation * Math.Sqrt(structural[k, k] * structural[l, l]);
        return Math.Clamp(value, -bound, bound);
    }

    /// <summary>Regressions of each outcome on its predictors.</summary>
    private void SetRegressions()
    {
        for (var outcome = 0; outcome < m; outcome++)
        {
            var predictors = model.FreeCells
                .Where(cell => cell.Matrix == ModelMatrix.Regressions && cell.Row == outcome && regressions[outcome, cell.Column] == 0).Select(cell => cell.Column).ToList();
            var n = predictors.Count;
            var matrix = new WorkMatrix(n, n);
            var vector = new double[n];
            for (var i = 0; i < n; i++)
            {
                vector[i] = structural[predictors[i], outcome];
                for (var j = 0; j < n; j++)
                {
                    matrix[i, j] = structural[predictors[i], predictors[j]] * (i == j ? Ridge : 1);
                }
            }

            if (CholeskyFactor.TrySolve(matrix.AsSpan(), n, vector))
            {
                for (var i = 0; i < n; i++)
                {
                    regressions[outcome, predictors[i]] = vector[i];
                }
            }
        }
    }
}
