using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Sem.Implied;
using KnowledgeFlow.Core.Sem.Observed;

namespace KnowledgeFlow.Core.Sem.Estimation;

/// <summary>The starting values of one group's matrices; see <see cref="StartingValues"/>.</summary>
internal sealed class GroupStart
{
    private const double LargestCorrelation = 0.9;

    private readonly LisrelModel model;
    private readonly int p;
    private readonly int m;
    private readonly double[] means;
    private readonly double[] covariance;
    private readonly double[] thresholds;
    private readonly double[] loadings;
    private readonly double[] regressions;
    private readonly double[] structural;
    private readonly double[] explained;
    private readonly bool[] isKnown;

    /// <summary>Works out the values for a group.</summary>
    public GroupStart(LisrelModel model, ObservedGroup data)
    {
        this.model = model;
        (p, m) = (model.Observed.Length, model.Structural.Length);
        (means, covariance) = PairwiseMoments.Of(data);
        thresholds = data.IsOrdinal ? data.Ordinal.Thresholds : [];
        (loadings, regressions, structural) = (new double[p * m], new double[m * m], new double[m * m]);
        explained = new double[p];
        isKnown = new bool[m];
        Measure();
        Relate();
    }

    /// <summary>The starting value of an element.</summary>
    public double Of(ModelCell cell) => cell.Matrix switch
    {
        ModelMatrix.Loadings => loadings[(cell.Row * m) + cell.Column],
        ModelMatrix.Regressions => regressions[(cell.Row * m) + cell.Column],
        ModelMatrix.StructuralCovariances when cell.Row == cell.Column => Disturbance(cell.Row),
        ModelMatrix.StructuralCovariances => IsOutcome(cell.Row) || IsOutcome(cell.Column) ? 0 : structural[(cell.Row * m) + cell.Column],
        ModelMatrix.ResidualCovariances when cell.Row == cell.Column => covariance[(cell.Row * p) + cell.Row] * (1 - Math.Clamp(explained[cell.Row], 0.05, 0.9)),
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
                mean -= regressions[(variable * m) + j] * means[predictor];
            }
        }

        return mean;
    }

    private bool IsOutcome(int variable) => regressions.AsSpan(variable * m, m).ContainsAnyExcept(0);

    private double Disturbance(int variable)
    {
        var total = structural[(variable * m) + variable];
        var rest = total;
        for (var j = 0; j < m; j++)
        {
            rest -= regressions[(variable * m) + j] * structural[(variable * m) + j];
        }

        return Math.Max(rest, 0.1 * total);
    }

    /// <summary>Scales of latent variables, loadings and covariances of all structural variables.</summary>
    private void Measure()
    {
        foreach (var cell in model.Cells.Where(cell => cell.Matrix == ModelMatrix.Loadings && cell.Free < 0))
        {
            loadings[(cell.Row * m) + cell.Column] = cell.Value;
        }

        foreach (var cell in model.Cells.Where(cell => cell.Matrix == ModelMatrix.Regressions && cell.Free < 0))
        {
            regressions[(cell.Row * m) + cell.Column] = cell.Value;
        }

        for (var k = 0; k < m; k++)
        {
            isKnown[k] = model.Observed.Contains(model.Structural[k]);
        }

        for (var k = 0; k < m; k++)
        {
            var cells = model.Cells.Where(cell => cell.Matrix == ModelMatrix.Loadings && cell.Column == k).ToList();
            if (!isKnown[k] && cells.Count > 0)
            {
                Factor(k, cells, loadings, cells.ConvertAll(cell => cell.Row), covariance, p);
                isKnown[k] = true;
            }
        }

        Covariances();

        // Factors whose indicators are structural variables themselves: second order, or lifted indicators.
        for (var round = 0; round < m && Array.Exists(isKnown, known => !known); round++)
        {
            for (var k = 0; k < m; k++)
            {
                var cells = model.Cells.Where(cell => cell.Matrix == ModelMatrix.Regressions && cell.Column == k && model.Structural[cell.Row] != model.Structural[k]).ToList();
                if (isKnown[k] || cells.Count == 0 || !cells.TrueForAll(cell => isKnown[cell.Row]))
                {
                    continue;
                }

                Factor(k, cells, regressions, cells.ConvertAll(cell => cell.Row), structural, m);
                isKnown[k] = true;
                for (var j = 0; j < m; j++)
                {
                    if (j != k)
                    {
                        var (cross, square) = (0.0, 0.0);
                        foreach (var cell in cells.Where(cell => cell.Row != j))
                        {
                            var weight = regressions[(cell.Row * m) + k];
                            cross += weight * structural[(cell.Row * m) + j];
                            square += weight * weight;
                        }

                        structural[(k * m) + j] = structural[(j * m) + k] = Bounded(square > 0 ? cross / square : 0, k, j);
                    }
                }
            }
        }

        for (var k = 0; k < m; k++)
        {
            structural[(k * m) + k] = structural[(k * m) + k] > 0 ? structural[(k * m) + k] : 1;
        }
    }

    /// <summary>One factor by principal axes; sets its loadings and its variance.</summary>
    private void Factor(int k, List<ModelCell> cells, double[] target, List<int> indicators, double[] source, int size)
    {
        var n = indicators.Count;
        var deviations = indicators.ConvertAll(i => Math.Sqrt(Math.Max(source[(i * size) + i], 1e-300)));
        var correlation = new double[n * n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
            {
                correlation[(i * n) + j] = source[(indicators[i] * size) + indicators[j]] / (deviations[i] * deviations[j]);
            }
        }

        var standardised = PrincipalAxis.Of(correlation, n);
        var marker = cells.FindIndex(cell => cell.Free < 0 && cell.Value != 0);
        var scale = 1.0;
        if (marker >= 0)
        {
            var loading = standardised[marker] * deviations[marker];
            scale = Math.Abs(loading) < 0.1 * deviations[marker] ? cells[marker].Value / (Math.CopySign(0.1, loading) * deviations[marker]) : cells[marker].Value / loading;
            structural[(k * m) + k] = 1 / (scale * scale);
        }
        else
        {
            structural[(k * m) + k] = 1;
        }

        for (var i = 0; i < n; i++)
        {
            if (cells[i].Free >= 0)
            {
                target[(cells[i].Row * m) + k] = scale * standardised[i] * deviations[i];
            }

            if (ReferenceEquals(target, loadings))
            {
                explained[cells[i].Row] = Math.Max(explained[cells[i].Row], standardised[i] * standardised[i]);
            }
        }
    }

    /// <summary>Covariances between the factors, and with observed structural variables, by least squares from the indicators'.</summary>
    private void Covariances()
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
                        var weight = loadings[(i * m) + k] * loadings[(j * m) + l];
                        if (i != j && weight != 0)
                        {
                            cross += weight * covariance[(i * p) + j];
                            square += weight * weight;
                        }
                    }
                }

                structural[(k * m) + l] = structural[(l * m) + k] = square > 0 ? cross / square : 0;
            }

            if (model.Observed.IndexOf(model.Structural[k]) is var place and >= 0)
            {
                structural[(k * m) + k] = covariance[(place * p) + place];
            }
        }

        for (var k = 0; k < m; k++)
        {
            for (var l = 0; l < k; l++)
            {
                structural[(k * m) + l] = structural[(l * m) + k] = Bounded(structural[(k * m) + l], k, l);
            }
        }
    }

    private double Bounded(double value, int k, int l)
    {
        var bound = LargestCorrelation * Math.Sqrt(structural[(k * m) + k] * structural[(l * m) + l]);
        return Math.Clamp(value, -bound, bound);
    }

    /// <summary>Regressions of each outcome on its predictors.</summary>
    private void Relate()
    {
        for (var outcome = 0; outcome < m; outcome++)
        {
            var predictors = model.FreeCells.Where(cell => cell.Matrix == ModelMatrix.Regressions && cell.Row == outcome && regressions[(outcome * m) + cell.Column] == 0).Select(cell => cell.Column).ToList();
            var n = predictors.Count;
            var matrix = new double[n * n];
            var vector = new double[n];
            for (var i = 0; i < n; i++)
            {
                vector[i] = structural[(predictors[i] * m) + outcome];
                for (var j = 0; j < n; j++)
                {
                    matrix[(i * n) + j] = structural[(predictors[i] * m) + predictors[j]] * (i == j ? 1.001 : 1);
                }
            }

            if (n > 0 && CholeskyFactor.TryFactor(matrix, n, out _))
            {
                CholeskyFactor.Solve(matrix, n, vector);
                for (var i = 0; i < n; i++)
                {
                    regressions[(outcome * m) + predictors[i]] = vector[i];
                }
            }
        }
    }
}
