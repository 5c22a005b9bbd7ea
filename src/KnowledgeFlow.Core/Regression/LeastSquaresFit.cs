using System.Collections.Immutable;
using System.Numerics.Tensors;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Outcomes;

namespace KnowledgeFlow.Core.Regression;

/// <summary>A linear model fitted by least squares: coefficients, their covariance, and what each row contributes.</summary>
public sealed class LeastSquaresFit
{
    private readonly double[] q;
    private readonly double[] covariance;
    private readonly double[] inverseCrossProducts;

    internal LeastSquaresFit(DesignMatrix design, ImmutableArray<double> outcome, OrthogonalFactors factors, StandardErrors errors, ImmutableArray<int> clusters)
    {
        Design = design;
        Outcome = outcome;
        WeightedOutcome = design.Weighted(outcome);
        Errors = errors;
        Clusters = clusters;
        q = factors.Q;
        Condition = factors.Condition;
        Entered = design.Names;
        TotalSumOfSquares = design.SumOfSquares(WeightedOutcome);
        var p = design.Columns.Length;
        inverseCrossProducts = Sandwich(factors.InverseR, Identity(p), p);
        var rounding = new LeastSquaresRounding(design, WeightedOutcome, factors);
        Coefficients = [.. Enumerable.Range(0, p).Select(j => rounding.Coefficient((double)factors.Coefficients[j], inverseCrossProducts[(j * p) + j]))];
        Leverages = [.. LeveragesOf(q, design.Rows, p).Select(rounding.Leverage)];
        IsExact = rounding.IsExact(factors.Residuals);
        Residuals = IsExact ? [.. new double[design.Rows]] : [.. factors.Residuals.Select((residual, i) => Leverages[i] == 1 ? 0 : residual)];
        ResidualSumOfSquares = LaneSums.SumOfSquares(Residuals.AsSpan());
        Untestable = errors switch
        {
            StandardErrors.Hc3 when Leverages.Contains(1) => new Diagnosis.LeverageOne([.. Enumerable.Range(0, design.Rows).Where(i => Leverages[i] == 1)]),
            StandardErrors.Clustered when clusters.Max() == 0 => new Diagnosis.SingleCluster(),
            _ => null,
        };
        covariance = errors switch
        {
            _ when Untestable is not null => [.. Enumerable.Repeat(double.NaN, p * p)],
            StandardErrors.Hc3 => Sandwich(factors.InverseR, WeightedCrossProducts(), p),
            StandardErrors.Clustered => Sandwich(factors.InverseR, ClusterCrossProducts(), p),
            _ => [.. inverseCrossProducts.Select(value => value * ResidualVariance)],
        };
    }

    /// <summary>The matrix fitted, n × p: the columns entered, less the <see cref="Aliased"/> ones.</summary>
    public DesignMatrix Design { get; }

    /// <summary>The names of the columns as entered, aliased ones in their places.</summary>
    public ImmutableArray<string> Entered { get; internal init; }

    /// <summary>The columns left out because those before them say the same.</summary>
    public ImmutableArray<AliasedColumn> Aliased { get; internal init; } = [];

    /// <summary>The outcome, n values.</summary>
    public ImmutableArray<double> Outcome { get; }

    /// <summary>The outcome times √w where rows are weighted.</summary>
    internal ImmutableArray<double> WeightedOutcome { get; }

    /// <summary>Which standard errors <see cref="Covariance"/> gives.</summary>
    public StandardErrors Errors { get; }

    /// <summary>The cluster of each row, from 0, where errors are clustered; else empty.</summary>
    public ImmutableArray<int> Clusters { get; }

    /// <summary>The coefficients, in the order of the design's columns.</summary>
    public ImmutableArray<double> Coefficients { get; }

    /// <summary>e = y − Xb, n values, times √w where rows are weighted; 0 where it is no more than rounding leaves: in every row of an exact fit, and where the leverage is 1.</summary>
    public ImmutableArray<double> Residuals { get; }

    /// <summary>h, the diagonal of X(X'X)⁻¹X', each from 0 to 1, summing up to p. Exactly 1 where no more than rounding parts it from 1.</summary>
    public ImmutableArray<double> Leverages { get; }

    /// <summary>
    /// max_j ‖x_j‖ √((X'X)⁻¹_jj): within a factor √p of the condition of the matrix with columns of length one.
    /// </summary>
    public double Condition { get; }

    /// <summary>The number of rows n.</summary>
    public int Rows => Design.Rows;

    /// <summary>n − p.</summary>
    public int DegreesOfFreedom => Rows - Coefficients.Length;

    /// <summary>The degrees of freedom of t and F tests: n − p, or G − 1 where errors are clustered; 1 where one cluster leaves no tests (<see cref="Untestable"/>).</summary>
    public int TestDegreesOfFreedom => Errors == StandardErrors.Clustered ? Math.Max(1, Clusters.Max()) : DegreesOfFreedom;

    /// <summary>Σ e².</summary>
    public double ResidualSumOfSquares { get; }

    /// <summary>Σ (y − ȳ)² with an intercept, Σ y² without; weighted, and ȳ too, where rows are.</summary>
    public double TotalSumOfSquares { get; }

    /// <summary>The total less the residual sum of squares, 0 where the difference is no more than rounding leaves of it.</summary>
    public double ExplainedSumOfSquares
    {
        get
        {
            var explained = TotalSumOfSquares - ResidualSumOfSquares;
            return explained > LeastSquaresRounding.OfSums * TotalSumOfSquares ? explained : 0;
        }
    }

