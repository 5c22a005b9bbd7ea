using System.Collections.Immutable;
using KnowledgeFlow.Core.LatentInteraction.Structure;

namespace KnowledgeFlow.Core.LatentInteraction.Likelihood;

/// <summary>
/// One person's score: by Fisher's identity the posterior mean of the score that the person would have if the latent
/// variables were seen.
/// </summary>
internal sealed class PersonScore
{
    private readonly InteractionMatrices matrices;
    private readonly ImmutableArray<InteractionCell> measurement;
    private readonly ImmutableArray<InteractionCell> structure;
    private readonly bool hasOutcomeRegressions;
    private readonly double[] centred;
    private readonly double[] deviation;
    private readonly double[] deviationSquare;
    private readonly double[] weightedDeviation;
    private readonly double[] weightedSquare;
    private readonly double[] weightedPredictors;
    private readonly double[] outcomeMoment;
    private readonly double[] scratch;

    /// <summary>The cells that take scores.</summary>
    public PersonScore(LatentInteractionModel model, InteractionMatrices matrices)
    {
        this.matrices = matrices;
        var free = model.Cells.Where(cell => cell.Free >= 0).ToList();
        measurement = [.. free.Where(cell => cell.Kind is InteractionCellKind.Loading or InteractionCellKind.Residual or InteractionCellKind.Intercept)];
        structure = [.. free.Where(cell => cell.Kind is not (InteractionCellKind.Loading or InteractionCellKind.Residual or InteractionCellKind.Intercept))];
        var (n, m) = (matrices.Predictors, matrices.Outcomes);
        hasOutcomeRegressions = structure.Any(cell => cell.Kind == InteractionCellKind.LatentRegression && cell.Column >= n);
        centred = new double[matrices.Indicators];
        deviation = new double[n];
        deviationSquare = new double[n * n];
        weightedDeviation = new double[n];
        weightedSquare = new double[n * n];
        weightedPredictors = new double[n * n];
        outcomeMoment = new double[m * m];
        scratch = new double[Math.Max(n * n, m * m)];
    }

    /// <summary>Writes the score.</summary>
    /// <param name="pattern">The person's pattern.</param>
    /// <param name="posterior">The person's moments.</param>
    /// <param name="residuals">v − τ of the answered indicators.</param>
    /// <param name="own">κ = α + K(c − c̄) of the predictors; zeros where there are no means.</param>
    /// <param name="intercepts">α + βc of the outcomes.</param>
    /// <param name="effects">Γ of the person.</param>
    /// <param name="controls">c.</param>
    /// <param name="controlMeans">c̄.</param>
    /// <param name="score">t numbers.</param>
    public void Write(
        ReducedPattern pattern,
        PersonPosterior posterior,
        ReadOnlySpan<double> residuals,
        ReadOnlySpan<double> own,
        ReadOnlySpan<double> intercepts,
        ReadOnlySpan<double> effects,
        ReadOnlySpan<double> controls,
        ReadOnlySpan<double> controlMeans,
        Span<double> score)
    {
        score.Clear();
        SetCentred(pattern, posterior, residuals);
        foreach (var cell in measurement.AsSpan())
        {
            score[cell.Free] += cell.Kind switch
            {
                InteractionCellKind.Loading => LoadingScore(pattern, posterior, residuals, cell),
                InteractionCellKind.Residual => ResidualScore(pattern, posterior, residuals, cell),
                _ => InterceptScore(pattern, posterior, cell.Row),
            };
        }

        SetDeviations(posterior, own);
        if (hasOutcomeRegressions)
        {
            SetOutcomeMoment(pattern, posterior, intercepts, effects);
        }

        foreach (var cell in structure.AsSpan())
        {
            score[cell.Free] += StructureScore(pattern, posterior, cell, controls, controlMeans);
        }
    }

    private void SetCentred(ReducedPattern pattern, PersonPosterior posterior, ReadOnlySpan<double> residuals)
    {
        var l = matrices.Latents;
        centred.AsSpan().Clear();
        foreach (var j in pattern.Pattern.Answered)
        {
            centred[j] = residuals[j] - FlatMatrix.Dot(matrices.Loadings.AsSpan(j * l, l), posterior.Mean);
        }
    }

    private double InterceptScore(ReducedPattern pattern, PersonPosterior posterior, int j)
    {
        var exact = pattern.Pattern.ExactIndicator.IndexOf(j);
        if (exact >= 0)
        {
            return posterior.MeasuredGradient(exact) / matrices.Loadings[(j * matrices.Latents) + matrices.Predictors + pattern.Pattern.Outcomes[exact]];
        }

        return matrices.HasResidualCovariances
            ? FlatMatrix.Dot(pattern.Precision.AsSpan(j * matrices.Indicators, matrices.Indicators), centred)
            : pattern.Precision[j * (matrices.Indicators + 1)] * centred[j];
    }

