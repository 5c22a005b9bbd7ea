using System.Collections.Immutable;
using KnowledgeFlow.Core.LatentInteraction.Likelihood;
using KnowledgeFlow.Core.LatentInteraction.Structure;
using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.LatentInteraction.Estimation;

/// <summary>The edge of the parameter space: variances of 0 and disturbances with a correlation of 1. A maximum beyond it is a Heywood case.</summary>
internal sealed class ParameterBoundary
{
    private readonly LatentInteractionModel model;
    private readonly InteractionMatrices matrices;
    private readonly double[] latentScale;
    private readonly double[] variances;

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
    }

    /// <summary>Whether a variance, or what its neighbours leave of a disturbance, is below <paramref name="share"/> of what the data show.</summary>
    public bool IsNear(ReadOnlySpan<double> theta, double share) => !Parameters(theta, share).IsEmpty;

    /// <summary>The names of the parameters at the edge.</summary>
    public ImmutableArray<string> Parameters(ReadOnlySpan<double> theta, double share)
    {
        matrices.TrySet(theta);
        var names = ImmutableArray.CreateBuilder<string>();
        foreach (var cell in model.Cells)
        {
            if (cell.Kind == InteractionCellKind.Residual && cell.Row == cell.Column && cell.Free >= 0 && matrices.Residuals[cell.Row, cell.Row] < share * variances[cell.Row])
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
        var factor = new WorkMatrix(disturbances.Rows, disturbances.Rows);
        factor.CopyFrom(disturbances);
        for (var i = 0; i < disturbances.Rows; i++)
        {
            var name = Name(i + offset);
            if (disturbances[i, i] < share * latentScale[i + offset] && IsFree(i + offset))
            {
                names.Add(name + "~~" + name);
            }
        }

        if (!CholeskyFactor.TryFactor(factor))
        {
            return;
        }

        for (var i = 1; i < factor.Rows; i++)
        {
            if (factor[i, i] * factor[i, i] < share * disturbances[i, i])
            {
                var place = i;
                var strongest = Enumerable.Range(0, place).MaxBy(j => Math.Abs(disturbances[place, j]) / Math.Sqrt(disturbances[j, j]));
                names.Add(Name(strongest + offset) + "~~" + Name(i + offset));
            }
        }
    }

    private string Name(int latent) => latent < model.PredictorCount ? model.Predictors[latent] : model.Outcomes[latent - model.PredictorCount];

    private bool IsFree(int latent) => model.Cells.Any(cell => cell.Kind == InteractionCellKind.Disturbance && cell.Row == latent && cell.Column == latent && cell.Free >= 0);
}
