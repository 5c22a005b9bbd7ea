namespace KnowledgeFlow.Core.LatentInteraction.Likelihood;

/// <summary>
/// Posterior moments summed over persons of one pattern. Scores are linear in these, so that a gradient takes one score for all persons of a pattern; the score of
/// a single person is that of a sum of one.
/// </summary>
/// <param name="matrices">The matrices.</param>
/// <param name="terms">What the outcomes' equations hold.</param>
/// <param name="hasMeans">Whether predictors have means of their own.</param>
internal sealed class ScoreSums(InteractionMatrices matrices, OutcomeTerms terms, bool hasMeans)
{
    /// <summary>The number of persons.</summary>
    public int Count { get; private set; }

    /// <summary>For Λ, τ and Θ.</summary>
    public MeasurementSums Measurement { get; } = new(matrices);

    /// <summary>For α, K, B and Ψ of the predictors.</summary>
    public PredictorSums Predictors { get; } = new(matrices.Predictors, matrices.Controls);

    /// <summary>For α, β, Γ, Ω, B and Ψ of the outcomes.</summary>
    public OutcomeSums Outcomes { get; } = new(matrices, terms);

    /// <summary>Takes out all persons.</summary>
    public void Clear()
    {
        Count = 0;
        Measurement.Clear();
        Predictors.Clear();
        Outcomes.Clear();
    }

    /// <summary>Adds a person.</summary>
    /// <param name="pattern">The person's pattern.</param>
    /// <param name="posterior">The person's moments.</param>
    /// <param name="residuals">v − τ, 0 where not answered.</param>
    /// <param name="equations">The person's equations.</param>
    /// <param name="controls">c.</param>
    public void Add(ReducedPattern pattern, PersonPosterior posterior, ReadOnlySpan<double> residuals, PersonEquations equations, ReadOnlySpan<double> controls)
    {
        Count++;
        Measurement.Add(posterior, residuals, pattern.Measured);
        if (hasMeans)
        {
            Predictors.Add(posterior.Mean, equations.PredictorIntercepts, controls);
        }

        Outcomes.Add(pattern, posterior, equations, controls);
    }
}
