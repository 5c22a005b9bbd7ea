using System.Numerics.Tensors;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Outcomes;

namespace KnowledgeFlow.Core.Descriptives;

/// <summary>Pearson's product-moment correlation.</summary>
public static class PearsonCorrelation
{
    /// <summary>1 − r² at or below which the points lie on a line but for rounding.</summary>
    private const double PerfectRemainder = 1e-28;

    /// <summary>
    /// r = Σ(x − x̄)(y − ȳ)/√(Σ(x − x̄)² Σ(y − ȳ)²), p from t = r √((n − 2)/(1 − r²)) with n − 2 degrees of freedom. 1 − r² is taken from
    /// the residuals of the standardised variables, so that p keeps its digits where r is all but 1.
    /// </summary>
    /// <param name="x">One variable; NaN is missing, and its row left out.</param>
    /// <param name="y">The other, of the same length.</param>
    /// <param name="xName">The first variable's name, for a diagnosis.</param>
    /// <param name="yName">The second variable's name, for a diagnosis.</param>
    /// <returns>The correlation, <see cref="Diagnosis.TooFewRows"/> (fewer than two), or <see cref="Diagnosis.ConstantVariables"/>.</returns>
    /// <exception cref="ArgumentException">The variables differ in length.</exception>
    public static Outcome<Correlation> Of(ReadOnlySpan<double> x, ReadOnlySpan<double> y, string xName, string yName)
    {
        var pairs = CompletePairs.Of(x, y);
        return pairs.Refuses(xName, yName) is { } refused ? refused : OfComplete(pairs.X, pairs.Y);
    }

    /// <summary>The same from moments, where no rows are at hand: 1 − r² then has the absolute accuracy of r.</summary>
    /// <exception cref="KeyNotFoundException">A name is not a variable's.</exception>
    public static Outcome<Correlation> Of(Moments moments, string x, string y)
    {
        var (i, j) = (moments.IndexOf(x), moments.IndexOf(y));
        if (moments.Count < 2)
        {
            return new Diagnosis.TooFewRows(moments.Count, 2);
        }

        string[] constant = [.. new[] { i, j }.Where(moments.IsConstant).Select(k => moments.Names[k]).Distinct()];
        if (constant.Length > 0)
        {
            return new Diagnosis.ConstantVariables([.. constant]);
        }

        var coefficient = moments.Correlation(i, j);
        return new Correlation(coefficient, moments.Count, PValue(coefficient, (1 - coefficient) * (1 + coefficient), moments.Count));
    }

    /// <summary>The correlation of two variables that vary and have no value missing.</summary>
    internal static Correlation OfComplete(double[] x, double[] y) => OfStandardised(Standardised(x), Standardised(y));

    /// <summary>The correlation of two variables with mean 0 and sum of squares 1.</summary>
    internal static Correlation OfStandardised(double[] u, double[] v)
    {
        var coefficient = LaneSums.Dot(u, v);
        var remainder = (1 - coefficient) * (1 + coefficient);
        if (remainder < 0.1)
        {
            remainder = 0;
            for (var i = 0; i < u.Length; i++)
            {
                var residual = v[i] - (coefficient * u[i]);
                remainder += residual * residual;
            }
        }

        coefficient = RoundingError.Cleared(coefficient, 1);
        var perfect = remainder <= PerfectRemainder;
        return new Correlation(
            perfect ? Math.Sign(coefficient) : Math.Clamp(coefficient, -1, 1),
            u.Length,
            PValue(coefficient, perfect ? 0 : remainder, u.Length));
    }

    /// <summary>Deviations from the mean, of sum of squares 1, of values that vary.</summary>
    internal static double[] Standardised(double[] values)
    {
        // What the rounded mean left over is taken out too.
        var mean = LaneSums.Sum(values) / values.Length;
        var deviations = new double[values.Length];
        TensorPrimitives.Subtract(values, mean, deviations);
        TensorPrimitives.Subtract(deviations, LaneSums.Sum(deviations) / values.Length, deviations);
        TensorPrimitives.Divide(deviations, LaneSums.Norm(deviations), deviations);
        return deviations;
    }

    private static double? PValue(double coefficient, double remainder, int count) =>
        count < 3 ? null
        : remainder <= 0 ? 0
        : StudentTDistribution.TwoSidedP(coefficient * Math.Sqrt((count - 2) / remainder), count - 2);
}
