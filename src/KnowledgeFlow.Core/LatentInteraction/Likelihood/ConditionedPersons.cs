using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.LatentInteraction.Likelihood;

/// <summary>What conditioning on the indicators leaves of each person of a chunk.</summary>
/// <param name="persons">The number of persons.</param>
/// <param name="predictors">n.</param>
/// <param name="outcomes">m.</param>
/// <param name="dimensions">k.</param>
internal sealed class ConditionedPersons(int persons, int predictors, int outcomes, int dimensions)
{
    private readonly WorkMatrix predictorMeans = new(persons, predictors);
    private readonly WorkMatrix outcomeEstimates = new(persons, outcomes);
    private readonly MatrixStack slopes = new(persons, outcomes, predictors - dimensions);

    /// <summary>What of each log-likelihood stands outside the integral.</summary>
    public double[] LogConstants { get; } = new double[persons];

    /// <summary>ξ̃, n.</summary>
    public Span<double> PredictorMean(int person) => predictorMeans.Row(person);

    /// <summary>ŷ of the measured outcomes, at most m.</summary>
    public Span<double> OutcomeEstimate(int person) => outcomeEstimates.Row(person);

    /// <summary>Jw₀ = JL2'h, a row a measured outcome: at most m × (n − k).</summary>
    public WorkMatrix Slopes(int person) => slopes[person];
}