    /// <summary>s² = Σ e²/(n − p).</summary>
    public double ResidualVariance => ResidualSumOfSquares / DegreesOfFreedom;

    /// <summary>The orthonormal columns Q, n values each, one after the other.</summary>
    internal ReadOnlySpan<double> OrthonormalColumns => q;

    /// <summary>Whether the columns give the outcome but for rounding, so that Σ e² is 0 and R² is 1 and nothing is left to test against.</summary>
    public bool IsExact { get; }

    /// <summary>
    /// Why the coefficients have no covariance matrix of the kind that <see cref="Errors"/> says (<see cref="Diagnosis.LeverageOne"/>: HC3 divides by 1 − h;
    /// <see cref="Diagnosis.SingleCluster"/>: clustered errors by G − 1), or null where they have one.
    /// </summary>
    public Diagnosis? Untestable { get; }

    /// <summary>The covariance of coefficients i and j, of the kind that <see cref="Errors"/> says; NaN where there is none (<see cref="Untestable"/>).</summary>
    public double Covariance(int i, int j) => covariance[(i * Coefficients.Length) + j];

    /// <summary>The standard error of coefficient i.</summary>
    public double StandardError(int i) => Math.Sqrt(Covariance(i, i));

    /// <summary>(X'X)⁻¹ at (i, j).</summary>
    internal double InverseCrossProduct(int i, int j) => inverseCrossProducts[(i * Coefficients.Length) + j];

    /// <summary>The fitted values Xb, n of them, in the units of the outcome whatever the weights.</summary>
    public ImmutableArray<double> FittedValues() => [.. Outcome.Select((y, i) => y - (Design.RootWeights.IsEmpty ? Residuals[i] : Residuals[i] / Design.RootWeights[i]))];

    /// <summary>The place of a column by its name.</summary>
    /// <exception cref="KeyNotFoundException">There is no such column.</exception>
    public int IndexOf(string name)
    {
        var index = Design.Names.IndexOf(name);
        return index >= 0 ? index : throw new KeyNotFoundException($"There is no column {name}.");
    }

    private static double[] LeveragesOf(double[] q, int n, int p)
    {
        var leverages = new double[n];
        for (var j = 0; j < p; j++)
        {
            var column = q.AsSpan(j * n, n);
            TensorPrimitives.MultiplyAdd(column, column, leverages, leverages);
        }

        return leverages;
    }

    /// <summary>Σ_i e_i²/(1 − h_i)² q_i q_i', p × p by rows.</summary>
    private double[] WeightedCrossProducts()
    {
        int n = Rows, p = Coefficients.Length;
        var weights = new double[n];
        for (var i = 0; i < n; i++)
        {
            var scaled = Residuals[i] / (1 - Leverages[i]);
            weights[i] = scaled * scaled;
        }

        var weighted = new double[n];
        var products = new double[p * p];
        for (var j = 0; j < p; j++)
        {
            TensorPrimitives.Multiply(weights, q.AsSpan(j * n, n), weighted);
            for (var k = 0; k <= j; k++)
            {
                products[(j * p) + k] = products[(k * p) + j] = LaneSums.Dot(weighted, q.AsSpan(k * n, n));
            }
        }

        return products;
    }

    /// <summary>Σ_g u_g u_g' with u_g = Σ_{i∈g} e_i q_i, corrected for the numbers of clusters and coefficients; p × p by rows.</summary>
    private double[] ClusterCrossProducts()
    {
        int n = Rows, p = Coefficients.Length, groups = Clusters.Max() + 1;
        var scores = new double[groups * p];
        for (var j = 0; j < p; j++)
        {
            for (var i = 0; i < n; i++)
            {
                scores[(Clusters[i] * p) + j] += Residuals[i] * q[(j * n) + i];
            }
        }

        var correction = (double)groups / (groups - 1) * (n - 1) / (n - p);
        var products = new double[p * p];
        for (var j = 0; j < p; j++)
        {
            for (var k = 0; k <= j; k++)
            {
                var sum = 0.0;
                for (var g = 0; g < groups; g++)
                {
                    sum += scores[(g * p) + j] * scores[(g * p) + k];
                }

                products[(j * p) + k] = products[(k * p) + j] = correction * sum;
            }
        }

        return products;
    }

    /// <summary>R⁻¹ M R⁻ᵀ.</summary>
    private static double[] Sandwich(double[] inverseR, double[] middle, int p)
    {
        var left = new double[p * p];
        for (var i = 0; i < p; i++)
        {
            for (var j = 0; j < p; j++)
            {
                for (var k = i; k < p; k++)
                {
                    left[(i * p) + j] += inverseR[(i * p) + k] * middle[(k * p) + j];
                }
            }
        }

        var result = new double[p * p];
        for (var i = 0; i < p; i++)
        {
            for (var j = 0; j < p; j++)
            {
                result[(i * p) + j] = LaneSums.Dot(left.AsSpan(i * p, p), inverseR.AsSpan(j * p, p));
            }
        }

        return result;
    }

    private static double[] Identity(int p)
    {
        var identity = new double[p * p];
        for (var i = 0; i < p; i++)
        {
            identity[(i * p) + i] = 1;
        }

        return identity;
    }
}
