using System.Collections.Immutable;
using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Regression.ResponseSurface;

/// <summary>
/// The features of the surface b₀ + b₁x + b₂y + b₃x² + b₄xy + b₅y² (Edwards and Parry 1993; Edwards 1994, 2002; Shanock et al. 2010): slopes and curvatures along the lines of
/// congruence, y = x, and incongruence, y = −x, the stationary point, and the principal axes y = p₁₀ + p₁₁x and y = p₂₀ + p₂₁x.
/// </summary>
public static class SurfaceFeatures
{
    private static readonly (string Name, double[] Weights)[] Linear =
    [
        ("a1", [1, 1, 0, 0, 0]),
        ("a2", [0, 0, 1, 1, 1]),
        ("a3", [1, -1, 0, 0, 0]),
        ("a4", [0, 0, 1, -1, 1]),
        ("a5", [0, 0, 1, 0, -1]),
    ];

    private static readonly (string Name, Func<double[], double> Value)[] Curved =
    [
        ("x0", StationaryX),
        ("y0", StationaryY),
        ("p10", b => StationaryY(b) - (Slope(b, 1) * StationaryX(b))),
        ("p11", b => Slope(b, 1)),
        ("p20", b => StationaryY(b) - (Slope(b, -1) * StationaryX(b))),
        ("p21", b => Slope(b, -1)),
    ];

    /// <summary>
    /// The features: a1 = b₁ + b₂ and a2 = b₃ + b₄ + b₅, slope at the origin and curvature along y = x; a3 = b₁ − b₂ and a4 = b₃ − b₄ + b₅ along y = −x; a5 = b₃ − b₅;
    /// x₀ = (b₂b₄ − 2b₁b₅)/(4b₃b₅ − b₄²), y₀ = (b₁b₄ − 2b₂b₃)/(4b₃b₅ − b₄²); p₁₁, p₂₁ = (b₅ − b₃ ± √((b₃ − b₅)² + b₄²))/b₄, p₁₀ = y₀ − p₁₁x₀, p₂₀ = y₀ − p₂₁x₀.
    /// Errors by the delta method with the fit's own covariance matrix.
    /// </summary>
    /// <param name="fit">A fit that holds the five columns.</param>
    /// <param name="terms">The names of x, y, x², xy, y².</param>
    /// <param name="level">The level of the intervals, inside (0, 1).</param>
    /// <returns>The features in that order; numbers of an aliased column are NaN, as is what divides by 0.</returns>
    /// <exception cref="ArgumentException">There are not five terms.</exception>
    public static ImmutableArray<SurfaceFeature> Of(LeastSquaresFit fit, ImmutableArray<string> terms, double level = ConfidenceLevel.Usual)
    {
        if (terms.Length != 5)
        {
            throw new ArgumentException("A surface has the terms x, y, x², xy, y².", nameof(terms));
        }

        int[] places = [.. terms.Select(term => fit.Design.Names.IndexOf(term))];
        if (places.Contains(-1))
        {
            return [.. Linear.Select(feature => feature.Name).Concat(Curved.Select(feature => feature.Name)).Select(name => new SurfaceFeature(name, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN))];
        }

        double[] b = [.. places.Select(place => fit.Coefficients[place])];
        double[] errors = [.. places.Select(fit.StandardError)];
        var critical = StudentTDistribution.UpperTailQuantile((1 - level) / 2, fit.TestDegreesOfFreedom);
        return
        [
            .. Linear.Select(feature => Feature(feature.Name, feature.Weights.Zip(b, (weight, coefficient) => weight * coefficient).Sum(), feature.Weights)),
            .. Curved.Select(feature => Feature(feature.Name, feature.Value(b), Gradient(feature.Value, b, errors))),
        ];

        SurfaceFeature Feature(string name, double value, double[] gradient)
        {
            var variance = 0.0;
            for (var i = 0; i < b.Length; i++)
            {
                for (var j = 0; j < b.Length; j++)
                {
                    variance += gradient[i] * gradient[j] * fit.Covariance(places[i], places[j]);
                }
            }

            var se = Math.Sqrt(Math.Max(0, variance));
            var t = fit.IsExact ? double.NaN : value / se;
            var p = double.IsFinite(t) ? StudentTDistribution.TwoSidedP(t, fit.TestDegreesOfFreedom) : double.NaN;
            return new SurfaceFeature(name, value, se, t, p, value - (critical * se), value + (critical * se));
        }
    }

    private static double Curvature(double[] b) => (4 * b[2] * b[4]) - (b[3] * b[3]);

    private static double StationaryX(double[] b) => ((b[1] * b[3]) - (2 * b[0] * b[4])) / Curvature(b);

    private static double StationaryY(double[] b) => ((b[0] * b[3]) - (2 * b[1] * b[2])) / Curvature(b);

    // Where the root all but cancels the difference, the same with the other root below: (d + r)/b₄ = b₄/(r − d).
    private static double Slope(double[] b, int sign)
    {
        var difference = b[4] - b[2];
        var root = sign * Math.Sqrt((difference * difference) + (b[3] * b[3]));
        return difference * sign >= 0 ? (difference + root) / b[3] : b[3] / (root - difference);
    }

    // Central differences, their error of the second order taken out (Richardson): parts of a standard error are far above rounding, and close enough
    // that ten digits or more are left unless the feature all but divides by 0.
    private static double[] Gradient(Func<double[], double> feature, double[] b, double[] errors)
    {
        var gradient = new double[b.Length];
        for (var i = 0; i < b.Length; i++)
        {
            var step = errors[i] > 0 ? errors[i] / 256 : 1;
            gradient[i] = ((4 * Difference(step / 2)) - Difference(step)) / 3;

            double Difference(double h)
            {
                double[] up = [.. b], down = [.. b];
                (up[i], down[i]) = (b[i] + h, b[i] - h);
                return (feature(up) - feature(down)) / (2 * h);
            }
        }

        return gradient;
    }
}
