using System.Collections.Immutable;
using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Regression.Diagnostics;

/// <summary>
/// Belsley, Kuh and Welsch's (1980) diagnostics: the eigenvalues of X'X with columns of length one, the intercept's among them and nothing centred, and the share of each
/// coefficient's variance that lies along each eigenvector.
/// </summary>
/// <param name="Terms">The columns, the intercept first where there is one.</param>
/// <param name="Dimensions">One entry an eigenvalue, descending.</param>
public sealed record CollinearityDiagnostics(ImmutableArray<string> Terms, ImmutableArray<CollinearDimension> Dimensions)
{
    /// <summary>The diagnostics of a fit's design.</summary>
    public static CollinearityDiagnostics Of(LeastSquaresFit fit)
    {
        double[][] columns = [.. fit.Design.Columns.Select(column => Scaled(column.Values))];
        var p = columns.Length;
        var products = new double[p * p];
        for (var i = 0; i < p; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                products[(i * p) + j] = products[(j * p) + i] = LaneSums.Dot(columns[i], columns[j]);
            }
        }

        var system = SymmetricEigensystem.Of(products, p);

        // An eigenvalue below the rounding of the sum p of all is known to be no more than that.
        double[] values = [.. system.Values.Select(value => Math.Max(value, p * RoundingError.MachineEpsilon))];
        var parts = new double[p * p];
        for (var k = 0; k < p; k++)
        {
            for (var j = 0; j < p; j++)
            {
                var element = system.Vector(k)[j];
                parts[(k * p) + j] = element * element / values[k];
            }
        }

        double[] sums = [.. Enumerable.Range(0, p).Select(j => Enumerable.Range(0, p).Sum(k => parts[(k * p) + j]))];
        return new CollinearityDiagnostics(
            fit.Design.Names,
            [.. values.Select((value, k) => new CollinearDimension(value, Math.Sqrt(values[0] / value), [.. Enumerable.Range(0, p).Select(j => parts[(k * p) + j] / sums[j])]))]);
    }

    private static double[] Scaled(ImmutableArray<double> values)
    {
        var length = LaneSums.Norm(values.AsSpan());
        return [.. values.Select(value => value / length)];
    }
}
