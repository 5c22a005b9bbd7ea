using System.Collections.Immutable;
using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Regression;

/// <summary>
/// What of a fit is no more than rounding: of the answers, each good to half a unit in its last place (ε/2 = 1.1e-16 of it), and of the arithmetic that
/// follows. Such a number has no digit of the data in it and is made what it stands for: a coefficient and a residual of 0, a leverage of 1.
/// </summary>
/// <param name="design">The matrix fitted.</param>
/// <param name="outcome">The outcome.</param>
/// <param name="factors">Its factors.</param>
internal sealed class LeastSquaresRounding(DesignMatrix design, ImmutableArray<double> outcome, OrthogonalFactors factors)
{
    /// <summary>The part of a sum of squares of so many rows that a difference of two such sums cannot tell from nothing.</summary>
    public const double OfSums = 2 * RoundingError.Units * RoundingError.MachineEpsilon;

    private readonly double outcomeLength = Length(outcome);

    /// <summary>
    /// b, or 0 where it is no larger than what errors of rounding e in the outcome make of it: |(X'X)⁻¹X'e|_j ≤ ‖e‖ √((X'X)⁻¹_jj), ‖e‖ ≤ ε‖y‖.
    /// </summary>
    public double Coefficient(double b, double inverseCrossProduct) =>
        Math.Abs(b) > RoundingError.Units * RoundingError.MachineEpsilon * outcomeLength * Math.Sqrt(inverseCrossProduct) ? b : 0;

    /// <summary>h, or 1 where 1 − h is no larger than the loss of orthogonality of the columns that h is summed over.</summary>
    public double Leverage(double h) => 1 - h > RoundingError.Units * Math.Max(1, design.Columns.Length) * factors.Orthogonality ? h : 1;

    /// <summary>Whether the residuals are no larger than the rounding of y and of each b x: ‖e‖ ≤ ε √(p + 1) √(‖y‖² + Σ b_j²‖x_j‖²).</summary>
    public bool IsExact(double[] residuals)
    {
        var terms = outcomeLength * outcomeLength;
        for (var j = 0; j < design.Columns.Length; j++)
        {
            var term = (double)factors.Coefficients[j] * Length(design.Columns[j].Values);
            terms += term * term;
        }

        return Length([.. residuals]) <= RoundingError.Units * RoundingError.MachineEpsilon * Math.Sqrt((design.Columns.Length + 1) * terms);
    }

    private static double Length(ImmutableArray<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            sum += value * value;
        }

        return Math.Sqrt(sum);
    }
}
