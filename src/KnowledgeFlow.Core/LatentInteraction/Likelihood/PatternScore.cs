using System.Collections.Immutable;
using KnowledgeFlow.Core.LatentInteraction.Structure;
using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.LatentInteraction.Likelihood;

/// <summary>
/// The score of persons of one pattern: by Fisher's identity the posterior mean of the score that they would have if the latent
/// variables were seen.
/// </summary>
internal sealed class PatternScore
{
    private readonly InteractionMatrices matrices;
    private readonly ImmutableArray<InteractionCell> measurement;
    private readonly ImmutableArray<InteractionCell> structure;
    private readonly int[] productPlaces;
    private readonly bool hasOutcomeRegressions;
    private readonly double[] errorLatent;
    private readonly double[] disturbance;
    private readonly double[] disturbanceSquare;
    private readonly double[] disturbanceControl;
    private readonly double[] weightedDisturbance;
    private readonly double[] weightedControl;
    private readonly double[] weightedSquare;
    private readonly double[] disturbancePredictor;
    private readonly double[] outcomeMoment;
    private readonly double[] scratch;

    /// <summary>The cells that take scores.</summary>
    public PatternScore(LatentInteractionModel model, InteractionMatrices matrices, bool hasMeans)
    {
        this.matrices = matrices;
        var free = model.Cells.Where(cell => cell.Free >= 0).ToList();
        measurement = [.. free.Where(cell => cell.Kind is InteractionCellKind.Loading or InteractionCellKind.Residual or InteractionCellKind.Intercept)];
        structure = [.. free.Where(cell => cell.Kind is not (InteractionCellKind.Loading or InteractionCellKind.Residual or InteractionCellKind.Intercept))];
        var (n, m, c) = (matrices.Predictors, matrices.Outcomes, matrices.Controls);
        hasOutcomeRegressions = structure.Any(cell => cell.Kind == InteractionCellKind.LatentRegression && cell.Column >= n);
        var products = structure.Where(cell => cell.Kind == InteractionCellKind.LatentProduct).ToList();
        productPlaces = [.. structure.Select(products.IndexOf)];
        Sums = new ScoreSums(
            matrices,
            [.. products.Select(cell => (cell.Row - n, cell.Column, cell.Extra))],
            hasMeans,
            hasOutcomeRegressions,
            structure.Any(cell => cell.Kind is InteractionCellKind.ObservedModeration or InteractionCellKind.ControlProduct));
        errorLatent = new double[matrices.Indicators * matrices.Latents];
        disturbance = new double[n];
        disturbanceSquare = new double[n * n];
        disturbanceControl = new double[n * c];
        weightedDisturbance = new double[n];
        weightedControl = new double[n * c];
        weightedSquare = new double[n * n];
        disturbancePredictor = new double[n * n];
        outcomeMoment = new double[m * m];
        scratch = new double[Math.Max(n * n, m * m)];
    }

    /// <summary>The persons whose score is written.</summary>
    public ScoreSums Sums { get; }

    /// <summary>Adds the score of all persons in <see cref="Sums"/>, who are of one pattern.</summary>
    public void AddTo(ReducedPattern pattern, Span<double> score)
    {
        SetErrorLatent(pattern);
        foreach (var cell in measurement.AsSpan())
        {
            score[cell.Free] += cell.Kind switch
            {
                InteractionCellKind.Loading => LoadingScore(pattern, cell),
                InteractionCellKind.Residual => ResidualScore(pattern, cell),
                _ => InterceptScore(pattern, cell.Row),
            };
        }

        SetDisturbances();
        if (hasOutcomeRegressions)
        {
            SetOutcomeMoment();
        }

        for (var i = 0; i < structure.Length; i++)
        {
            score[structure[i].Free] += StructureScore(structure[i], productPlaces[i]);
        }
    }

    /// <summary>Σ E[e_j l_a] = Σ r_j E[l_a] − λ_j E[l l_a], for answered indicators.</summary>
    private void SetErrorLatent(ReducedPattern pattern)
    {
        var (p, l) = (matrices.Indicators, matrices.Latents);
        foreach (var j in pattern.Pattern.Answered.AsSpan())
        {
            var loadings = matrices.Loadings.AsSpan(j * l, l);
            for (var a = 0; a < l; a++)
            {
                errorLatent[(j * l) + a] = Sums.ResidualLatent[(a * p) + j];
            }

            for (var b = 0; b < l; b++)
            {
                if (loadings[b] != 0)
                {
                    for (var a = 0; a < l; a++)
                    {
                        errorLatent[(j * l) + a] -= loadings[b] * Sums.LatentSquare[(b * l) + a];
                    }
                }
            }
        }
    }

