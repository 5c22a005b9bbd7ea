using System.Collections.Immutable;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Outcomes;
using MathNet.Numerics.LinearAlgebra;

namespace KnowledgeFlow.Core.Regression.Logistic;

/// <summary>
/// Brant's (1990) test of proportional odds: whether the K − 1 binary regressions of Y &gt; k have the same coefficients. Wald's χ² of their differences, with the covariances of
/// regressions of the same rows, (X'W_jj X)⁻¹ X'W_jl X (X'W_ll X)⁻¹, W_jl = P(Y &gt; l)(1 − P(Y &gt; j)) for j ≤ l.
/// </summary>
/// <param name="Rows">A test of all columns, then one of each.</param>
public sealed record ProportionalOddsTest(ImmutableArray<ProportionalOddsRow> Rows)
{
    /// <summary>The test.</summary>
    /// <param name="design">The design of the model, with an intercept.</param>
    /// <param name="categories">The category of each row, from 0.</param>
    /// <returns>The test, or why one of the binary regressions cannot be estimated.</returns>
    internal static Outcome<ProportionalOddsTest> Of(DesignMatrix design, ImmutableArray<int> categories)
    {
        var standardised = new StandardisedDesign(design);
        ImmutableArray<string> names = [.. design.Names.Skip(1)];
        var cuts = categories.Max();
        var width = standardised.Width;
        var fits = new (Vector<double> B, Vector<double> Above, Matrix<double> Inverse)[cuts];
        var x = Matrix<double>.Build.Dense(standardised.Rows, width, (i, j) => standardised.Row(i)[j]);
        for (var k = 0; k < cuts; k++)
        {
            var cut = k;
            var likelihood = new MultinomialLikelihood(standardised, [.. categories.Select(category => category > cut ? 1 : 0)]);
            if (!LikelihoodMaximum.Of(likelihood, names).TryGet(out var maximum, out var diagnosis))
            {
                return diagnosis;
            }

            var probabilities = new double[2];
            fits[k] = (
                Vector<double>.Build.Dense(maximum.Parameters),
                Vector<double>.Build.Dense(standardised.Rows, i =>
                {
                    likelihood.Probabilities(i, maximum.Parameters, probabilities);
                    return probabilities[1];
                }),
                Matrix<double>.Build.Dense(width, width, (i, j) => maximum.Inverse[(i * width) + j]));
        }

        var p = width - 1;
        var b = Vector<double>.Build.Dense(cuts * p, at => fits[at / p].B[1 + (at % p)]);
        var covariance = Matrix<double>.Build.Dense(cuts * p, cuts * p);
        for (var j = 0; j < cuts; j++)
        {
            for (var l = j; l < cuts; l++)
            {
                var weights = fits[l].Above.PointwiseMultiply(1 - fits[j].Above);
                var weighted = Matrix<double>.Build.Dense(x.RowCount, width, (i, a) => x[i, a] * weights[i]);
                var part = (fits[j].Inverse * weighted.TransposeThisAndMultiply(x) * fits[l].Inverse).SubMatrix(1, p, 1, p);
                covariance.SetSubMatrix(j * p, l * p, part);
                covariance.SetSubMatrix(l * p, j * p, part.Transpose());
            }
        }

        return new ProportionalOddsTest(
        [
            Test(null, [.. Enumerable.Range(0, p)]),
            .. names.Select((name, a) => Test(name, [a])),
        ]);

        // Columns a of the first regression less those of each other.
        ProportionalOddsRow Test(string? name, int[] columns)
        {
            var differences = Matrix<double>.Build.Dense((cuts - 1) * columns.Length, cuts * p);
            for (var row = 0; row < differences.RowCount; row++)
            {
                var (cut, column) = (1 + (row / columns.Length), columns[row % columns.Length]);
                differences[row, column] = 1;
                differences[row, (cut * p) + column] = -1;
            }

            var d = differences * b;
            var chiSquared = Math.Max(0, d.DotProduct((differences * covariance * differences.Transpose()).LU().Solve(d)));
            var usable = double.IsFinite(chiSquared) ? chiSquared : double.NaN;
            return new ProportionalOddsRow(name, usable, d.Count, double.IsNaN(usable) ? double.NaN : ChiSquaredDistribution.UpperTail(usable, d.Count));
        }
    }
}
