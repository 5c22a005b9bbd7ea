using System.Collections.Immutable;
using KnowledgeFlow.Core.LatentInteraction.Likelihood;
using KnowledgeFlow.Core.LatentInteraction.Structure;
using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.LatentInteraction.Estimation;

/// <summary>
/// The edge at which the likelihood of products ends: residual variances of 0 among the indicators of the predictors that carry products, and variances of 0 and correlations of 1 of
/// these. Beyond it the indicators have no density, since the products make the share of an impossible variance as large as one likes. Other variances may pass 0, as they may in a linear
/// model; where the likelihood is taken as a mixture (<see cref="LikelihoodForm.Mixture"/>) none may.
/// </summary>
internal sealed class ParameterBoundary
{
    private readonly LatentInteractionModel model;
    private readonly InteractionMatrices matrices;
    private readonly double[] latentScale;
    private readonly double[] variances;
    private readonly bool[] isBoundLatent;
    private readonly bool[] isBoundIndicator;

    /// <summary>The boundary of a model on data.</summary>
    public ParameterBoundary(PersonData data)
    {
        model = data.Model;
        matrices = new InteractionMatrices(model);
        variances = SampleVariances.Of(data);
        latentScale = new double[model.LatentCount];
        for (var latent = 0; latent < latentScale.Length; latent++)
        {
            latentScale[latent] = model.Cells
                .Where(cell => cell.Kind == InteractionCellKind.Loading && cell.Column == latent)
                .Select(cell => variances[cell.Row]).DefaultIfEmpty(1).Min();
        }

        var carriers = model.CarrierPlaces();
        isBoundLatent = [.. Enumerable.Range(0, model.LatentCount).Select(latent => model.Form == LikelihoodForm.Mixture || carriers.Contains(latent))];
        isBoundIndicator = [.. Enumerable.Range(0, model.Indicators.Length).Select(indicator =>
            model.Cells.Where(cell => cell.Kind == InteractionCellKind.Loading && cell.Row == indicator).All(cell => isBoundLatent[cell.Column]))];
    }

    /// <summary>Whether a variance, or what its neighbours leave of a disturbance, is below <paramref name="share"/> of what the data show.</summary>
    public bool IsNear(ReadOnlySpan<double> theta, double share) => !Parameters(theta, share).IsEmpty;

    /// <summary>Whether a parameter is a residual variance that may not pass 0.</summary>
    public bool IsBoundResidual(string parameter) => model.Cells.Any(cell => cell.Kind == InteractionCellKind.Residual && cell.Row == cell.Column && cell.Free >= 0 && isBoundIndicator[cell.Row]
        && model.Table.Parameters[cell.ParameterRow].Name == parameter);

    /// <summary>The names of the parameters at the edge.</summary>
    public ImmutableArray<string> Parameters(ReadOnlySpan<double> theta, double share)
    {
        matrices.TrySet(theta);
        var names = ImmutableArray.CreateBuilder<string>();
        foreach (var cell in model.Cells)
        {
            if (cell.Kind == InteractionCellKind.Residual && cell.Row == cell.Column && cell.Free >= 0 && isBoundIndicator[cell.Row] && matrices.Residuals[cell.Row, cell.Row] < share * variances[cell.Row])
            {
                names.Add(model.Table.Parameters[cell.ParameterRow].Name);
            }
        }

        AddDisturbances(names, matrices.PredictorDisturbances, 0, share);
        AddDisturbances(names, matrices.OutcomeDisturbances, model.PredictorCount, share);
        return names.ToImmutable();
    }

    private void AddDisturbances(ImmutableArray<string>.Builder names, WorkMatrix disturbances, int offset, double share)
    {
        int[] bound = [.. Enumerable.Range(0, disturbances.Rows).Where(latent => isBoundLatent[latent + offset])];
        var factor = new WorkMatrix(bound.Length, bound.Length);
        for (var i = 0; i < bound.Length; i++)
        {
            for (var j = 0; j < bound.Length; j++)
            {
                factor[i, j] = disturbances[bound[i], bound[j]];
            }

            var latent = bound[i] + offset;
            if (factor[i, i] < share * latentScale[latent] && IsFree(latent))
            {
                names.Add(Name(latent) + "~~" + Name(latent));
            }
        }

        if (!CholeskyFactor.TryFactor(factor))
        {
            return;
        }

        for (var i = 1; i < bound.Length; i++)
        {
            var place = bound[i];
            if (factor[i, i] * factor[i, i] < share * disturbances[place, place])
            {
                var strongest = bound[..i].MaxBy(j => Math.Abs(disturbances[place, j]) / Math.Sqrt(disturbances[j, j]));
                names.Add(Name(strongest + offset) + "~~" + Name(place + offset));
            }
        }
    }

    private string Name(int latent) => latent < model.PredictorCount ? model.Predictors[latent] : model.Outcomes[latent - model.PredictorCount];

    private bool IsFree(int latent) => model.Cells.Any(cell => cell.Kind == InteractionCellKind.Disturbance && cell.Row == latent && cell.Column == latent && cell.Free >= 0);
}
