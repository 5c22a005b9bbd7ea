using System.Collections.Immutable;
using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Resampling;

/// <summary>
/// The columns by which the slopes of an equation are found in each resample. Cross-products square the condition of a design: of a column whose share of its own is below 1e-6 (a product of
/// predictors far from 0), what is left of it beside those before it takes its place, and the slopes are turned back: x_j = Σ g_k x_k + s u gives b_j = c/s and b_k −= g_k b_j.
/// </summary>
internal sealed class ResampledDesign
{
    private const double SmallShare = 1e-6;

    // Below it, what is left is rounding.
    private const double NoShare = 1e-20;

    private readonly ImmutableArray<Replacement> replacements;

    private ResampledDesign(ImmutableArray<int> predictors, ImmutableArray<int> columns, ImmutableArray<Replacement> replacements) => (Predictors, Columns, this.replacements) = (predictors, columns, replacements);

    /// <summary>The predictors' columns, by their places.</summary>
    public ImmutableArray<int> Predictors { get; }

    /// <summary>The columns that stand for them.</summary>
    public ImmutableArray<int> Columns { get; }

    /// <summary>The design of predictors; columns that take the place of others are added to the list.</summary>
    /// <param name="predictors">The predictors' columns, by their places.</param>
    /// <param name="columns">All columns, of about one scale.</param>
    /// <param name="isCentred">Whether slopes are those of columns about their means.</param>
    public static ResampledDesign Of(ImmutableArray<int> predictors, List<double[]> columns, bool isCentred)
    {
        var used = ImmutableArray.CreateBuilder<int>(predictors.Length);
        var replacements = ImmutableArray.CreateBuilder<Replacement>();
        var basis = new List<double[]>();
        var turned = new WorkMatrix(predictors.Length, predictors.Length);
        for (var j = 0; j < predictors.Length; j++)
        {
            double[] left = isCentred ? Deviations(columns[predictors[j]]) : [.. columns[predictors[j]]];
            var squares = LaneSums.SumOfSquares(left);
            RemoveTwice(left, basis, turned, j);
            var share = squares > 0 ? LaneSums.SumOfSquares(left) / squares : 0;
            var norm = LaneSums.Norm(left);
            turned[j, j] = norm;
            var unit = norm > 0 ? Scaled(left, 1 / norm) : left;
            basis.Add(unit);
            if (share is < NoShare or >= SmallShare)
            {
                used.Add(predictors[j]);
                continue;
            }

            var root = Math.Sqrt(left.Length);
            used.Add(columns.Count);
            columns.Add(Scaled(unit, root));
            replacements.Add(new Replacement(j, norm / root, Weights(turned, j)));
        }

        return new ResampledDesign(predictors, used.ToImmutable(), replacements.ToImmutable());
    }

    /// <summary>Turns slopes of the columns that were used into those of the predictors.</summary>
    /// <param name="slopes">One slope a predictor, on the scale of <see cref="Of"/>'s columns.</param>
    public void TurnBack(Span<double> slopes)
    {
        // From the first: what is left of a predictor is told by those before it as they are, not by what replaces them.
        foreach (var (j, scale, weights) in replacements)
        {
            slopes[j] /= scale;
            for (var k = 0; k < j; k++)
            {
                slopes[k] -= weights[k] * slopes[j];
            }
        }
    }

    // g of x_j = Σ g_k x_k + what is left, from x_k = Σ turned[l, k] q_l.
    private static ImmutableArray<double> Weights(WorkMatrix turned, int j)
    {
        var weights = new double[j];
        for (var k = j - 1; k >= 0; k--)
        {
            var rest = turned[k, j];
            for (var l = k + 1; l < j; l++)
            {
                rest -= turned[k, l] * weights[l];
            }

            weights[k] = turned[k, k] > 0 ? rest / turned[k, k] : 0;
        }

        return [.. weights];
    }

    private static void RemoveTwice(double[] column, List<double[]> basis, WorkMatrix turned, int j)
    {
        for (var pass = 0; pass < 2; pass++)
        {
            foreach (var (l, unit) in basis.Index())
            {
                var component = LaneSums.Dot(unit, column);
                turned[l, j] += component;
                for (var row = 0; row < column.Length; row++)
                {
                    column[row] -= component * unit[row];
                }
            }
        }
    }

    private static double[] Deviations(double[] column)
    {
        var mean = LaneSums.Sum(column) / column.Length;
        return [.. column.Select(value => value - mean)];
    }

    private static double[] Scaled(double[] column, double factor) => [.. column.Select(value => value * factor)];

    private sealed record Replacement(int Place, double Scale, ImmutableArray<double> Weights);
}
