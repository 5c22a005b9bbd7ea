using KnowledgeFlow.Core.LatentInteraction.Structure;
using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.LatentInteraction.Likelihood;

/// <summary>Scores of α, β, Γ, Ω, B and Ψ of the outcomes, which are the sums themselves but for B.</summary>
/// <param name="matrices">The matrices.</param>
/// <param name="terms">What the outcomes' equations hold.</param>
internal sealed class OutcomeScore(InteractionMatrices matrices, OutcomeTerms terms)
{
    // Σ E[Ψ⁻¹ζη'] without the identity that ln|I − B| takes off, m × m.
    private readonly WorkMatrix equationOutcome = new(matrices.Outcomes, matrices.Outcomes);
    private readonly WorkMatrix scratch = new(matrices.Outcomes, matrices.Outcomes);

    /// <summary>Σ E[Ψ⁻¹ζη'] = (Σ E[Ψ⁻¹ζu'] + E[d]Ψ) Π', where an outcome depends on another.</summary>
    public void Set(OutcomeSums sums)
    {
        if (!terms.HaveOutcomeRegressions)
        {
            return;
        }

        scratch.SetProduct(sums.EquationSquare, matrices.OutcomeDisturbances);
        for (var i = 0; i < matrices.Outcomes; i++)
        {
            for (var j = 0; j < matrices.Outcomes; j++)
            {
                scratch[i, j] += sums.EquationOutcome[i, j];
            }
        }

        equationOutcome.SetProductWithTransposed(scratch, matrices.OutcomeTotal);
    }

    /// <summary>The score of a parameter of an outcome's equation.</summary>
    /// <param name="cell">The parameter.</param>
    /// <param name="product">Its place among the latent products, if it is one.</param>
    /// <param name="sums">The sums.</param>
    public double Of(InteractionCell cell, int product, OutcomeSums sums)
    {
        var n = matrices.Predictors;
        var outcome = cell.Row - n;
        return cell.Kind switch
        {
            InteractionCellKind.LatentIntercept => sums.Equation[outcome],
            InteractionCellKind.ControlRegression => sums.EquationControl[outcome, cell.Column],
            InteractionCellKind.LatentRegression when cell.Column < n => sums.EquationPredictor[outcome, cell.Column],
            InteractionCellKind.LatentRegression => equationOutcome[outcome, cell.Column - n],
            InteractionCellKind.Disturbance => sums.EquationSquare[outcome, cell.Column - n] / (cell.Row == cell.Column ? 2 : 1),
            InteractionCellKind.LatentProduct => sums.EquationProduct[product],
            InteractionCellKind.ObservedModeration => sums.EquationPredictorControl[outcome, cell.Column, cell.Extra],
            _ => sums.EquationControlSquare[outcome, cell.Column, cell.Extra],
        };
    }
}
