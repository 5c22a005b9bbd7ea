using System.Numerics.Tensors;
using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.LatentInteraction.Likelihood;

/// <summary>Sums over persons that the scores of Λ, τ and Θ are made of: residuals r = v − τ, and posterior moments of the latent variables with them.</summary>
/// <param name="matrices">The matrices.</param>
internal sealed class MeasurementSums(InteractionMatrices matrices)
{
    /// <summary>Σ r, p.</summary>
    public double[] Residual { get; } = new double[matrices.Indicators];

    /// <summary>Σ rr', p × p; where no residuals covary its diagonal alone, 1 × p.</summary>
    public WorkMatrix ResidualSquare { get; } = new(matrices.HasResidualCovariances ? matrices.Indicators : 1, matrices.Indicators);

    /// <summary>Σ E[(ξ, η)] r', (n + m) × p.</summary>
    public WorkMatrix ResidualLatent { get; } = new(matrices.Latents, matrices.Indicators);

    /// <summary>Σ E[(ξ, η)], n + m.</summary>
    public double[] Latent { get; } = new double[matrices.Latents];

    /// <summary>Σ E[(ξ, η)(ξ, η)'].</summary>
    public WorkMatrix LatentSquare { get; } = new(matrices.Latents, matrices.Latents);

    /// <summary>Σ E[c] of measured outcomes, at most m.</summary>
    public double[] MeasuredResidual { get; } = new double[matrices.Outcomes];

    /// <summary>Takes out all persons.</summary>
    public void Clear()
    {
        Array.Clear(Residual);
        ResidualSquare.Clear();
        ResidualLatent.Clear();
        Array.Clear(Latent);
        LatentSquare.Clear();
        Array.Clear(MeasuredResidual);
    }

    /// <summary>Adds a person.</summary>
    public void Add(PersonPosterior posterior, ReadOnlySpan<double> residuals, int measured)
    {
        TensorPrimitives.Add(Residual, residuals, Residual);
        for (var a = 0; a < matrices.Latents; a++)
        {
            var row = ResidualLatent.Row(a);
            TensorPrimitives.MultiplyAdd(residuals, posterior.Mean[a], row, row);
        }

        if (matrices.HasResidualCovariances)
        {
            for (var i = 0; i < residuals.Length; i++)
            {
                var row = ResidualSquare.Row(i);
                TensorPrimitives.MultiplyAdd(residuals, residuals[i], row, row);
            }
        }
        else
        {
            var diagonal = ResidualSquare.Row(0);
            TensorPrimitives.MultiplyAdd(residuals, residuals, diagonal, diagonal);
        }

        TensorPrimitives.Add(Latent, posterior.Mean, Latent);
        TensorPrimitives.Add<double>(LatentSquare.AsSpan(), posterior.SecondMoment.AsSpan(), LatentSquare.AsSpan());
        for (var j = 0; j < measured; j++)
        {
            MeasuredResidual[j] += posterior.MeasuredResidual(j);
        }
    }
}
