using System.Collections.Immutable;
using KnowledgeFlow.Core.Regression.Moderation;

namespace KnowledgeFlow.Core.Regression.ResponseSurface;

/// <summary>What a surface predicts over a square of its two predictors, other columns at their means.</summary>
/// <param name="Places">The values of either predictor, ascending.</param>
/// <param name="Values">The predicted outcome, a row for each value of y, in it a column for each of x.</param>
public sealed record PredictedSurface(ImmutableArray<double> Places, ImmutableArray<double> Values)
{
    /// <summary>ŷ(x, y) = ȳ + Σ b_k (t_k(x, y) − t̄_k) with the terms t = x, y, x², xy, y²: a fit with an intercept goes through the means of all its columns (Edwards 1994).</summary>
    /// <param name="fit">A fit with an intercept that holds the five columns; one that is aliased counts for nothing.</param>
    /// <param name="terms">The names of x, y, x², xy, y².</param>
    /// <param name="low">Where the square begins.</param>
    /// <param name="high">Where it ends.</param>
    /// <param name="points">How many places there are along a side; at least 2.</param>
    /// <exception cref="ArgumentException">There are not five terms, or the fit has no intercept.</exception>
    public static PredictedSurface Of(LeastSquaresFit fit, ImmutableArray<string> terms, double low, double high, int points)
    {
        if (terms.Length != 5 || !fit.Design.HasIntercept)
        {
            throw new ArgumentException("A surface has an intercept and the terms x, y, x², xy, y².", nameof(terms));
        }

        int[] places = [.. terms.Select(term => fit.Design.Names.IndexOf(term))];
        double[] b = [.. places.Select(place => place < 0 ? 0 : fit.Coefficients[place])];
        var constant = fit.Outcome.Average() - places.Zip(b, (place, coefficient) => place < 0 ? 0 : coefficient * fit.Design.Columns[place].Values.Average()).Sum();
        var sides = Grid.Between(low, high, points);
        return new PredictedSurface(
            sides,
            [.. from y in sides from x in sides select constant + (b[0] * x) + (b[1] * y) + (b[2] * x * x) + (b[3] * x * y) + (b[4] * y * y)]);
    }
}
