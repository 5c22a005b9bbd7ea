namespace KnowledgeFlow.Core.Power;

/// <summary>
/// The F test of coefficients of a linear regression: of all u predictors, or of u among p, such as a block or one product term. λ = f² n with u and n − p − 1 degrees of freedom, which is exact for
/// predictors that are fixed, and what G*Power takes; Cohen's (1988, eq. 9.3.2) λ = f² (u + v + 1), that of R's <c>pwr.f2.test</c>, is the same where all predictors are tested and f² (p − u) less where
/// some are. The effect is f² = R²/(1 − R²), or of an increase ΔR²/(1 − R²) with R² of the whole model. Small, medium and large: .02, .15, .35.
/// </summary>
/// <param name="Tested">u, the predictors tested; 1 or more.</param>
/// <param name="Predictors">p, all predictors of the model.</param>
public sealed record RegressionPower(int Tested, int Predictors) : PowerTest
{
    /// <summary>The predictors tested.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is none, or more than the model has.</exception>
    public int Tested { get; } = Tested >= 1 && Tested <= Predictors ? Tested : throw new ArgumentOutOfRangeException(nameof(Tested), Tested, "From one to all predictors of the model are tested.");

    /// <inheritdoc/>
    public override int SmallestSampleSize => Predictors + 2;

    /// <inheritdoc/>
    public override double StrongestEffect => double.PositiveInfinity;

    /// <inheritdoc/>
    public override ConventionalEffects Conventions { get; } = new(0.02, 0.15, 0.35);

    /// <summary>f² of a share of variance: R²/(1 − R²), or ΔR²/(1 − R²).</summary>
    /// <param name="explained">R² or ΔR² of what is tested.</param>
    /// <param name="whole">R² of the whole model; the same where all predictors are tested.</param>
    /// <exception cref="ArgumentOutOfRangeException">The shares do not lie in [0, 1), the first not above the second.</exception>
    public static double EffectOf(double explained, double whole) => explained >= 0 && explained <= whole && whole < 1
        ? explained / (1 - whole)
        : throw new ArgumentOutOfRangeException(nameof(explained), explained, "A share of variance lies from 0 to that of the whole model, below 1.");

    private protected override AchievedPower Of(double effect, int sampleSize, double alpha) =>
        FTestRejection.Of(effect * sampleSize, Tested, sampleSize - Predictors - 1, alpha);
}
