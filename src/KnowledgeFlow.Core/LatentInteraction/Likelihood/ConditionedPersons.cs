namespace KnowledgeFlow.Core.LatentInteraction.Likelihood;

/// <summary>What conditioning on the indicators leaves of each person of a chunk, a row a person.</summary>
/// <param name="persons">The number of persons.</param>
/// <param name="predictors">n.</param>
/// <param name="outcomes">m.</param>
/// <param name="dimensions">k.</param>
internal sealed class ConditionedPersons(int persons, int predictors, int outcomes, int dimensions)
{
    private readonly double[] predictorMeans = new double[persons * predictors];
    private readonly double[] outcomeEstimates = new double[persons * outcomes];
    private readonly double[] slopes = new double[persons * outcomes * (predictors - dimensions)];

    /// <summary>What of each log-likelihood stands outside the integral.</summary>
    public double[] LogConstants { get; } = new double[persons];

    /// <summary>ξ̃, n.</summary>
    public Span<double> PredictorMean(int person) => predictorMeans.AsSpan(person * predictors, predictors);

    /// <summary>ŷ of the measured outcomes, at most m.</summary>
    public Span<double> OutcomeEstimate(int person) => outcomeEstimates.AsSpan(person * outcomes, outcomes);

    /// <summary>w₀ = L2'h of each measured outcome, at most m × (n − k).</summary>
    public Span<double> Slopes(int person) => slopes.AsSpan(person * outcomes * (predictors - dimensions), outcomes * (predictors - dimensions));
}
