using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Outcomes;

namespace KnowledgeFlow.Core.Descriptives;

/// <summary>Mardia's tests of multivariate normality.</summary>
/// <param name="Count">The complete rows n.</param>
/// <param name="Variables">The variables p.</param>
/// <param name="Skewness">b1.</param>
/// <param name="ChiSquared">n b1/6.</param>
/// <param name="DegreesOfFreedom">p(p + 1)(p + 2)/6.</param>
/// <param name="SkewnessPValue">The upper tail of χ².</param>
/// <param name="Kurtosis">b2, p(p + 2) for a normal distribution.</param>
/// <param name="Z">(b2 − p(p + 2))/√(8p(p + 2)/n).</param>
/// <param name="KurtosisPValue">Two-sided p of z.</param>
public sealed record MardiaTest(
    int Count, int Variables, double Skewness, double ChiSquared, double DegreesOfFreedom, double SkewnessPValue, double Kurtosis, double Z, double KurtosisPValue)
{
    private const double SmallestPivot = 1e-12;

    /// <summary>
    /// b1 = Σ_ij (d_i'S⁻¹d_j)³/n², b2 = Σ_i (d_i'S⁻¹d_i)²/n with S of divisor n (Mardia 1970, Biometrika 57:519-530), as MVN and SAS; psych takes the divisor n − 1. b1 is summed from the third moments of whitened
    /// variables, Σ_abc (Σ_i z_a z_b z_c/n)², so that time grows with n and not its square.
    /// </summary>
    /// <param name="frame">The variables; rows with a missing value are left out.</param>
    /// <returns>The tests, <see cref="Diagnosis.TooFewRows"/> (no more rows than variables), <see cref="Diagnosis.ConstantVariables"/>, or <see cref="Diagnosis.CollinearVariables"/>.</returns>
    public static Outcome<MardiaTest> Of(SurveyData frame)
    {
        var complete = frame.Listwise();
        var (n, p) = (complete.Rows, complete.Columns.Length);
        if (n <= p || n < 2)
        {
            return new Diagnosis.TooFewRows(n, Math.Max(2, p + 1));
        }

        var moments = MomentsAccumulator.Of(complete);
        if (moments.ConstantVariables() is { IsEmpty: false } constant)
        {
            return new Diagnosis.ConstantVariables(constant);
        }

        var columns = new double[p][];
        for (var j = 0; j < p; j++)
        {
            var scale = Math.Sqrt(moments.CrossProduct(j, j) / n);
            columns[j] = [.. complete.Columns[j].ToArray().Select(value => (value - moments.Means[j]) / scale)];
        }

        return Whiten(columns, n) is { } dependent ? new Diagnosis.CollinearVariables([complete.Names[dependent]]) : OfWhitened(columns, n, p, frame.Cancellation);
    }

    // Gram and Schmidt, twice over: columns of variance 1 that do not correlate. The place of the first that depends on those before it.
    private static int? Whiten(double[][] columns, int n)
    {
        for (var j = 0; j < columns.Length; j++)
        {
            for (var pass = 0; pass < 2; pass++)
            {
                for (var k = 0; k < j; k++)
                {
                    var along = LaneSums.Dot(columns[j], columns[k]) / n;
                    for (var row = 0; row < n; row++)
                    {
                        columns[j][row] -= along * columns[k][row];
                    }
                }
            }

            var variance = LaneSums.Dot(columns[j], columns[j]) / n;
            if (variance <= SmallestPivot)
            {
                return j;
            }

            var length = Math.Sqrt(variance);
            for (var row = 0; row < n; row++)
            {
                columns[j][row] /= length;
            }
        }

        return null;
    }

    private static MardiaTest OfWhitened(double[][] columns, int n, int p, CancellationToken cancellation)
    {
        var (skewness, distances, product) = (0.0, new double[n], new double[n]);
        for (var a = 0; a < p; a++)
        {
            for (var row = 0; row < n; row++)
            {
                distances[row] += columns[a][row] * columns[a][row];
            }

            for (var b = 0; b <= a; b++)
            {
                cancellation.ThrowIfCancellationRequested();
                for (var row = 0; row < n; row++)
                {
                    product[row] = columns[a][row] * columns[b][row];
                }

                for (var c = 0; c <= b; c++)
                {
                    var third = LaneSums.Dot(product, columns[c]) / n;
                    var orders = a == b && b == c ? 1 : a == b || b == c ? 3 : 6;
                    skewness += orders * third * third;
                }
            }
        }

        var kurtosis = LaneSums.Dot(distances, distances) / n;
        double expected = p * (p + 2.0), df = p * (p + 1.0) * (p + 2) / 6;
        var z = (kurtosis - expected) / Math.Sqrt(8 * expected / n);
        return new MardiaTest(n, p, skewness, n * skewness / 6, df, ChiSquaredDistribution.UpperTail(n * skewness / 6, df), kurtosis, z, NormalDistribution.TwoSidedP(z));
    }
}