    /// <summary>Σ E[e_j].</summary>
    private double Error(int j) => Sums.Residual[j] - FlatMatrix.Dot(matrices.Loadings.AsSpan(j * matrices.Latents, matrices.Latents), Sums.Latent);

    private double InterceptScore(ReducedPattern pattern, int j)
    {
        var p = matrices.Indicators;
        var exact = pattern.Pattern.ExactIndicator.IndexOf(j);
        if (exact >= 0)
        {
            return Sums.MeasuredResidual[exact] / matrices.Loadings[(j * matrices.Latents) + matrices.Predictors + pattern.Pattern.Outcomes[exact]];
        }

        if (!matrices.HasResidualCovariances)
        {
            return pattern.Precision[j * (p + 1)] * Error(j);
        }

        var sum = 0.0;
        for (var i = 0; i < p; i++)
        {
            var precision = pattern.Precision[(j * p) + i];
            sum += precision == 0 ? 0 : precision * Error(i);
        }

        return sum;
    }

    /// <summary>(T Σ E[e (ξ, η)'])_ja; rows of T are empty where the indicator is not answered.</summary>
    private double LoadingScore(ReducedPattern pattern, InteractionCell cell)
    {
        var (p, l) = (matrices.Indicators, matrices.Latents);
        if (!matrices.HasResidualCovariances)
        {
            return pattern.Precision[cell.Row * (p + 1)] * errorLatent[(cell.Row * l) + cell.Column];
        }

        var sum = 0.0;
        for (var i = 0; i < p; i++)
        {
            var precision = pattern.Precision[(cell.Row * p) + i];
            sum += precision == 0 ? 0 : precision * errorLatent[(i * l) + cell.Column];
        }

        return sum;
    }

    private double ResidualScore(ReducedPattern pattern, InteractionCell cell)
    {
        var p = matrices.Indicators;
        if (!matrices.HasResidualCovariances)
        {
            var precision = pattern.Precision[cell.Row * (p + 1)];
            return precision == 0 ? 0 : ((ErrorSquare(cell.Row, cell.Row) * precision) - Sums.Count) * precision / 2;
        }

        var first = pattern.Precision.AsSpan(cell.Row * p, p);
        var second = pattern.Precision.AsSpan(cell.Column * p, p);
        var sum = -first[cell.Column] * Sums.Count;
        for (var i = 0; i < p; i++)
        {
            for (var j = 0; j < p && first[i] != 0; j++)
            {
                sum += second[j] == 0 ? 0 : first[i] * second[j] * ErrorSquare(i, j);
            }
        }

        return cell.Row == cell.Column ? sum / 2 : sum;
    }

    /// <summary>Σ E[e_i e_j] = Σ r_i r_j − r_i E[l]'λ_j − λ_i'E[l e_j].</summary>
    private double ErrorSquare(int i, int j)
    {
        var (p, l) = (matrices.Indicators, matrices.Latents);
        var sum = matrices.HasResidualCovariances ? Sums.ResidualSquare[(i * p) + j] : Sums.ResidualSquare[j];
        for (var a = 0; a < l; a++)
        {
            sum -= (matrices.Loadings[(j * l) + a] * Sums.ResidualLatent[(a * p) + i]) + (matrices.Loadings[(i * l) + a] * errorLatent[(j * l) + a]);
        }

        return sum;
    }

