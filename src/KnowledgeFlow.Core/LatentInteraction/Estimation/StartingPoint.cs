using KnowledgeFlow.Core.LatentInteraction.Likelihood;
using KnowledgeFlow.Core.LatentInteraction.Structure;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Sem.Estimation;
using KnowledgeFlow.Core.Sem.Observed;

namespace KnowledgeFlow.Core.LatentInteraction.Estimation;

/// <summary>Where the search starts.</summary>
internal static class StartingPoint
{
    /// <summary>
    /// For a model without products the linear engine's estimates, improper ones too, with means turned to centred controls; crude values where it finds none.
    /// </summary>
    public static double[] OfLinear(LatentInteractionModel model, ObservedData data, PersonData persons)
    {
        if (ModelEstimator.Estimate(model.Table, data, EstimationMethod.MaximumLikelihood).TryGet(out var estimate, out _))
        {
            double[] theta = [.. estimate.Free];
            var matrices = new InteractionMatrices(model);
            if (matrices.TrySet(theta) && (matrices.IsAdmissible || model.Form == LikelihoodForm.Reduced))
            {
                CentreControls(model, persons, theta);
                return theta;
            }
        }

        return Crude(model, persons);
    }

    /// <summary>The values of a model without products, and 0 for what the wider model adds; values that the text gives stand.</summary>
    public static double[] Widened(LatentInteractionModel model, LatentInteractionModel linear, ReadOnlySpan<double> theta)
    {
        var start = new double[model.Table.FreeCount];
        foreach (var parameter in linear.Table.Parameters.Where(parameter => parameter.IsFree))
        {
            start[model.Table.Find(parameter.Name)!.Free] = theta[parameter.Free];
        }

        foreach (var parameter in model.Table.Parameters.Where(parameter => parameter.IsFree && parameter.IsProduct && !double.IsNaN(parameter.Start)))
        {
            start[parameter.Free] = parameter.Start;
        }

        return start;
    }

    /// <summary>Loadings 1, means of the items, half of their variances, no effects.</summary>
    public static double[] Crude(LatentInteractionModel model, PersonData persons)
    {
        var theta = new double[model.Table.FreeCount];
        var variances = SampleVariances.Of(persons);
        foreach (var cell in model.Cells.Where(cell => cell.Free >= 0))
        {
            var given = model.Table.Parameters[cell.ParameterRow].Start;
            theta[cell.Free] = !double.IsNaN(given) ? given : cell.Kind switch
            {
                InteractionCellKind.Loading => 1,
                InteractionCellKind.Intercept => SampleVariances.Mean(persons, cell.Row),
                InteractionCellKind.Residual when cell.Row == cell.Column => variances[cell.Row] / 2,
                InteractionCellKind.Disturbance when cell.Row == cell.Column => HalfOfMarker(model, variances, cell.Row),
                _ => 0,
            };
        }

        return theta;
    }

    private static double HalfOfMarker(LatentInteractionModel model, double[] variances, int latent) =>
        model.Cells.Where(cell => cell.Kind == InteractionCellKind.Loading && cell.Column == latent).OrderBy(cell => cell.Free).Select(cell => variances[cell.Row] / 2).DefaultIfEmpty(1).First();

    /// <summary>Controls less their means in place of controls move the latent means, which the intercepts of the items take up.</summary>
    private static void CentreControls(LatentInteractionModel model, PersonData persons, double[] theta)
    {
        var matrices = new InteractionMatrices(model);
        matrices.TrySet(theta);
        var (n, m, l, c) = (matrices.Predictors, matrices.Outcomes, matrices.Latents, matrices.Controls);
        if (c == 0)
        {
            return;
        }

        var own = new double[n];
        for (var a = 0; a < n; a++)
        {
            own[a] = SequentialSums.Dot(matrices.ControlEffects.Row(a), persons.ControlMeans.AsSpan());
        }

        var shift = new double[l];
        var outcomes = new double[m];
        matrices.PredictorTotal.Multiply(own, shift);
        matrices.Effects.Multiply(shift.AsSpan(0, n), outcomes);
        for (var j = 0; j < m; j++)
        {
            outcomes[j] += SequentialSums.Dot(matrices.ControlEffects.Row(n + j), persons.ControlMeans.AsSpan());
        }

        matrices.OutcomeTotal.Multiply(outcomes, shift.AsSpan(n));
        foreach (var cell in model.Cells.Where(cell => cell.Kind == InteractionCellKind.Intercept && cell.Free >= 0))
        {
            theta[cell.Free] += SequentialSums.Dot(matrices.Loadings.Row(cell.Row), shift);
        }
    }
}
