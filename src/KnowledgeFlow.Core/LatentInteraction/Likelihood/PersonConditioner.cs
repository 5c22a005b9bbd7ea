using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.LatentInteraction.Likelihood;

/// <summary>
/// Step 2 of docs/latent-moderation.md: conditions a person on the indicators, which leaves ξ̃, ŷ, what of the log-likelihood stands outside the integral, and the coefficients of
/// r(z) and V(z) for the quadrature.
/// </summary>
internal sealed class PersonConditioner
{
    private readonly PersonData data;
    private readonly InteractionMatrices matrices;
    private readonly int k;
    private readonly double[] residuals;

    // f = Λ'Wr of (ξ, η).
    private readonly double[] weightedResiduals;

    // Φ⁻¹Tκ; h and L'h of one outcome: n each.
    private readonly double[] weightedMeans;
    private readonly double[] slope;
    private readonly double[] turnedSlope;

    // w₀ and W₁ of one outcome where J is not the identity.
    private readonly double[] turnedIntercept;
    private readonly WorkMatrix turnedNodes;

    /// <summary>Room for a person.</summary>
    public PersonConditioner(PersonData data, InteractionMatrices matrices, int dimensions)
    {
        (this.data, this.matrices, k) = (data, matrices, dimensions);
        residuals = new double[matrices.Indicators];
        weightedResiduals = new double[matrices.Latents];
        (weightedMeans, slope, turnedSlope) = (new double[matrices.Predictors], new double[matrices.Predictors], new double[matrices.Predictors]);
        (turnedIntercept, turnedNodes) = (new double[matrices.Predictors - k], new WorkMatrix(matrices.Predictors - k, k));
        Equations = new PersonEquations(data.Model, matrices);
    }

    /// <summary>The equations of the person seen last.</summary>
    public PersonEquations Equations { get; }

    /// <summary>r = v − τ of the person seen last, 0 where not answered.</summary>
    public ReadOnlySpan<double> Residuals => residuals;

    /// <summary>The controls of a person.</summary>
    public ReadOnlySpan<double> Controls(int person) => data.ControlValues.AsSpan(person * matrices.Controls, matrices.Controls);

    /// <summary>Sets the residuals and equations of a person.</summary>
    public void See(PersonPattern pattern, int person)
    {
        residuals.AsSpan().Clear();
        foreach (var j in pattern.Answered.AsSpan())
        {
            residuals[j] = data.Values[(person * matrices.Indicators) + j] - matrices.Intercepts[j];
        }

        Equations.SetPredictors(Controls(person));
        Equations.SetOutcomes(Controls(person));
    }

    /// <summary>Conditions a person of the data, and writes to its row of <paramref name="conditioned"/> and its column of <paramref name="table"/>.</summary>
    public void Condition(ReducedPattern pattern, int person, ConditionedPersons conditioned, QuadratureTable table, int row)
    {
        See(pattern.Pattern, person);
        var square = SetWeightedResiduals(pattern);
        var estimate = conditioned.OutcomeEstimate(row);
        square -= pattern.Completion.Estimate(weightedResiduals, residuals, estimate);
        pattern.Completion.RemoveOutcomes(weightedResiduals);
        var information = weightedResiduals.AsSpan(0, matrices.Predictors);
        if (Equations.HasPredictorMeans)
        {
            square += AddPredictorMeans(information);
        }

        var centre = conditioned.PredictorMean(row);
        pattern.Posterior.Covariance.Multiply(information, centre);
        square -= SequentialSums.Dot(centre, information);
        conditioned.LogConstants[row] = pattern.LogConstant - (square / 2);
        SetResidualCoefficients(pattern, centre, estimate, conditioned.Slopes(row), table, row);
        SetVarianceCoefficients(pattern, conditioned.Slopes(row), table, row);
    }

    /// <summary>Sets f = Λ'Wr and returns r'Wr.</summary>
    private double SetWeightedResiduals(ReducedPattern pattern)
    {
        var precision = pattern.Indicators.Precision;
        var square = 0.0;
        weightedResiduals.AsSpan().Clear();
        foreach (var i in pattern.Pattern.Answered.AsSpan())
        {
            // Nothing of an exact indicator, whose row of W is empty.
            var weighted = matrices.HasResidualCovariances ? SequentialSums.Dot(precision.Row(i), residuals) : precision[i, i] * residuals[i];
            square += weighted * residuals[i];
            var loadings = matrices.Loadings.Row(i);
            for (var a = 0; a < loadings.Length; a++)
            {
                weightedResiduals[a] += loadings[a] * weighted;
            }
        }

        return square;
    }

