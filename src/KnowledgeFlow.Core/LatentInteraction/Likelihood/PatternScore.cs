using System.Collections.Immutable;
using KnowledgeFlow.Core.LatentInteraction.Structure;

namespace KnowledgeFlow.Core.LatentInteraction.Likelihood;

/// <summary>
/// Step 5 of docs/latent-moderation.md: the score of persons of one pattern, by Fisher's identity the posterior mean of the score that they would have if the latent
/// variables were seen.
/// </summary>
internal sealed class PatternScore
{
    private readonly ImmutableArray<InteractionCell> measurement;
    private readonly ImmutableArray<InteractionCell> structure;
    private readonly int[] productPlaces;
    private readonly int predictors;
    private readonly MeasurementScore measurementScore;
    private readonly PredictorScore predictorScore;
    private readonly OutcomeScore outcomeScore;

    /// <summary>The cells that take scores.</summary>
    public PatternScore(LatentInteractionModel model, InteractionMatrices matrices, bool hasMeans)
    {
        predictors = matrices.Predictors;
        var free = model.Cells.Where(cell => cell.Free >= 0).ToList();
        measurement = [.. free.Where(IsMeasurement)];
        structure = [.. free.Where(cell => !IsMeasurement(cell))];
        var products = structure.Where(cell => cell.Kind == InteractionCellKind.LatentProduct).ToList();
        productPlaces = [.. structure.Select(products.IndexOf)];
        var terms = OutcomeTerms.Of(model);
        Sums = new ScoreSums(matrices, terms, hasMeans);
        measurementScore = new MeasurementScore(matrices);
        predictorScore = new PredictorScore(matrices);
        outcomeScore = new OutcomeScore(matrices, terms);
    }

    /// <summary>The persons whose score is written.</summary>
    public ScoreSums Sums { get; }

    /// <summary>Adds the score of all persons in <see cref="Sums"/>, who are of one pattern.</summary>
    public void AddTo(ReducedPattern pattern, Span<double> score)
    {
        measurementScore.Set(pattern.Pattern, Sums.Measurement);
        foreach (var cell in measurement.AsSpan())
        {
            score[cell.Free] += measurementScore.Of(cell, pattern, Sums);
        }

        predictorScore.Set(Sums.Measurement, Sums.Predictors);
        outcomeScore.Set(Sums.Outcomes);
        for (var i = 0; i < structure.Length; i++)
        {
            var cell = structure[i];
            score[cell.Free] += cell.Row < predictors ? predictorScore.Of(cell, Sums.Count) : outcomeScore.Of(cell, productPlaces[i], Sums.Outcomes);
        }
    }

    private static bool IsMeasurement(InteractionCell cell) => cell.Kind is InteractionCellKind.Loading or InteractionCellKind.Residual or InteractionCellKind.Intercept;
}
