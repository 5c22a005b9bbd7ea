using KnowledgeFlow.Core.LatentInteraction.Structure;
using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.LatentInteraction.Likelihood;

/// <summary>Scores of α, K, B and Ψ of the predictors: those of a regression with the disturbances ζ_ξ = (I − B)ξ − κ.</summary>
internal sealed class PredictorScore
{
    private readonly InteractionMatrices matrices;

    // Σ E[ζ], n; Σ E[ζξ'] and Σ E[ζζ'], n × n; Σ E[ζ]c', n × controls.
    private readonly double[] disturbance;
    private readonly WorkMatrix disturbancePredictor;
    private readonly WorkMatrix disturbanceSquare;
    private readonly WorkMatrix disturbanceControl;

    // Ψ⁻¹Σ E[ζ], Ψ⁻¹Σ E[ζξ'], Ψ⁻¹Σ E[ζζ']Ψ⁻¹ and Ψ⁻¹Σ E[ζ]c'.
    private readonly double[] weightedDisturbance;
    private readonly WorkMatrix weightedPredictor;
    private readonly WorkMatrix weightedSquare;
    private readonly WorkMatrix weightedControl;
    private readonly WorkMatrix scratch;

    /// <summary>Room for the scores.</summary>
    public PredictorScore(InteractionMatrices matrices)
    {
        this.matrices = matrices;
        var (n, c) = (matrices.Predictors, matrices.Controls);
        (disturbance, weightedDisturbance) = (new double[n], new double[n]);
        (disturbancePredictor, weightedPredictor) = (new WorkMatrix(n, n), new WorkMatrix(n, n));
        (disturbanceSquare, weightedSquare) = (new WorkMatrix(n, n), new WorkMatrix(n, n));
        (disturbanceControl, weightedControl) = (new WorkMatrix(n, c), new WorkMatrix(n, c));
        scratch = new WorkMatrix(n, n);
    }

    /// <summary>Works out the sums of the disturbances, and weights them by Ψ⁻¹.</summary>
    public void Set(MeasurementSums latents, PredictorSums sums)
    {
        SetWithoutRegressions(latents, sums);
        if (matrices.HasPredictorRegressions)
        {
            TakeRegressions(latents, sums);
        }

        SetSquare();
        matrices.PredictorPrecision.Multiply(disturbance, weightedDisturbance);
        weightedControl.SetProduct(matrices.PredictorPrecision, disturbanceControl);
        scratch.SetProduct(matrices.PredictorPrecision, disturbanceSquare);
        weightedSquare.SetProduct(scratch, matrices.PredictorPrecision);
        if (matrices.HasPredictorRegressions)
        {
            weightedPredictor.SetProduct(matrices.PredictorPrecision, disturbancePredictor);
        }
    }

    /// <summary>The score of a parameter of a predictor's equation.</summary>
    /// <param name="cell">The parameter.</param>
    /// <param name="count">The number of persons in the sums.</param>
    public double Of(InteractionCell cell, int count) => cell.Kind switch
    {
        InteractionCellKind.LatentIntercept => weightedDisturbance[cell.Row],
        InteractionCellKind.ControlRegression => weightedControl[cell.Row, cell.Column],
        InteractionCellKind.LatentRegression => weightedPredictor[cell.Row, cell.Column],
        _ => (weightedSquare[cell.Row, cell.Column] - (count * matrices.PredictorPrecision[cell.Row, cell.Column])) / (cell.Row == cell.Column ? 2 : 1),
    };

    /// <summary>The sums with ζ = ξ − κ; in the place of E[ζζ'] its part −E[ζ]κ'.</summary>
    private void SetWithoutRegressions(MeasurementSums latents, PredictorSums sums)
    {
        var n = matrices.Predictors;
        for (var a = 0; a < n; a++)
        {
            disturbance[a] = latents.Latent[a] - sums.Intercept[a];
            for (var b = 0; b < n; b++)
            {
                disturbancePredictor[a, b] = latents.LatentSquare[a, b] - sums.PredictorIntercept[b, a];
                disturbanceSquare[a, b] = sums.InterceptSquare[a, b] - sums.PredictorIntercept[a, b];
            }

            for (var i = 0; i < matrices.Controls; i++)
            {
                disturbanceControl[a, i] = sums.PredictorControl[a, i] - sums.InterceptControl[a, i];
            }
        }
    }

    /// <summary>Takes Bξ out of the disturbances.</summary>
    private void TakeRegressions(MeasurementSums latents, PredictorSums sums)
    {
        var n = matrices.Predictors;
        for (var a = 0; a < n; a++)
        {
            for (var h = 0; h < n; h++)
            {
                var effect = matrices.PredictorRegressions[a, h];
                if (effect == 0)
                {
                    continue;
                }

                disturbance[a] -= effect * latents.Latent[h];
                for (var b = 0; b < n; b++)
                {
                    disturbancePredictor[a, b] -= effect * latents.LatentSquare[h, b];
                    disturbanceSquare[a, b] += effect * sums.PredictorIntercept[h, b];
                }

                for (var i = 0; i < matrices.Controls; i++)
                {
                    disturbanceControl[a, i] -= effect * sums.PredictorControl[h, i];
                }
            }
        }
    }

    /// <summary>E[ζζ'] = E[ζξ'](I − B)' − E[ζ]κ', of which the second term is in place.</summary>
    private void SetSquare()
    {
        var n = matrices.Predictors;
        for (var a = 0; a < n; a++)
        {
            for (var b = 0; b < n; b++)
            {
                disturbanceSquare[a, b] += disturbancePredictor[a, b];
                if (matrices.HasPredictorRegressions)
                {
                    disturbanceSquare[a, b] -= SequentialSums.Dot(disturbancePredictor.Row(a), matrices.PredictorRegressions.Row(b));
                }
            }
        }
    }
}
