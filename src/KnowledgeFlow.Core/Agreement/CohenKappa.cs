using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Descriptives;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Outcomes;

namespace KnowledgeFlow.Core.Agreement;

/// <summary>Cohen's kappa of two raters.</summary>
/// <param name="Count">The targets that both rated.</param>
/// <param name="Agreement">The share of targets on which they agree.</param>
/// <param name="Value">κ, at most 1.</param>
/// <param name="StandardError">Its large-sample standard error.</param>
/// <param name="Linear">κ with weights 1 − |i − j|/(c − 1) over the categories in their order.</param>
/// <param name="LinearStandardError">Its standard error.</param>
/// <param name="Quadratic">κ with weights 1 − (i − j)²/(c − 1)².</param>
/// <param name="QuadraticStandardError">Its standard error.</param>
public sealed record CohenKappa(
    int Count, double Agreement, double Value, double StandardError, double Linear, double LinearStandardError, double Quadratic, double QuadraticStandardError)
{
    /// <summary>
    /// (p_o − p_e)/(1 − p_e) (Cohen 1960, Educational and Psychological Measurement 20:37-46), weighted Σ w p (Cohen 1968, Psychological Bulletin 70:213-220); standard errors
    /// by Fleiss, Cohen and Everitt (1969, Psychological Bulletin 72:323-327), which are the delta method's. Categories are the values of either rater, weighted by their place in order.
    /// </summary>
    /// <param name="first">The first rater; NaN is missing, and the target left out.</param>
    /// <param name="second">The second rater.</param>
    /// <returns>The coefficients, <see cref="Diagnosis.TooFewRows"/> (fewer than two targets), or <see cref="Diagnosis.ConstantVariables"/> (both raters give one and the same value throughout).</returns>
    /// <exception cref="ArgumentException">The columns differ in length.</exception>
    public static Outcome<CohenKappa> Of(Column first, Column second)
    {
        var pairs = CompletePairs.Of(first.ToArray(), second.ToArray());
        var n = pairs.X.Length;
        if (n < 2)
        {
            return new Diagnosis.TooFewRows(n, 2);
        }

        double[] values = [.. pairs.X.Concat(pairs.Y).Distinct().Order()];
        if (values.Length < 2)
        {
            return new Diagnosis.ConstantVariables([first.Name, second.Name]);
        }

        var c = values.Length;
        var shares = new WorkMatrix(c, c);
        for (var row = 0; row < n; row++)
        {
            shares[Array.BinarySearch(values, pairs.X[row]), Array.BinarySearch(values, pairs.Y[row])] += 1.0 / n;
        }

        var (plain, linear, quadratic) = (
            Weighted(shares, n, (i, j) => i == j ? 1 : 0),
            Weighted(shares, n, (i, j) => 1 - (Math.Abs(i - j) / (c - 1.0))),
            Weighted(shares, n, (i, j) => 1 - ((i - j) * (i - j) / ((c - 1.0) * (c - 1)))));
        return new CohenKappa(n, Enumerable.Range(0, c).Sum(i => shares[i, i]), plain.Value, plain.Error, linear.Value, linear.Error, quadratic.Value, quadratic.Error);
    }

    private static (double Value, double Error) Weighted(WorkMatrix shares, int n, Func<int, int, double> weight)
    {
        var c = shares.Rows;
        var (rows, columns) = (new double[c], new double[c]);
        for (var i = 0; i < c; i++)
        {
            for (var j = 0; j < c; j++)
            {
                rows[i] += shares[i, j];
                columns[j] += shares[i, j];
            }
        }

        var (observed, expected, byRow, byColumn) = (0.0, 0.0, new double[c], new double[c]);
        for (var i = 0; i < c; i++)
        {
            for (var j = 0; j < c; j++)
            {
                observed += weight(i, j) * shares[i, j];
                expected += weight(i, j) * rows[i] * columns[j];
                byRow[i] += weight(i, j) * columns[j];
                byColumn[j] += weight(i, j) * rows[i];
            }
        }

        var sum = 0.0;
        for (var i = 0; i < c; i++)
        {
            for (var j = 0; j < c; j++)
            {
                var term = (weight(i, j) * (1 - expected)) - ((byRow[i] + byColumn[j]) * (1 - observed));
                sum += shares[i, j] * term * term;
            }
        }

        var centre = (observed * expected) - (2 * expected) + observed;
        return ((observed - expected) / (1 - expected), Math.Sqrt(Math.Max(0, (sum - (centre * centre)) / n)) / ((1 - expected) * (1 - expected)));
    }
}
