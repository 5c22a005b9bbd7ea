using System.Collections.Immutable;
using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Regression.Diagnostics;

/// <summary>The correlations of a predictor's column with the outcome; about zero where the model has no intercept, as SPSS.</summary>
/// <param name="Term">The column.</param>
/// <param name="ZeroOrder">Pearson's r.</param>
/// <param name="Partial">The others taken out of both: t/√(t² + n − p), t with the ordinary error.</param>
/// <param name="Part">The others taken out of the predictor alone (semi-partial): b over the root of (X'X)⁻¹_jj Σ(y − ȳ)².</param>
public sealed record PredictorCorrelation(string Term, double ZeroOrder, double Partial, double Part)
{
    /// <summary>One entry a column but the intercept.</summary>
    public static ImmutableArray<PredictorCorrelation> Of(LeastSquaresFit fit)
    {
        var first = fit.Design.HasIntercept ? 1 : 0;
        var outcome = fit.Design.Deviations(fit.WeightedOutcome);
        return [.. Enumerable.Range(first, fit.Coefficients.Length - first).Select(j =>
        {
            var column = fit.Design.Deviations(fit.Design.Columns[j].Values);
            var (b, inverse) = (fit.Coefficients[j], fit.InverseCrossProduct(j, j));

            // b²/(X'X)⁻¹_jj is what the column adds to the explained sum of squares.
            var added = b * b / inverse;
            return new PredictorCorrelation(
                fit.Design.Names[j],
                LaneSums.Dot(column, outcome) / (LaneSums.Norm(column) * LaneSums.Norm(outcome)),
                Math.CopySign(Math.Sqrt(added / (added + fit.ResidualSumOfSquares)), b),
                Math.CopySign(Math.Sqrt(Math.Min(1, added / fit.TotalSumOfSquares)), b));
        })];
    }
}
