using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Mediation;

/// <summary>The effect of an arrow at values of its moderators, with the error of its own regression: √(g'Vg), g the weights of its coefficients (Aiken and West 1991).</summary>
/// <param name="B">The effect.</param>
/// <param name="StandardError">Its standard error.</param>
/// <param name="T">B/se.</param>
/// <param name="PValue">Two-sided, by Student's t.</param>
/// <param name="Lower">The lower limit of the 95 % interval.</param>
/// <param name="Upper">The upper limit.</param>
public sealed record ConditionalSlope(double B, double StandardError, double T, double PValue, double Lower, double Upper)
{
    /// <summary>The effect of an arrow at a point.</summary>
    public static ConditionalSlope Of(MediationEffects effects, ArrowSlope slope, ModeratorPoint at, double level = ConfidenceLevel.Usual)
    {
        var fit = effects.Fits[slope.Equation];
        var weights = new double[slope.Terms.Length];
        for (var k = 0; k < weights.Length; k++)
        {
            weights[k] = 1;
            foreach (var moderator in slope.Terms[k].Moderators)
            {
                weights[k] *= at.Centred[moderator];
            }
        }

        var (value, variance) = (0.0, 0.0);
        for (var k = 0; k < weights.Length; k++)
        {
            var row = effects.PlaceInFit(slope.Equation, slope.Terms[k].Coefficient);
            value += weights[k] * fit.Coefficients[row];
            for (var l = 0; l < weights.Length; l++)
            {
                variance += weights[k] * weights[l] * fit.Covariance(row, effects.PlaceInFit(slope.Equation, slope.Terms[l].Coefficient));
            }
        }

        var (se, df) = (Math.Sqrt(variance), fit.TestDegreesOfFreedom);
        var critical = StudentTDistribution.UpperTailQuantile((1 - level) / 2, df);
        var t = fit.IsExact ? double.NaN : value / se;
        return new ConditionalSlope(value, se, t, StudentTDistribution.TwoSidedP(t, df), value - (critical * se), value + (critical * se));
    }
}