    /// <summary>Sums of E[ζ], E[ζζ'], E[ζξ'] and E[ζ]c' of the predictors' disturbances ζ = (I − B)ξ − κ, then weighted by Ψ⁻¹.</summary>
    private void SetDisturbances()
    {
        var (n, l, c) = (matrices.Predictors, matrices.Latents, matrices.Controls);
        for (var a = 0; a < n; a++)
        {
            disturbance[a] = Sums.Latent[a] - Sums.Intercept[a];
            for (var b = 0; b < n; b++)
            {
                disturbancePredictor[(a * n) + b] = Sums.LatentSquare[(a * l) + b] - Sums.PredictorIntercept[(b * n) + a];
                disturbanceSquare[(a * n) + b] = Sums.InterceptSquare[(a * n) + b] - Sums.PredictorIntercept[(a * n) + b];
            }

            for (var i = 0; i < c; i++)
            {
                disturbanceControl[(a * c) + i] = Sums.PredictorControl[(a * c) + i] - Sums.InterceptControl[(a * c) + i];
            }
        }

        for (var a = 0; a < n && matrices.HasPredictorRegressions; a++)
        {
            for (var h = 0; h < n; h++)
            {
                var effect = matrices.PredictorRegressions[(a * n) + h];
                if (effect != 0)
                {
                    TakeEffect(a, h, effect);
                }
            }
        }

        // E[ζζ'] = E[ζξ'](I − B)' − E[ζ]κ', of which the second term is in place.
        for (var a = 0; a < n; a++)
        {
            for (var b = 0; b < n; b++)
            {
                disturbanceSquare[(a * n) + b] += disturbancePredictor[(a * n) + b];
                if (matrices.HasPredictorRegressions)
                {
                    disturbanceSquare[(a * n) + b] -= FlatMatrix.Dot(disturbancePredictor.AsSpan(a * n, n), matrices.PredictorRegressions.AsSpan(b * n, n));
                }
            }
        }

        FlatMatrix.MultiplyVector(matrices.PredictorPrecision, disturbance, weightedDisturbance);
        FlatMatrix.Multiply(matrices.PredictorPrecision, disturbanceControl, n, n, c, weightedControl);
        FlatMatrix.Multiply(matrices.PredictorPrecision, disturbanceSquare, n, n, n, scratch);
        FlatMatrix.Multiply(scratch, matrices.PredictorPrecision, n, n, n, weightedSquare);
        if (matrices.HasPredictorRegressions)
        {
            FlatMatrix.Multiply(matrices.PredictorPrecision, disturbancePredictor, n, n, n, scratch);
            scratch.AsSpan(0, n * n).CopyTo(disturbancePredictor);
        }
    }

    /// <summary>Takes an effect of predictor h on predictor a out of a's disturbance.</summary>
    private void TakeEffect(int a, int h, double effect)
    {
        var (n, l, c) = (matrices.Predictors, matrices.Latents, matrices.Controls);
        disturbance[a] -= effect * Sums.Latent[h];
        for (var b = 0; b < n; b++)
        {
            disturbancePredictor[(a * n) + b] -= effect * Sums.LatentSquare[(h * l) + b];
            disturbanceSquare[(a * n) + b] += effect * Sums.PredictorIntercept[(h * n) + b];
        }

        for (var i = 0; i < c; i++)
        {
            disturbanceControl[(a * c) + i] -= effect * Sums.PredictorControl[(h * c) + i];
        }
    }

    /// <summary>Σ E[Ψ⁻¹ζη'] without the identity that ln|I − B| takes off: (Σ E[Ψ⁻¹ζu'] + E[d]Ψ) Π'.</summary>
    private void SetOutcomeMoment()
    {
        var m = matrices.Outcomes;
        FlatMatrix.Multiply(Sums.EquationSquare, matrices.OutcomeDisturbances, m, m, m, scratch);
        for (var i = 0; i < m * m; i++)
        {
            scratch[i] += Sums.EquationOutcome[i];
        }

        FlatMatrix.MultiplyTransposed(scratch, matrices.OutcomeTotal, m, m, m, outcomeMoment);
    }

    private double StructureScore(InteractionCell cell, int product)
    {
        var (n, m, c) = (matrices.Predictors, matrices.Outcomes, matrices.Controls);
        var outcome = cell.Row - n;
        return cell.Kind switch
        {
            InteractionCellKind.LatentIntercept => outcome < 0 ? weightedDisturbance[cell.Row] : Sums.Equation[outcome],
            InteractionCellKind.ControlRegression => outcome < 0 ? weightedControl[(cell.Row * c) + cell.Column] : Sums.EquationControl[(outcome * c) + cell.Column],
            InteractionCellKind.LatentRegression when outcome < 0 => disturbancePredictor[(cell.Row * n) + cell.Column],
            InteractionCellKind.LatentRegression when cell.Column < n => Sums.EquationPredictor[(outcome * n) + cell.Column],
            InteractionCellKind.LatentRegression => outcomeMoment[(outcome * m) + cell.Column - n],
            InteractionCellKind.Disturbance when outcome < 0 => Symmetric(weightedSquare[(cell.Row * n) + cell.Column] - (Sums.Count * matrices.PredictorPrecision[(cell.Row * n) + cell.Column]), cell),
            InteractionCellKind.Disturbance => Symmetric(Sums.EquationSquare[(outcome * m) + cell.Column - n], cell),
            InteractionCellKind.LatentProduct => Sums.EquationProduct[product],
            InteractionCellKind.ObservedModeration => Sums.EquationPredictorControl[(((outcome * n) + cell.Column) * c) + cell.Extra],
            _ => Sums.EquationControlSquare[(((outcome * c) + cell.Column) * c) + cell.Extra],
        };
    }

    private static double Symmetric(double value, InteractionCell cell) => cell.Row == cell.Column ? value / 2 : value;
}
