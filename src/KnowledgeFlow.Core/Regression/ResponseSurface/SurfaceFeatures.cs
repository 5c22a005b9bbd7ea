using System.Collections.Immutable;
using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Regression.ResponseSurface;

/// <summary>
/// The features of the surface b₀ + b₁x + b₂y + b₃x² + b₄xy + b₅y² (Edwards and Parry 1993; Edwards 1994, 2002; Shanock et al. 2010): slopes and curvatures along the lines of
/// congruence, y = x, and incongruence, y = −x, the stationary point, and the principal axes y = p₁₀ + p₁₁x and y = p₂₀ + p₂₁x.
/// </summary>
public static class SurfaceFeatures
{
    private static readonly (string Name, Func<double[], double> Value)[] Features =
    [
        ("a1", b => b[0] + b[1]),
        ("a2", b => b[2] + b[3] + b[4]),
        ("a3", b => b[0] - b[1]),
        ("a4", b => b[2] - b[3] + b[4]),
        ("a5", b => b[2] - b[4]),
        ("x0", StationaryX),
        ("y0", StationaryY),
        ("p10", b => StationaryY(b) - (Slope(b, 1) * StationaryX(b))),
        ("p11", b => Slope(b, 1)),
        ("p20", b => StationaryY(b) - (Slope(b, -1) * StationaryX(b))),
        ("p21", b => Slope(b, -1)),
    ];

    /// <summary>How many of the features are linear in the coefficients.</summary>
    private const int Linear = 5;

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
            return [.. Features.Select(feature => new SurfaceFeature(feature.Name, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN))];
        }

        double[] b = [.. places.Select(place => fit.Coefficients[place])];
        double[] errors = [.. places.Select(fit.StandardError)];
        var critical = StudentTDistribution.UpperTailQuantile((1 - level) / 2, fit.TestDegreesOfFreedom);
        return [.. Features.Select((feature, index) =>
        {
            var value = feature.Value(b);
            var gradient = Gradient(feature.Value, b, errors, index < Linear);
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
            return new SurfaceFeature(feature.Name, value, se, t, p, value - (critical * se), value + (critical * se));
        })];
    }

    private static double Curvature(double[] b) => (4 * b[2] * b[4]) - (b[3] * b[3]);

    private static double StationaryX(double[] b) => ((b[1] * b[3]) - (2 * b[0] * b[4])) / Curvature(b);

    private static double StationaryY(double[] b) => ((b[0] * b[3]) - (2 * b[1] * b[2])) / Curvature(b);

    private static double Slope(double[] b, int sign)
    {
        var root = Math.Sqrt(((b[2] - b[4]) * (b[2] - b[4])) + (b[3] * b[3]));
        return (b[4] - b[2] + (sign * root)) / b[3];
    }

    // Central differences, their error of the second order taken out (Richardson): a tenth of a standard error and a twentieth of it are far above rounding, and close enough
    // that ten digits or more are left unless the feature all but divides by 0.
    private static double[] Gradient(Func<double[], double> feature, double[] b, double[] errors, bool isLinear)
    {
        var gradient = new double[b.Length];
        for (var i = 0; i < b.Length; i++)
        {
            var step = isLinear || errors[i] == 0 ? 1 : errors[i] / 256;
            gradient[i] = isLinear ? Difference(step) : ((4 * Difference(step / 2)) - Difference(step)) / 3;

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
