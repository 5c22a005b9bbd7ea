using System.Collections.Immutable;
using KnowledgeFlow.Core.LatentInteraction.Estimation;
using KnowledgeFlow.Core.LatentInteraction.Likelihood;
using KnowledgeFlow.Core.LatentInteraction.Structure;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Sem.Inference;

namespace KnowledgeFlow.Core.LatentInteraction.Inference;

/// <summary>
/// The standardised solution, with errors by the delta method; NaN in rows of moments that are not modelled. A path times sd of
/// predictor over sd of outcome; a covariance of residuals as their correlation. Standard deviations of latent variables are those of the model over the
/// observed controls, of controls those of the data (divisor N).
/// </summary>
/// <param name="Parameters">One a row of the table; of a product ω·sd_a·sd_b/sd_η, which leaves it the unit in which it is probed.</param>
/// <param name="ProductScaled">The same, but products taken as variables of variance 1: ω·√(φ_aa φ_bb + φ_ab²)/sd_η.</param>
public sealed record StandardisedInteraction(ImmutableArray<EstimatedQuantity> Parameters, ImmutableArray<EstimatedQuantity> ProductScaled)
{
    /// <summary>The solution of an estimate.</summary>
    public static StandardisedInteraction Of(LatentInteractionEstimate estimate, ParameterCovariance covariance, double level = ConfidenceLevel.Usual)
    {
        var rows = estimate.Model.Table.Parameters.Length;
        var matrices = new InteractionMatrices(estimate.Model);
        var controlDeviations = ControlDeviations(estimate.Persons);
        var quantities = DeltaMethod.Of(theta => Values(estimate.Persons, matrices, controlDeviations, theta), estimate.Free.AsSpan(), covariance, level);
        return new StandardisedInteraction(quantities[..rows], quantities[rows..]);
    }

    /// <summary>Standard deviations of the controls, divisor N.</summary>
    internal static double[] ControlDeviations(PersonData persons)
    {
        var c = persons.ControlMeans.Length;
        var sums = new double[c];
        for (var i = 0; i < persons.ControlValues.Length; i++)
        {
            var value = persons.ControlValues[i];
            sums[i % c] += value * value;
        }

        return [.. sums.Select(sum => Math.Sqrt(sum / persons.Count))];
    }

    /// <summary>The values of both at <paramref name="theta"/>, one after the other.</summary>
    internal static double[] Values(PersonData persons, InteractionMatrices matrices, double[] controls, double[] theta)
    {
        var rows = persons.Model.Table.Parameters.Length;
        var values = new double[2 * rows];
        values.AsSpan().Fill(double.NaN);
        matrices.TrySet(theta);
        var moments = InteractionMoments.Of(matrices, persons);
        foreach (var cell in persons.Model.Cells.Where(cell => cell.ParameterRow >= 0))
        {
            var value = cell.Free >= 0 ? theta[cell.Free] : cell.Value;
            values[cell.ParameterRow] = value * Factor(matrices, moments, controls, cell, isProductScaled: false);
            values[rows + cell.ParameterRow] = value * Factor(matrices, moments, controls, cell, isProductScaled: true);
        }

        return values;
    }

    private static double Factor(InteractionMatrices matrices, InteractionMoments moments, double[] controls, InteractionCell cell, bool isProductScaled)
    {
        var n = matrices.Predictors;
        return cell.Kind switch
        {
            InteractionCellKind.Loading => Latent(cell.Column) / Indicator(cell.Row),
            InteractionCellKind.Residual when cell.Row == cell.Column => 1 / (Indicator(cell.Row) * Indicator(cell.Row)),
            InteractionCellKind.Residual => 1 / Math.Sqrt(matrices.Residuals[cell.Row, cell.Row] * matrices.Residuals[cell.Column, cell.Column]),
            InteractionCellKind.Intercept => 1 / Indicator(cell.Row),
            InteractionCellKind.LatentIntercept => 1 / Latent(cell.Row),
            InteractionCellKind.LatentRegression => Latent(cell.Column) / Latent(cell.Row),
            InteractionCellKind.ControlRegression => controls[cell.Column] / Latent(cell.Row),
            InteractionCellKind.Disturbance when cell.Row == cell.Column => 1 / (Latent(cell.Row) * Latent(cell.Row)),
            InteractionCellKind.Disturbance => 1 / Math.Sqrt(Disturbance(cell.Row) * Disturbance(cell.Column)),
            InteractionCellKind.LatentProduct => Product(cell.Column, cell.Extra) / Latent(cell.Row),
            InteractionCellKind.ObservedModeration => Latent(cell.Column) * controls[cell.Extra] / Latent(cell.Row),
            _ => controls[cell.Column] * controls[cell.Extra] / Latent(cell.Row),
        };

        double Covariance(int a, int b) => moments.Covariance[a, b];

        double Latent(int latent) => Math.Sqrt(Covariance(latent, latent));

        double Disturbance(int latent) => latent < n ? matrices.PredictorDisturbances[latent, latent] : matrices.OutcomeDisturbances[latent - n, latent - n];

        double Indicator(int j)
        {
            var row = matrices.Loadings.Row(j);
            return Math.Sqrt(moments.Covariance.Form(row, row) + matrices.Residuals[j, j]);
        }

        double Product(int a, int b) => isProductScaled
            ? Math.Sqrt((Covariance(a, a) * Covariance(b, b)) + (Covariance(a, b) * Covariance(a, b)))
            : Latent(a) * Latent(b);
    }
}
