using KnowledgeFlow.Core.LatentInteraction.Structure;
using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.LatentInteraction.Likelihood;

/// <summary>The structural equations of one person, whose controls c make intercepts and effects the person's own.</summary>
internal sealed class PersonEquations
{
    private readonly InteractionMatrices matrices;
    private readonly bool hasObservedModeration;

    /// <summary>Room for a person of a model.</summary>
    public PersonEquations(LatentInteractionModel model, InteractionMatrices matrices)
    {
        this.matrices = matrices;
        var (n, m) = (matrices.Predictors, matrices.Outcomes);
        (PredictorIntercepts, PredictorMeans) = (new double[n], new double[n]);
        (OutcomeIntercepts, Effects) = (new double[m], new WorkMatrix(m, n));
        HasPredictorMeans = matrices.Controls > 0 || model.Cells.Any(cell => cell.Kind == InteractionCellKind.LatentIntercept && cell.Row < n && (cell.Free >= 0 || cell.Value != 0));
        hasObservedModeration = model.Cells.Any(cell => cell.Kind == InteractionCellKind.ObservedModeration);
    }

    /// <summary>Whether predictors have means other than 0.</summary>
    public bool HasPredictorMeans { get; }

    /// <summary>κ = α + Kc of the predictors, n; 0 where they have no means.</summary>
    public double[] PredictorIntercepts { get; }

    /// <summary>Tκ, n.</summary>
    public double[] PredictorMeans { get; }

    /// <summary>α + βc of the outcomes and what products of controls add, m.</summary>
    public double[] OutcomeIntercepts { get; }

    /// <summary>Γ and what controls add to it, m × n.</summary>
    public WorkMatrix Effects { get; }

    /// <summary>Sets κ and the means of the predictors, if they have some.</summary>
    public void SetPredictors(ReadOnlySpan<double> controls)
    {
        if (!HasPredictorMeans)
        {
            return;
        }

        for (var a = 0; a < PredictorIntercepts.Length; a++)
        {
            PredictorIntercepts[a] = matrices.LatentIntercepts[a];
            for (var c = 0; c < controls.Length; c++)
            {
                PredictorIntercepts[a] += matrices.ControlEffects[a, c] * controls[c];
            }
        }

        matrices.PredictorTotal.Multiply(PredictorIntercepts, PredictorMeans);
    }

    /// <summary>Sets the intercepts and effects of the outcomes' equations.</summary>
    public void SetOutcomes(ReadOnlySpan<double> controls)
    {
        var (n, m) = (matrices.Predictors, matrices.Outcomes);
        Effects.CopyFrom(matrices.Effects);
        for (var j = 0; j < m; j++)
        {
            OutcomeIntercepts[j] = matrices.LatentIntercepts[n + j];
            for (var c = 0; c < controls.Length; c++)
            {
                OutcomeIntercepts[j] += matrices.ControlEffects[n + j, c] * controls[c];
                for (var d = 0; d < controls.Length; d++)
                {
                    OutcomeIntercepts[j] += matrices.ControlProducts[j, c, d] * controls[c] * controls[d];
                }
            }

            for (var a = 0; a < n && hasObservedModeration; a++)
            {
                Effects[j, a] += SequentialSums.Dot(matrices.ObservedModeration.Row(j, a), controls);
            }
        }
    }
}