    /// <summary>Adds Φ⁻¹Tκ to the predictors' part of f and returns (Tκ)'Φ⁻¹Tκ.</summary>
    private double AddPredictorMeans(Span<double> information)
    {
        matrices.CovarianceInverse.Multiply(Equations.PredictorMeans, weightedMeans);
        for (var a = 0; a < information.Length; a++)
        {
            information[a] += weightedMeans[a];
        }

        return SequentialSums.Dot(Equations.PredictorMeans, weightedMeans);
    }

    /// <summary>Sets the coefficients of r(z) of each measured outcome, and w₀.</summary>
    private void SetResidualCoefficients(ReducedPattern pattern, ReadOnlySpan<double> centre, ReadOnlySpan<double> estimate, WorkMatrix slopes, QuadratureTable table, int person)
    {
        for (var j = 0; j < pattern.Measured; j++)
        {
            var total = pattern.Equations.Total.Row(j);
            var constant = estimate[j] - SequentialSums.Dot(total, Equations.OutcomeIntercepts);
            for (var a = 0; a < matrices.Predictors; a++)
            {
                // (ΠΓ + C)_ja and (ΠΩξ̃)_a.
                var effect = pattern.Completion.Shift[j, a];
                for (var i = 0; i < total.Length; i++)
                {
                    effect += total[i] * Equations.Effects[i, a];
                }

                var curved = SequentialSums.Dot(pattern.Equations.Products.Row(j, a), centre);
                constant -= centre[a] * (effect + curved);
                slope[a] = effect + (2 * curved);
            }

            // L'h, of which the first k elements go with z and the others are w₀, kept as Jw₀.
            pattern.Posterior.Factor.MultiplyTransposed(slope, turnedSlope);
            for (var i = k; i < turnedSlope.Length; i++)
            {
                slopes[j, i - k] = pattern.Posterior.Signs[i] * turnedSlope[i];
            }

            var row = j * table.Terms;
            table.Coefficient(row, person) = constant;
            for (var a = 0; a < k; a++)
            {
                table.Coefficient(row + 1 + a, person) = -turnedSlope[a];
                for (var b = a; b < k; b++)
                {
                    table.Coefficient(row + NodeGrid.Quadratic(k, a, b), person) = -(a == b ? 1 : 2) * pattern.Equations.Quadratic[j, a, b];
                }
            }
        }
    }

    /// <summary>Sets w₀ and W₁ from Jw₀ and JW₁.</summary>
    private void SetTurned(ReadOnlySpan<double> signs, ReadOnlySpan<double> intercept, WorkMatrix nodes)
    {
        for (var i = 0; i < signs.Length; i++)
        {
            turnedIntercept[i] = signs[i] * intercept[i];
            for (var a = 0; a < k; a++)
            {
                turnedNodes[i, a] = signs[i] * nodes[i, a];
            }
        }
    }

    /// <summary>Sets the coefficients of V_jl(z) = (ΠΨΠ' + V_e)_jl + w_j(z)'Jw_l(z), w(z) = w₀ + W₁z, of what stands as Jw.</summary>
    private void SetVarianceCoefficients(ReducedPattern pattern, WorkMatrix slopes, QuadratureTable table, int person)
    {
        var row = pattern.Measured * table.Terms;
        for (var j = 0; j < pattern.Measured; j++)
        {
            for (var l = j; l < pattern.Measured; l++)
            {
                ReadOnlySpan<double> own = slopes.Row(j);
                ReadOnlySpan<double> other = slopes.Row(l);
                var (ownSlope, otherSlope) = (pattern.Equations.Slope[j], pattern.Equations.Slope[l]);
                if (pattern.Posterior.Negatives > 0)
                {
                    SetTurned(pattern.Posterior.Signs.AsSpan(k), other, otherSlope);
                    other = turnedIntercept;
                    otherSlope = turnedNodes;
                }

                table.Coefficient(row, person) = pattern.Equations.OutcomeCovariance[j, l] + SequentialSums.Dot(own, other);
                for (var a = 0; a < k; a++)
                {
                    var linear = 0.0;
                    for (var i = 0; i < own.Length; i++)
                    {
                        linear += (own[i] * otherSlope[i, a]) + (other[i] * ownSlope[i, a]);
                    }

                    table.Coefficient(row + 1 + a, person) = linear;
                    for (var b = a; b < k; b++)
                    {
                        var quadratic = 0.0;
                        for (var i = 0; i < own.Length; i++)
                        {
                            quadratic += (ownSlope[i, a] * otherSlope[i, b]) + (a == b ? 0 : ownSlope[i, b] * otherSlope[i, a]);
                        }

                        table.Coefficient(row + NodeGrid.Quadratic(k, a, b), person) = quadratic;
                    }
                }

                row += table.Terms;
            }
        }
    }
}
