using KnowledgeFlow.Core.LatentInteraction.Structure;
using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.LatentInteraction.Likelihood;

/// <summary>Scores of Λ, τ and Θ: those of a regression of the indicators on the latent variables, ε = r − Λ(ξ, η).</summary>
/// <param name="matrices">The matrices.</param>
internal sealed class MeasurementScore(InteractionMatrices matrices)
{
    // Σ E[ε(ξ, η)'], p × (n + m).
    private readonly WorkMatrix errorLatent = new(matrices.Indicators, matrices.Latents);

    /// <summary>Σ E[ε_j l_a] = Σ r_j E[l_a] − λ_j'E[l l_a], for answered indicators.</summary>
    public void Set(PersonPattern pattern, MeasurementSums sums)
    {
        foreach (var j in pattern.Answered.AsSpan())
        {
            var loadings = matrices.Loadings.Row(j);
            var row = errorLatent.Row(j);
            for (var a = 0; a < row.Length; a++)
            {
                row[a] = sums.ResidualLatent[a, j];
            }

            for (var b = 0; b < loadings.Length; b++)
            {
                if (loadings[b] != 0)
                {
                    var square = sums.LatentSquare.Row(b);
                    for (var a = 0; a < row.Length; a++)
                    {
                        row[a] -= loadings[b] * square[a];
                    }
                }
            }
        }
    }

    /// <summary>The score of a loading, a residual (co)variance or an intercept.</summary>
    public double Of(InteractionCell cell, ReducedPattern pattern, ScoreSums sums) => cell.Kind switch
    {
        InteractionCellKind.Loading => Loading(pattern.Indicators.Precision, cell),
        InteractionCellKind.Residual => Residual(pattern.Indicators.Precision, sums.Measurement, sums.Count, cell),
        _ => Intercept(pattern, sums.Measurement, cell.Row),
    };

    /// <summary>(W Σ E[ε])_j; of an indicator free of error Σ E[c] over its loading.</summary>
    private double Intercept(ReducedPattern pattern, MeasurementSums sums, int j)
    {
        var exact = pattern.Pattern.ExactIndicator.IndexOf(j);
        if (exact >= 0)
        {
            return sums.MeasuredResidual[exact] / matrices.Loadings[j, matrices.Predictors + pattern.Pattern.Outcomes[exact]];
        }

        var row = pattern.Indicators.Precision.Row(j);
        if (!matrices.HasResidualCovariances)
        {
            return row[j] * Error(sums, j);
        }

        var sum = 0.0;
        for (var i = 0; i < row.Length; i++)
        {
            sum += row[i] == 0 ? 0 : row[i] * Error(sums, i);
        }

        return sum;
    }

    /// <summary>(W Σ E[ε(ξ, η)'])_ja; rows of W are empty where the indicator is not answered.</summary>
    private double Loading(WorkMatrix precision, InteractionCell cell)
    {
        var row = precision.Row(cell.Row);
        if (!matrices.HasResidualCovariances)
        {
            return row[cell.Row] * errorLatent[cell.Row, cell.Column];
        }

        var sum = 0.0;
        for (var i = 0; i < row.Length; i++)
        {
            sum += row[i] == 0 ? 0 : row[i] * errorLatent[i, cell.Column];
        }

        return sum;
    }

    /// <summary>½ (W Σ E[εε'] W − NW), off the diagonal doubled.</summary>
    private double Residual(WorkMatrix precision, MeasurementSums sums, int count, InteractionCell cell)
    {
        if (!matrices.HasResidualCovariances)
        {
            var own = precision[cell.Row, cell.Row];
            return own == 0 ? 0 : ((ErrorSquare(sums, cell.Row, cell.Row) * own) - count) * own / 2;
        }

        var first = precision.Row(cell.Row);
        var second = precision.Row(cell.Column);
        var sum = -first[cell.Column] * count;
        for (var i = 0; i < first.Length; i++)
        {
            for (var j = 0; j < second.Length && first[i] != 0; j++)
            {
                sum += second[j] == 0 ? 0 : first[i] * second[j] * ErrorSquare(sums, i, j);
            }
        }

        return cell.Row == cell.Column ? sum / 2 : sum;
    }

    /// <summary>Σ E[ε_j].</summary>
    private double Error(MeasurementSums sums, int j) => sums.Residual[j] - SequentialSums.Dot(matrices.Loadings.Row(j), sums.Latent);

    /// <summary>Σ E[ε_i ε_j] = Σ r_i r_j − r_i E[l]'λ_j − λ_i'E[l ε_j].</summary>
    private double ErrorSquare(MeasurementSums sums, int i, int j)
    {
        var sum = sums.ResidualSquare[matrices.HasResidualCovariances ? i : 0, j];
        for (var a = 0; a < matrices.Latents; a++)
        {
            sum -= (matrices.Loadings[j, a] * sums.ResidualLatent[a, i]) + (matrices.Loadings[i, a] * errorLatent[j, a]);
        }

        return sum;
    }
}
