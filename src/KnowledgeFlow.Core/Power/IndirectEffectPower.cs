namespace KnowledgeFlow.Core.Power;

/// <summary>
/// The indirect effect a·b of X on Y by M, by joint significance: both paths are to be significant, a in M on X and b in Y on X and M (MacKinnon et al. 2002, Psychological Methods 7:83-104). The power is the
/// product of the powers of the two tests, each exact for normal variables: a is a correlation, and b is tested as the partial correlation of M and Y given X, whose distribution is that of a correlation of
/// n − 1 pairs (Fisher 1924). The product takes the two tests as independent; they share the residual of M, which makes it too high by about .001 (.0006 to .0014 in a million simulated samples of each of eight designs). The effect is the
/// standardised a·b at a fixed b/a. Small, medium and large: .01, .09, .25, the squares of Cohen's (1988) correlations (Kenny and Judd 2014, Psychological Science 25:334-339).
/// </summary>
/// <param name="Ratio">b/a, above 0.</param>
/// <param name="Direct">The standardised direct effect c' of X, inside (−1, 1).</param>
public sealed record IndirectEffectPower(double Ratio = 1, double Direct = 0) : PowerTest
{
    private static readonly CorrelationPower Path = new();

    /// <summary>b/a.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not positive.</exception>
    public double Ratio { get; } = Ratio is > 0 and < double.PositiveInfinity ? Ratio : throw new ArgumentOutOfRangeException(nameof(Ratio), Ratio, "The ratio of the paths is positive.");

    /// <summary>c'.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not inside (−1, 1).</exception>
    public double Direct { get; } = Math.Abs(Direct) < 1 ? Direct : throw new ArgumentOutOfRangeException(nameof(Direct), Direct, "A standardised direct effect lies inside (−1, 1).");

    /// <inheritdoc/>
    public override int SmallestSampleSize => Path.SmallestSampleSize + 1;

    /// <summary>Where a would be 1, or X and M would explain all of Y: R² = b² + c'² + 2abc'.</summary>
    public override double StrongestEffect => Math.Min(Ratio, Ratio + (2 * Direct) > 0 ? (1 - (Direct * Direct)) / (Ratio + (2 * Direct)) : Ratio);

    /// <inheritdoc/>
    public override ConventionalEffects Conventions { get; } = new(0.01, 0.09, 0.25);

    /// <summary>The paths a and b of an effect a·b.</summary>
    public (double A, double B) PathsOf(double effect) => (Math.Sqrt(effect / Ratio), Math.Sqrt(effect * Ratio));

    /// <summary>The partial correlation of M and Y given X: b √((1 − a²)/(1 − (c' + ab)²)).</summary>
    public double PartialCorrelation(double effect)
    {
        var (a, b) = PathsOf(effect);
        var total = Direct + (a * b);
        return b * Math.Sqrt((1 - (a * a)) / (1 - (total * total)));
    }

    // As a nears 1, M and X become one, and b cannot be told from the direct effect.
    private protected override bool GrowsThroughout => false;

    private protected override AchievedPower Of(double effect, int sampleSize, double alpha)
    {
        var a = Power(PathsOf(effect).A, sampleSize);
        var b = Power(PartialCorrelation(effect), sampleSize - 1);
        return new AchievedPower(a * b, null, null, null, null);

        double Power(double correlation, int pairs) =>
            Path.PowerOf(correlation, pairs, alpha).TryGet(out var power, out _) ? power.Power : throw new InvalidOperationException("A path of an effect on the scale is a correlation.");
    }
}
