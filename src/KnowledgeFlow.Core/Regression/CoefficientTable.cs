using System.Collections.Immutable;
using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Regression;

/// <summary>The coefficients of a fit with their tests, intervals and collinearity.</summary>
public static class CoefficientTable
{
    /// <summary>One row a column of the design, in order.</summary>
    /// <param name="fit">The fit.</param>
    /// <param name="level">The level of the intervals, inside (0, 1).</param>
    public static ImmutableArray<CoefficientEstimate> Of(LeastSquaresFit fit, double level = ConfidenceLevel.Usual)
    {
        var critical = StudentTDistribution.UpperTailQuantile((1 - level) / 2, fit.TestDegreesOfFreedom);
        var rows = ImmutableArray.CreateBuilder<CoefficientEstimate>(fit.Coefficients.Length);
        for (var j = 0; j < fit.Coefficients.Length; j++)
        {
            var column = fit.Design.Columns[j];
            double b = fit.Coefficients[j], se = fit.StandardError(j), beta = double.NaN, inflation = double.NaN;
            if (!(fit.Design.HasIntercept && j == 0))
            {
                var squares = fit.Design.SumOfSquares(column.Values);
                beta = b * Math.Sqrt(squares / fit.TotalSumOfSquares);
                inflation = Math.Max(1, fit.InverseCrossProduct(j, j) * squares);
            }

            // Nothing varies about an exact fit, and a ratio to no error is no test.
            var t = fit.IsExact ? double.NaN : b / se;
            rows.Add(new CoefficientEstimate(
                column.Name, b, se, beta, t, StudentTDistribution.TwoSidedP(t, fit.TestDegreesOfFreedom), b - (critical * se), b + (critical * se), inflation, 1 / inflation));
        }

        return rows.MoveToImmutable();
    }
}
