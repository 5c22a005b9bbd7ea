using System.Collections.Immutable;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Outcomes;

namespace KnowledgeFlow.Core.Regression.Diagnostics;

/// <summary>How R² is shared out among the columns of a model with an intercept, in two ways; each sums up to R².</summary>
/// <param name="Shares">One entry a column but the intercept, in order.</param>
/// <param name="RSquared">R².</param>
public sealed record RelativeImportance(ImmutableArray<ImportanceShare> Shares, double RSquared)
{
    /// <summary>The most columns: general dominance takes R² of every subset, 2^p of them.</summary>
    public const int MostColumns = 15;

    /// <summary>The shares, from the correlations of the columns and the outcome.</summary>
    /// <param name="fit">The model.</param>
    /// <param name="cancellation">Stops the walk through the subsets.</param>
    /// <returns>
    /// The shares; <see cref="Diagnosis.NothingLeft"/> where no predictor is left, <see cref="Diagnosis.TooManyPredictors"/> beyond <see cref="MostColumns"/>.
    /// </returns>
    /// <exception cref="ArgumentException">The model has no intercept.</exception>
    public static Outcome<RelativeImportance> Of(LeastSquaresFit fit, CancellationToken cancellation = default)
    {
        if (!fit.Design.HasIntercept)
        {
            throw new ArgumentException("R² about zero is not shared out.", nameof(fit));
        }

        var columns = fit.Design.Columns[1..];
        var p = columns.Length;
        if (p is 0 or > MostColumns)
        {
            return p == 0 ? new Diagnosis.NothingLeft() : new Diagnosis.TooManyPredictors(p, MostColumns);
        }

        double[][] scores = [.. columns.Select(column => Standardised(fit.Design, column.Values)), Standardised(fit.Design, fit.WeightedOutcome)];
        var r = new double[p * p];
        var withOutcome = new double[p];
        for (var i = 0; i < p; i++)
        {
            withOutcome[i] = LaneSums.Dot(scores[i], scores[p]);
            for (var j = 0; j <= i; j++)
            {
                r[(i * p) + j] = r[(j * p) + i] = i == j ? 1 : LaneSums.Dot(scores[i], scores[j]);
            }
        }

        var (dominance, total) = Dominance(r, withOutcome, cancellation);
        var weights = Weights(r, withOutcome);
        return new RelativeImportance([.. columns.Select((column, j) => new ImportanceShare(column.Name, dominance[j], weights[j]))], total);
    }

    /// <summary>
    /// General dominance (Budescu 1993; Azen and Budescu 2003): what a column adds to R², averaged over the subsets of the others of one size, then over sizes.
    /// </summary>
    private static (double[] Shares, double Total) Dominance(double[] r, double[] withOutcome, CancellationToken cancellation)
    {
        var p = withOutcome.Length;
        var explained = new double[1 << p];
        Span<double> factor = new double[p * p], solution = new double[p];
        for (var subset = 1; subset < explained.Length; subset++)
        {
            cancellation.ThrowIfCancellationRequested();
            int[] members = [.. Enumerable.Range(0, p).Where(j => (subset >> j & 1) == 1)];
            var q = members.Length;
            for (var i = 0; i < q; i++)
            {
                solution[i] = withOutcome[members[i]];
                for (var j = 0; j < q; j++)
                {
                    factor[(i * q) + j] = r[(members[i] * p) + members[j]];
                }
            }

            if (!CholeskyFactor.TryFactor(factor[..(q * q)], q, out _))
            {
                return ([.. Enumerable.Repeat(double.NaN, p)], double.NaN);
            }

            CholeskyFactor.Solve(factor[..(q * q)], q, solution[..q]);
            for (var i = 0; i < q; i++)
            {
                explained[subset] += solution[i] * withOutcome[members[i]];
            }
        }

        var shares = new double[p];
        for (var j = 0; j < p; j++)
        {
            var (sums, counts) = (new double[p], new int[p]);
            for (var subset = 0; subset < explained.Length; subset++)
            {
                if ((subset >> j & 1) == 0)
                {
                    var size = int.PopCount(subset);
                    sums[size] += explained[subset | (1 << j)] - explained[subset];
                    counts[size]++;
                }
            }

            for (var size = 0; size < p; size++)
            {
                shares[j] += sums[size] / counts[size] / p;
            }
        }

        return (shares, explained[^1]);
    }

    /// <summary>Relative weights (Johnson 2000): with R = VΔ²V' and Λ = VΔV', ε_j = Σ_k λ_jk² β_k² for β = Λ⁻¹r.</summary>
    private static double[] Weights(double[] r, double[] withOutcome)
    {
        var p = withOutcome.Length;
        var system = SymmetricEigensystem.Of(r, p);
        var root = new double[p * p];
        var beta = new double[p];
        for (var k = 0; k < p; k++)
        {
            var vector = system.Vector(k);
            var scale = Math.Sqrt(Math.Max(0, system.Values[k]));
            var projection = LaneSums.Dot(vector, withOutcome) / scale;
            for (var i = 0; i < p; i++)
            {
                beta[i] += vector[i] * projection;
                for (var j = 0; j < p; j++)
                {
                    root[(i * p) + j] += vector[i] * scale * vector[j];
                }
            }
        }

        var weights = new double[p];
        for (var j = 0; j < p; j++)
        {
            for (var k = 0; k < p; k++)
            {
                var (loading, b) = (root[(j * p) + k], beta[k]);
                weights[j] += loading * loading * b * b;
            }
        }

        return weights;
    }

    private static double[] Standardised(DesignMatrix design, ImmutableArray<double> values)
    {
        var length = Math.Sqrt(design.SumOfSquares(values));
        return [.. design.Deviations(values).Select(deviation => deviation / length)];
    }
}