    /// <summary>(T E[e (ξ, η)'])_ja; rows of T are empty where the indicator is not answered.</summary>
    private double LoadingScore(ReducedPattern pattern, PersonPosterior posterior, ReadOnlySpan<double> residuals, InteractionCell cell)
    {
        var p = matrices.Indicators;
        if (!matrices.HasResidualCovariances)
        {
            var precision = pattern.Precision[cell.Row * (p + 1)];
            return precision == 0 ? 0 : precision * ErrorMoment(posterior, residuals, cell.Row, cell.Column);
        }

        var sum = 0.0;
        for (var i = 0; i < p; i++)
        {
            var precision = pattern.Precision[(cell.Row * p) + i];
            sum += precision == 0 ? 0 : precision * ErrorMoment(posterior, residuals, i, cell.Column);
        }

        return sum;
    }

    /// <summary>E[e_j l_a] = r_j E[l_a] − λ_j E[l l_a].</summary>
    private double ErrorMoment(PersonPosterior posterior, ReadOnlySpan<double> residuals, int j, int a)
    {
        var l = matrices.Latents;
        return (residuals[j] * posterior.Mean[a]) - FlatMatrix.Dot(matrices.Loadings.AsSpan(j * l, l), posterior.SecondMoment.AsSpan(a * l, l));
    }

    private double ResidualScore(ReducedPattern pattern, PersonPosterior posterior, ReadOnlySpan<double> residuals, InteractionCell cell)
    {
        var p = matrices.Indicators;
        if (!matrices.HasResidualCovariances)
        {
            var precision = pattern.Precision[cell.Row * (p + 1)];
            return precision == 0 ? 0 : ((ErrorSquare(posterior, residuals, cell.Row, cell.Row) * precision) - 1) * precision / 2;
        }

        var first = pattern.Precision.AsSpan(cell.Row * p, p);
        var second = pattern.Precision.AsSpan(cell.Column * p, p);
        var sum = -first[cell.Column];
        for (var i = 0; i < p; i++)
        {
            for (var j = 0; j < p && first[i] != 0; j++)
            {
                sum += second[j] == 0 ? 0 : first[i] * second[j] * ErrorSquare(posterior, residuals, i, j);
            }
        }

        return cell.Row == cell.Column ? sum / 2 : sum;
    }

    /// <summary>E[e_i e_j].</summary>
    private double ErrorSquare(PersonPosterior posterior, ReadOnlySpan<double> residuals, int i, int j)
    {
        var l = matrices.Latents;
        var loadings = matrices.Loadings.AsSpan(i * l, l);
        var sum = residuals[i] * centred[j];
        for (var a = 0; a < l; a++)
        {
            if (loadings[a] != 0)
            {
                sum -= loadings[a] * ErrorMoment(posterior, residuals, j, a);
            }
        }

        return sum;
    }

    /// <summary>E[ζ], E[ζζ'] and E[ζξ'] of the predictors' own disturbances ζ = (I − B)ξ − κ, weighted by Ψ⁻¹.</summary>
    private void SetDeviations(PersonPosterior posterior, ReadOnlySpan<double> own)
    {
        var (n, l) = (matrices.Predictors, matrices.Latents);
        for (var a = 0; a < n; a++)
        {
            deviation[a] = posterior.Mean[a] - own[a];
            for (var b = 0; b < n; b++)
            {
                weightedPredictors[(a * n) + b] = posterior.SecondMoment[(a * l) + b] - (own[a] * posterior.Mean[b]);
            }
        }

        if (matrices.HasPredictorRegressions)
        {
            for (var a = 0; a < n; a++)
            {
                for (var c = 0; c < n; c++)
                {
                    var effect = matrices.PredictorRegressions[(a * n) + c];
                    if (effect == 0)
                    {
                        continue;
                    }

                    deviation[a] -= effect * posterior.Mean[c];
                    for (var b = 0; b < n; b++)
                    {
                        weightedPredictors[(a * n) + b] -= effect * posterior.SecondMoment[(c * l) + b];
                    }
                }
            }
        }

        // E[ζζ'] = E[ζξ'](I − B)' − E[ζ]κ'.
        for (var a = 0; a < n; a++)
        {
            for (var b = 0; b < n; b++)
            {
                var value = weightedPredictors[(a * n) + b] - (deviation[a] * own[b]);
                if (matrices.HasPredictorRegressions)
                {
                    value -= FlatMatrix.Dot(weightedPredictors.AsSpan(a * n, n), matrices.PredictorRegressions.AsSpan(b * n, n));
                }

                deviationSquare[(a * n) + b] = value;
            }
        }

        FlatMatrix.Multiply(matrices.PredictorPrecision, deviation, n, n, 1, weightedDeviation);
        FlatMatrix.Multiply(matrices.PredictorPrecision, deviationSquare, n, n, n, scratch);
        FlatMatrix.Multiply(scratch, matrices.PredictorPrecision, n, n, n, weightedSquare);
        if (matrices.HasPredictorRegressions)
        {
            FlatMatrix.Multiply(matrices.PredictorPrecision, weightedPredictors, n, n, n, scratch);
            scratch.AsSpan(0, n * n).CopyTo(weightedPredictors);
        }
    }

