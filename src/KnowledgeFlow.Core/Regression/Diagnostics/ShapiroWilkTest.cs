using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Outcomes;

namespace KnowledgeFlow.Core.Regression.Diagnostics;

/// <summary>
/// Shapiro and Wilk's test of normality by Royston's approximation (1995, Applied Statistics 44:547-551, algorithm AS R94), as
/// in R, for 3 to 5000 values.
/// </summary>
/// <param name="W">The statistic, up to 1.</param>
/// <param name="PValue">The probability of a W as small under normality.</param>
public sealed record ShapiroWilkTest(double W, double PValue)
{
    /// <summary>The fewest values.</summary>
    public const int Fewest = 3;

    /// <summary>The most values the approximation was made for.</summary>
    public const int Most = 5000;

    // Royston's polynomials: the two outermost weights in 1/√n, then mean and log SD of the transformed W for n up to 11 (in n)
    // and beyond (in ln n), and the limit of the transformation up to 11.
    private static ReadOnlySpan<double> OutermostWeight => [0, 0.221157, -0.147981, -2.07119, 4.434685, -2.706056];

    private static ReadOnlySpan<double> NextWeight => [0, 0.042981, -0.293762, -1.752461, 5.682633, -3.582633];

    private static ReadOnlySpan<double> SmallMean => [0.544, -0.39978, 0.025054, -6.714e-4];

    private static ReadOnlySpan<double> SmallLogSd => [1.3822, -0.77857, 0.062767, -0.0020322];

    private static ReadOnlySpan<double> LargeMean => [-1.5861, -0.31082, -0.083751, 0.0038915];

    private static ReadOnlySpan<double> LargeLogSd => [-0.4803, -0.082676, 0.0030302];

    private static ReadOnlySpan<double> SmallLimit => [-2.273, 0.459];

    /// <summary>The test of a sample.</summary>
    /// <returns>
    /// The test; <see cref="Diagnosis.TooFewRows"/> below three values, <see cref="Diagnosis.TooManyRows"/> above 5000,
    /// <see cref="Diagnosis.ConstantVariables"/> where the values do not vary.
    /// </returns>
    /// <param name="values">The values, none NaN, in any order.</param>
    /// <param name="name">What they are, for a diagnosis.</param>
    public static Outcome<ShapiroWilkTest> Of(IEnumerable<double> values, string name)
    {
        var sorted = values.Order().ToArray();
        var n = sorted.Length;
        if (n < Fewest)
        {
            return new Diagnosis.TooFewRows(n, Fewest);
        }

        if (n > Most)
        {
            return new Diagnosis.TooManyRows(n, Most);
        }

        var range = sorted[^1] - sorted[0];
        if (!(range > 1e-19 * Math.Max(Math.Abs(sorted[0]), Math.Abs(sorted[^1]))))
        {
            return new Diagnosis.ConstantVariables([name]);
        }

        var shortfall = OneMinusW(sorted, range, Weights(n));
        return new ShapiroWilkTest(1 - shortfall, Probability(shortfall, n));
    }

    /// <summary>The weights of the lower half of the order statistics, from the smallest: all positive.</summary>
    private static double[] Weights(int n)
    {
        var weights = new double[n / 2];
        if (n == 3)
        {
            weights[0] = Math.Sqrt(0.5);
            return weights;
        }

        var squares = 0.0;
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = -NormalDistribution.Quantile((i + 0.625) / (n + 0.25));
            squares += 2 * weights[i] * weights[i];
        }

        var length = Math.Sqrt(squares);
        var x = 1 / Math.Sqrt(n);
        var outermost = Polynomial(OutermostWeight, x) + (weights[0] / length);
        var rest = squares - (2 * weights[0] * weights[0]);
        var left = 1 - (2 * outermost * outermost);
        var fixedWeights = 1;
        var next = 0.0;
        if (n > 5)
        {
            next = Polynomial(NextWeight, x) + (weights[1] / length);
            rest -= 2 * weights[1] * weights[1];
            left -= 2 * next * next;
            fixedWeights = 2;
        }

        var scale = Math.Sqrt(rest / left);
        for (var i = fixedWeights; i < weights.Length; i++)
        {
            weights[i] /= scale;
        }

        weights[0] = outermost;
        if (fixedWeights == 2)
        {
            weights[1] = next;
        }

        return weights;
    }

    /// <summary>1 − W, without the cancellation that W near 1 would bring.</summary>
    private static double OneMinusW(double[] sorted, double range, double[] weights)
    {
        var n = sorted.Length;
        var mean = sorted.Average(value => value / range);
        double squaresOfWeights = 0, squaresOfValues = 0, products = 0;
        for (var i = 0; i < n; i++)
        {
            var mirrored = n - 1 - i;
            var weight = i == mirrored ? 0 : i < mirrored ? -weights[i] : weights[mirrored];
            var deviation = (sorted[i] / range) - mean;
            squaresOfWeights += weight * weight;
            squaresOfValues += deviation * deviation;
            products += weight * deviation;
        }

        var root = Math.Sqrt(squaresOfWeights * squaresOfValues);
        return (root - products) * (root + products) / (squaresOfWeights * squaresOfValues);
    }

    private static double Probability(double shortfall, int n)
    {
        if (n == 3)
        {
            return Math.Max(0, 6 / Math.PI * (Math.Asin(Math.Sqrt(1 - shortfall)) - Math.Asin(Math.Sqrt(0.75))));
        }

        var y = Math.Log(shortfall);
        var logN = Math.Log(n);
        if (n > 11)
        {
            return NormalDistribution.UpperTail((y - Polynomial(LargeMean, logN)) / Math.Exp(Polynomial(LargeLogSd, logN)));
        }

        var limit = Polynomial(SmallLimit, n);
        return y >= limit
            ? 1e-99
            : NormalDistribution.UpperTail((-Math.Log(limit - y) - Polynomial(SmallMean, n)) / Math.Exp(Polynomial(SmallLogSd, n)));
    }

    private static double Polynomial(ReadOnlySpan<double> coefficients, double x)
    {
        var sum = 0.0;
        for (var k = coefficients.Length - 1; k >= 0; k--)
        {
            sum = (sum * x) + coefficients[k];
        }

        return sum;
    }
}
