using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.LatentInteraction.Likelihood;

/// <summary>
/// Step 4 of docs/latent-moderation.md: posterior moments of one person's latent variables, and of the disturbances of the outcomes' equations with them, from the means of the
/// quadrature.
/// </summary>
internal sealed class PersonPosterior
{
    private readonly InteractionMatrices matrices;
    private readonly int k;
    private readonly DirectionMoments directions;
    private readonly ResidualMoments measured;

    // ξ̃, LE[v] and LE[vv']L', with LE[vv'].
    private readonly double[] centre;
    private readonly double[] moved;
    private readonly WorkMatrix movedSquare;
    private readonly WorkMatrix scratch;

    /// <summary>Room for the moments.</summary>
    public PersonPosterior(InteractionMatrices matrices, int dimensions)
    {
        (this.matrices, k) = (matrices, dimensions);
        var (n, m, l) = (matrices.Predictors, matrices.Outcomes, matrices.Latents);
        directions = new DirectionMoments(m, n, k);
        measured = directions.Residuals;
        (centre, moved) = (new double[n], new double[n]);
        (movedSquare, scratch) = (new WorkMatrix(n, n), new WorkMatrix(n, n));
        Mean = new double[l];
        SecondMoment = new WorkMatrix(l, l);
        Equations = new ResidualMoments(m, n, k);
    }

    /// <summary>E[(ξ, η)]; outcomes that are not measured are left as they were.</summary>
    public double[] Mean { get; }

    /// <summary>E[(ξ, η)(ξ, η)'].</summary>
    public WorkMatrix SecondMoment { get; }

    /// <summary>E[Ψ⁻¹ζ], which is ∂ log L/∂α; E[Ψ⁻¹ζξ']; E[Ψ⁻¹ζζ'Ψ⁻¹] − Ψ⁻¹.</summary>
    public ResidualMoments Equations { get; }

    /// <summary>E[c] of a measured outcome, before Π.</summary>
    public double MeasuredResidual(int outcome) => measured.Mean[outcome];

    /// <summary>E[Ψ⁻¹ζ ξ_a ξ_b] of an outcome, a in the cover.</summary>
    public double EquationProduct(ReducedPattern pattern, int outcome, int a, int b)
    {
        var rowA = pattern.Posterior.Factor.Row(a);
        var rowB = pattern.Posterior.Factor.Row(b);
        var own = Equations.Direction.Row(outcome);
        var sum = (centre[a] * centre[b] * Equations.Mean[outcome]) + (centre[a] * SequentialSums.Dot(rowB, own)) + (centre[b] * SequentialSums.Dot(rowA, own));
        for (var i = 0; i < k; i++)
        {
            sum += rowA[i] * SequentialSums.Dot(Equations.NodeDirection.Row(outcome, i), rowB);
        }

        return sum;
    }

    /// <summary>Works the moments out.</summary>
    /// <param name="pattern">The person's pattern.</param>
    /// <param name="table">The means of the quadrature.</param>
    /// <param name="conditioned">ξ̃, ŷ and w₀.</param>
    /// <param name="person">The person's place in both.</param>
    public void Set(ReducedPattern pattern, QuadratureTable table, ConditionedPersons conditioned, int person)
    {
        conditioned.PredictorMean(person).CopyTo(centre);
        directions.Set(pattern, table, person, conditioned.Slopes(person));
        SetPredictors(pattern.Posterior.Factor);
        SetMeasured(pattern, conditioned.OutcomeEstimate(person));
        Equations.SetThrough(measured, pattern.Equations.Total);
    }

    /// <summary>E[ξ] = ξ̃ + LE[v]; E[ξξ'] = ξ̃ξ̃' + ξ̃(LE[v])' + LE[v]ξ̃' + LE[vv']L'; E[cξ'] = E[c]ξ̃' + E[cv']L'.</summary>
    private void SetPredictors(WorkMatrix factor)
    {
        factor.Multiply(directions.Mean, moved);
        scratch.SetProduct(factor, directions.Square);
        movedSquare.SetProductWithTransposed(scratch, factor);
        for (var a = 0; a < centre.Length; a++)
        {
            Mean[a] = centre[a] + moved[a];
            for (var b = 0; b < centre.Length; b++)
            {
                SecondMoment[a, b] = (centre[a] * centre[b]) + (centre[a] * moved[b]) + (moved[a] * centre[b]) + movedSquare[a, b];
            }
        }

        for (var j = 0; j < measured.Count; j++)
        {
            var own = measured.Predictor.Row(j);
            factor.Multiply(measured.Direction.Row(j), own);
            for (var a = 0; a < own.Length; a++)
            {
                own[a] += measured.Mean[j] * centre[a];
            }
        }
    }

    /// <summary>η = ŷ − Cξ − e with E[e] = V_e E[c], E[eξ'] = V_e E[cξ'], E[ee'] = V_e + V_e E[d] V_e.</summary>
    private void SetMeasured(ReducedPattern pattern, ReadOnlySpan<double> estimate)
    {
        var n = matrices.Predictors;
        for (var j = 0; j < pattern.Measured; j++)
        {
            var outcome = n + pattern.Pattern.Outcomes[j];
            var errors = pattern.Completion.ErrorCovariance.Row(j);
            var shift = pattern.Completion.Shift.Row(j);
            Mean[outcome] = estimate[j] - SequentialSums.Dot(shift, Mean.AsSpan(0, n)) - SequentialSums.Dot(errors, measured.Mean);
            for (var a = 0; a < n; a++)
            {
                var value = estimate[j] * Mean[a];
                for (var b = 0; b < n; b++)
                {
                    value -= shift[b] * SecondMoment[b, a];
                }

                for (var i = 0; i < errors.Length; i++)
                {
                    value -= errors[i] * measured.Predictor[i, a];
                }

                SecondMoment[outcome, a] = SecondMoment[a, outcome] = value;
            }
        }

        for (var j = 0; j < pattern.Measured; j++)
        {
            for (var i = 0; i < pattern.Measured; i++)
            {
                SecondMoment[n + pattern.Pattern.Outcomes[j], n + pattern.Pattern.Outcomes[i]] = OutcomeMoment(pattern, estimate, j, i);
            }
        }
    }

    /// <summary>E[η_j η_i] = E[η_j (ŷ_i − C_iξ − e_i)].</summary>
    private double OutcomeMoment(ReducedPattern pattern, ReadOnlySpan<double> estimate, int j, int i)
    {
        var outcome = matrices.Predictors + pattern.Pattern.Outcomes[j];
        var (errors, shift) = (pattern.Completion.ErrorCovariance, pattern.Completion.Shift);
        var value = estimate[i] * Mean[outcome];
        for (var a = 0; a < matrices.Predictors; a++)
        {
            value -= shift[i, a] * SecondMoment[outcome, a];
        }

        // − E[η_j e_i] = − ŷ_j E[e_i] + C_j E[ξe_i] + E[e_j e_i].
        for (var h = 0; h < pattern.Measured; h++)
        {
            var error = errors[i, h];
            value -= error * estimate[j] * measured.Mean[h];
            value += error * SequentialSums.Dot(shift.Row(j), measured.Predictor.Row(h));
            for (var g = 0; g < pattern.Measured; g++)
            {
                value += errors[j, g] * measured.Square[g, h] * error;
            }
        }

        return value + errors[j, i];
    }
}