    /// <summary>E[Ψ⁻¹ζη'] without the identity that ln|I − B| takes off: (E[Ψ⁻¹ζ](α + βc)' + E[Ψ⁻¹ζξ']Γ' + E[Ψ⁻¹ζ q'] + E[d]Ψ) Π'.</summary>
    private void SetOutcomeMoment(ReducedPattern pattern, PersonPosterior posterior, ReadOnlySpan<double> intercepts, ReadOnlySpan<double> effects)
    {
        var (n, m) = (matrices.Predictors, matrices.Outcomes);
        FlatMatrix.Multiply(posterior.DisturbanceGradient, matrices.OutcomeDisturbances, m, m, m, scratch);
        for (var j = 0; j < m; j++)
        {
            for (var i = 0; i < m; i++)
            {
                var value = scratch[(j * m) + i] + (posterior.Gradient[j] * intercepts[i]) + FlatMatrix.Dot(posterior.EffectGradient.AsSpan(j * n, n), effects.Slice(i * n, n));
                for (var a = 0; a < pattern.Dimensions; a++)
                {
                    for (var b = a; b < n; b++)
                    {
                        var product = matrices.Products[(((i * n) + a) * n) + b];
                        value += product == 0 ? 0 : (a == b ? 1 : 2) * product * posterior.ProductGradient(pattern, j, a, b);
                    }
                }

                outcomeMoment[(j * m) + i] = value;
            }
        }

        FlatMatrix.MultiplyTransposed(outcomeMoment, matrices.OutcomeTotal, m, m, m, scratch);
        scratch.AsSpan(0, m * m).CopyTo(outcomeMoment);
    }

    private double StructureScore(ReducedPattern pattern, PersonPosterior posterior, InteractionCell cell, ReadOnlySpan<double> controls, ReadOnlySpan<double> controlMeans)
    {
        var (n, m) = (matrices.Predictors, matrices.Outcomes);
        var outcome = cell.Row - n;
        return cell.Kind switch
        {
            InteractionCellKind.LatentIntercept => outcome < 0 ? weightedDeviation[cell.Row] : posterior.Gradient[outcome],
            InteractionCellKind.ControlRegression => outcome < 0
                ? weightedDeviation[cell.Row] * (controls[cell.Column] - controlMeans[cell.Column])
                : posterior.Gradient[outcome] * controls[cell.Column],
            InteractionCellKind.LatentRegression when outcome < 0 => weightedPredictors[(cell.Row * n) + cell.Column],
            InteractionCellKind.LatentRegression when cell.Column < n => posterior.EffectGradient[(outcome * n) + cell.Column],
            InteractionCellKind.LatentRegression => outcomeMoment[(outcome * m) + cell.Column - n],
            InteractionCellKind.Disturbance when outcome < 0 => Symmetric(weightedSquare[(cell.Row * n) + cell.Column] - matrices.PredictorPrecision[(cell.Row * n) + cell.Column], cell),
            InteractionCellKind.Disturbance => Symmetric(posterior.DisturbanceGradient[(outcome * m) + cell.Column - n], cell),
            InteractionCellKind.LatentProduct => posterior.ProductGradient(pattern, outcome, cell.Column, cell.Extra),
            InteractionCellKind.ObservedModeration => posterior.EffectGradient[(outcome * n) + cell.Column] * controls[cell.Extra],
            _ => posterior.Gradient[outcome] * controls[cell.Column] * controls[cell.Extra],
        };
    }

    private static double Symmetric(double value, InteractionCell cell) => cell.Row == cell.Column ? value / 2 : value;
}
