using System.Collections.Immutable;

namespace KnowledgeFlow.Core.Regression.Logistic;

/// <summary>
/// The multinomial logit with the first category for reference, of two categories the binary: parameters are K − 1 runs of coefficients, the intercept first.
/// Σ_i (η_iy − ln Σ_k exp η_ik), η_i0 = 0.
/// </summary>
internal sealed class MultinomialLikelihood(StandardisedDesign design, ImmutableArray<int> categories) : CategoricalLikelihood(design, categories)
{
    public override int Parameters => (Categories - 1) * Design.Width;

    public override double[] Start()
    {
        var counts = new double[Categories];
        foreach (var category in Observed)
        {
            counts[category]++;
        }

        var start = new double[Parameters];
        for (var k = 1; k < Categories; k++)
        {
            start[(k - 1) * Design.Width] = Math.Log(counts[k] / counts[0]);
        }

        return start;
    }

    public override double LogLikelihood(ReadOnlySpan<double> parameters, Span<double> gradient, Span<double> information)
    {
        int width = Design.Width, free = Categories - 1, all = Parameters;
        gradient.Clear();
        information.Clear();
        var probabilities = new double[Categories];
        var sum = 0.0;
        for (var i = 0; i < Rows; i++)
        {
            sum += LogProbability(i, parameters, probabilities);
            if (gradient.IsEmpty)
            {
                continue;
            }

            var x = Design.Row(i);
            for (var k = 0; k < free; k++)
            {
                var surprise = (Observed[i] == k + 1 ? 1 : 0) - probabilities[k + 1];
                for (var a = 0; a < width; a++)
                {
                    gradient[(k * width) + a] += surprise * x[a];
                }

                for (var l = 0; l <= k; l++)
                {
                    // p(1 − p) as the product of a share and the shares of the others, which keeps its digits where p is near 1.
                    var weight = k == l ? probabilities[k + 1] * Others(probabilities, k + 1) : -probabilities[k + 1] * probabilities[l + 1];
                    for (var a = 0; a < width; a++)
                    {
                        var weighted = weight * x[a];
                        for (var b = 0; b < width; b++)
                        {
                            information[(((k * width) + a) * all) + (l * width) + b] += weighted * x[b];
                        }
                    }
                }
            }
        }

        return sum;
    }

    public override (double Least, double Greatest) Margins(int row, ReadOnlySpan<double> direction)
    {
        var own = Change(row, Observed[row], direction);
        var (least, greatest) = (double.PositiveInfinity, double.NegativeInfinity);
        for (var k = 0; k < Categories; k++)
        {
            if (k != Observed[row])
            {
                var margin = own - Change(row, k, direction);
                (least, greatest) = (Math.Min(least, margin), Math.Max(greatest, margin));
            }
        }

        return (least, greatest);
    }

    public override double[] ColumnsOf(ReadOnlySpan<double> direction)
    {
        var sizes = new double[Design.Width - 1];
        for (var k = 0; k < Categories - 1; k++)
        {
            for (var a = 1; a < Design.Width; a++)
            {
                sizes[a - 1] = Math.Max(sizes[a - 1], Math.Abs(direction[(k * Design.Width) + a]));
            }
        }

        return sizes;
    }

    public override void Probabilities(int row, ReadOnlySpan<double> parameters, Span<double> probabilities) => LogProbability(row, parameters, probabilities);

    public override double[] ToRaw()
    {
        int width = Design.Width, all = Parameters;
        var t = new double[all * all];
        for (var first = 0; first < all; first += width)
        {
            t[(first * all) + first] = 1;
            for (var a = 1; a < width; a++)
            {
                t[((first + a) * all) + first + a] = 1 / Design.Scales[a];
                t[(first * all) + first + a] = -Design.Means[a] / Design.Scales[a];
            }
        }

        return t;
    }

    private static double Others(ReadOnlySpan<double> probabilities, int but)
    {
        var sum = 0.0;
        for (var k = 0; k < probabilities.Length; k++)
        {
            sum += k == but ? 0 : probabilities[k];
        }

        return sum;
    }

    private double Change(int row, int category, ReadOnlySpan<double> direction) =>
        category == 0 ? 0 : Design.Predictor(row, direction.Slice((category - 1) * Design.Width, Design.Width));

    /// <summary>ln P of the row's own category; leaves the probabilities of all.</summary>
    private double LogProbability(int row, ReadOnlySpan<double> parameters, Span<double> probabilities)
    {
        var largest = 0.0;
        probabilities[0] = 0;
        for (var k = 1; k < Categories; k++)
        {
            probabilities[k] = Change(row, k, parameters);
            largest = Math.Max(largest, probabilities[k]);
        }

        var (own, sum) = (probabilities[Observed[row]] - largest, 0.0);
        for (var k = 0; k < Categories; k++)
        {
            probabilities[k] = Math.Exp(probabilities[k] - largest);
            sum += probabilities[k];
        }

        for (var k = 0; k < Categories; k++)
        {
            probabilities[k] /= sum;
        }

        return own - Math.Log(sum);
    }
}
