using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Sem.Estimation;

namespace KnowledgeFlow.Core.Sem.Inference;

/// <summary>A test of a model against a wider one in which it is nested.</summary>
/// <param name="Statistic">Δχ².</param>
/// <param name="DegreesOfFreedom">Δdf.</param>
/// <param name="ScalingFactor">What the plain difference was divided by; 1 where it was not scaled. Where it is not positive the test does not exist and the statistic is NaN.</param>
/// <param name="Shift">What was added after; 0 but for the scaled and shifted test.</param>
public sealed record DifferenceTest(double Statistic, int DegreesOfFreedom, double ScalingFactor, double Shift = 0)
{
    /// <summary>The upper tail of χ²; NaN where there is no difference in degrees of freedom.</summary>
    public double PValue => DegreesOfFreedom > 0 && !double.IsNaN(Statistic) ? ChiSquaredDistribution.UpperTail(Math.Max(0, Statistic), DegreesOfFreedom) : double.NaN;

    /// <summary>Δχ² of two tests that are not scaled.</summary>
    /// <param name="nested">The narrower model's test.</param>
    /// <param name="wider">The wider model's test.</param>
    public static DifferenceTest LikelihoodRatio(ModelTest nested, ModelTest wider) =>
        new(nested.Unscaled - wider.Unscaled, nested.DegreesOfFreedom - wider.DegreesOfFreedom, 1);

    /// <summary>No test, where tests of their kind have no difference: NaN, with Δdf.</summary>
    /// <param name="nested">The narrower model's test.</param>
    /// <param name="wider">The wider model's test.</param>
    public static DifferenceTest None(ModelTest nested, ModelTest wider) => new(double.NaN, nested.DegreesOfFreedom - wider.DegreesOfFreedom, double.NaN);

    /// <summary>Satorra and Bentler (2001, Psychometrika 66:507-514): (T₀ − T₁)/c with c = (df₀c₀ − df₁c₁)/(df₀ − df₁).</summary>
    /// <param name="nested">The narrower model's scaled test.</param>
    /// <param name="wider">The wider model's scaled test.</param>
    public static DifferenceTest SatorraBentler2001(ModelTest nested, ModelTest wider) => Scaled(nested, wider, wider.ScalingFactor);

    /// <summary>
    /// Satorra and Bentler (2010, Psychometrika 75:243-248): as 2001, but with the wider model's scaling factor taken at
    /// the narrower one's estimates, so that c is positive.
    /// </summary>
    /// <param name="nested">The narrower model's estimates.</param>
    /// <param name="wider">The wider model's estimates, on the same data.</param>
    /// <param name="information">The information of both tests.</param>
    /// <returns>Not estimable where the wider model is not identified at the narrower one's estimates.</returns>
    /// <exception cref="ArgumentException">The wider model has a free parameter that is not in the narrower one's table.</exception>
    public static Outcome<DifferenceTest> SatorraBentler2010(ModelEstimate nested, ModelEstimate wider, InformationKind information)
    {
        var theta = new double[wider.Table.FreeCount];
        foreach (var parameter in wider.Table.Parameters.Where(parameter => parameter.IsFree))
        {
            var row = -1;
            for (var candidate = 0; candidate < nested.Table.Parameters.Length && row < 0; candidate++)
            {
                var other = nested.Table.Parameters[candidate];
                row = other.Group == parameter.Group && other.Name == parameter.Name ? candidate : row;
            }

            // What the narrower model leaves out it holds at zero.
            theta[parameter.Free] = row >= 0 ? nested.ValueOf(row) : 0;
        }

        var atNested = ModelEstimator.At(wider.Table, wider.Data, wider.Method, theta);
        return atNested.Then<DifferenceTest>(estimate => Scaled(YuanBentlerTest.Of(nested, information), YuanBentlerTest.Of(wider, information), YuanBentlerTest.Of(estimate, information).ScalingFactor));
    }

    private static DifferenceTest Scaled(ModelTest nested, ModelTest wider, double widerFactor)
    {
        var df = nested.DegreesOfFreedom - wider.DegreesOfFreedom;

        // A saturated model has no factor: its df is 0 and it drops out.
        var factor = ((nested.DegreesOfFreedom * nested.ScalingFactor) - (wider.DegreesOfFreedom * widerFactor)) / df;
        return new DifferenceTest(factor > 0 ? (nested.Unscaled - wider.Unscaled) / factor : double.NaN, df, factor);
    }
}
