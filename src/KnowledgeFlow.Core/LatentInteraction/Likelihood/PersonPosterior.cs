using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.LatentInteraction.Likelihood;

/// <summary>
/// Posterior moments of one person's latent variables, and of c = V⁻¹r and d = cc' − V⁻¹ with them, from the sums of the quadrature.
/// With ξ = ξ̃ + Lv, v = (z, w): given z, w has mean W'c and second moment I + W'dW, and c·w' has the mean dW.
/// </summary>
internal sealed class PersonPosterior
{
    private readonly InteractionMatrices matrices;
    private readonly int k;

    // ξ̃, E[v] and E[vv']: n, n, n × n.
    private readonly double[] centre;
    private readonly double[] directionMean;
    private readonly double[] directionMoment;

    // E[c], E[cξ'], E[cv'], E[c_j zv'] and E[d] of measured outcomes: m, m × n, m × n, m × k × n, m × m.
    private readonly double[] residualMean;
    private readonly double[] residualPredictor;
    private readonly double[] residualDirection;
    private readonly double[] residualNodeDirection;
    private readonly double[] curvature;

    // Π' times E[cv'] and E[c_j zv']: of the equations what those are of measured outcomes.
    private readonly double[] equationDirection;
    private readonly double[] equationNodeDirection;
    private readonly double[] scratch;

    /// <summary>Room for the moments.</summary>
    public PersonPosterior(InteractionMatrices matrices, int dimensions)
    {
        (this.matrices, k) = (matrices, dimensions);
        var (n, m, l) = (matrices.Predictors, matrices.Outcomes, matrices.Latents);
        directionMean = new double[n];
        directionMoment = new double[n * n];
        residualMean = new double[m];
        residualPredictor = new double[m * n];
        residualDirection = new double[m * n];
        residualNodeDirection = new double[m * k * n];
        curvature = new double[m * m];
        scratch = new double[Math.Max(Math.Max(l * l, m * n), Math.Max(m * m, 1))];
        Mean = new double[l];
        SecondMoment = new double[l * l];
        Equation = new double[m];
        EquationPredictor = new double[m * n];
        EquationSquare = new double[m * m];
        centre = new double[n];
        equationDirection = new double[m * n];
        equationNodeDirection = new double[m * k * n];
    }

    /// <summary>E[(ξ, η)]; outcomes that are not measured are left as they were.</summary>
    public double[] Mean { get; }

    /// <summary>E[(ξ, η)(ξ, η)'].</summary>
    public double[] SecondMoment { get; }

    /// <summary>∂ log L/∂α of each outcome: E[Ψ⁻¹ζ].</summary>
    public double[] Equation { get; }

    /// <summary>E[Ψ⁻¹ζ ξ'], m × n.</summary>
    public double[] EquationPredictor { get; }

    /// <summary>E[Ψ⁻¹ζζ'Ψ⁻¹] − Ψ⁻¹, m × m.</summary>
    public double[] EquationSquare { get; }

    /// <summary>E[c] of a measured outcome, before Π.</summary>
    public double MeasuredResidual(int measured) => residualMean[measured];

    /// <summary>E[Ψ⁻¹ζ ξ_a ξ_b] of an outcome, a in the cover.</summary>
    public double EquationProduct(ReducedPattern pattern, int outcome, int a, int b)
    {
        var n = matrices.Predictors;
        var factor = pattern.PosteriorFactor;
        var rowA = factor.AsSpan(a * n, n);
        var rowB = factor.AsSpan(b * n, n);
        var own = equationDirection.AsSpan(outcome * n, n);
        var sum = (centre[a] * centre[b] * Equation[outcome]) + (centre[a] * FlatMatrix.Dot(rowB, own)) + (centre[b] * FlatMatrix.Dot(rowA, own));
        for (var i = 0; i < k; i++)
        {
            sum += rowA[i] * FlatMatrix.Dot(equationNodeDirection.AsSpan(((outcome * k) + i) * n, n), rowB);
        }

        return sum;
    }

    /// <summary>Works the moments out.</summary>
    /// <param name="pattern">The person's pattern.</param>
    /// <param name="sums">The quadrature's means of the person, <paramref name="stride"/> apart.</param>
    /// <param name="stride">The step from one row of means to the next.</param>
    /// <param name="conditional">ξ̃.</param>
    /// <param name="estimate">ŷ.</param>
    /// <param name="weights">W at z = 0, measured × (n − k).</param>
    public void Set(ReducedPattern pattern, ReadOnlySpan<double> sums, int stride, ReadOnlySpan<double> conditional, ReadOnlySpan<double> estimate, ReadOnlySpan<double> weights)
    {
        conditional.CopyTo(centre);
        SetDirections(pattern, sums, stride, weights);
        SetPredictors(pattern);
        SetMeasured(pattern, estimate);
        SetEquations(pattern);
    }

    private void SetDirections(ReducedPattern pattern, ReadOnlySpan<double> sums, int stride, ReadOnlySpan<double> weights)
    {
        var (n, measured) = (matrices.Predictors, pattern.Measured);
        var rest = n - k;
        var terms = NodeGrid.Monomials(k);
        Array.Clear(directionMean);
        Array.Clear(directionMoment);
        Array.Clear(residualDirection);
        Array.Clear(residualNodeDirection);
        for (var a = 0; a < k; a++)
        {
            directionMean[a] = sums[(1 + a) * stride];
            for (var b = 0; b < k; b++)
            {
                directionMoment[(a * n) + b] = sums[NodeGrid.Quadratic(k, Math.Min(a, b), Math.Max(a, b)) * stride];
            }
        }

        for (var i = 0; i < rest; i++)
        {
            directionMoment[(k + i) * (n + 1)] = 1;
        }

        for (var j = 0; j < measured; j++)
        {
            var c = sums[((1 + j) * terms * stride)..];
            residualMean[j] = c[0];
            for (var a = 0; a < k; a++)
            {
                residualDirection[(j * n) + a] = c[(1 + a) * stride];
                for (var b = 0; b < k; b++)
                {
                    residualNodeDirection[(((j * k) + a) * n) + b] = c[NodeGrid.Quadratic(k, Math.Min(a, b), Math.Max(a, b)) * stride];
                }
            }

            for (var i = 0; i < rest; i++)
            {
                // E[w] and E[zw'] by way of W'c.
                var own = weights[(j * rest) + i];
                var slope = pattern.Slope.AsSpan(((j * rest) + i) * k, k);
                directionMean[k + i] += (own * c[0]) + FlatMatrix.Dot(slope, residualDirection.AsSpan(j * n, k));
                for (var a = 0; a < k; a++)
                {
                    directionMoment[(a * n) + k + i] += (residualDirection[(j * n) + a] * own) + FlatMatrix.Dot(slope, residualNodeDirection.AsSpan(((j * k) + a) * n, k));
                }
            }
        }

        for (var j = 0; j < measured; j++)
        {
            for (var l = 0; l < measured; l++)
            {
                AddCurvature(pattern, sums[((1 + measured + Pair(measured, Math.Min(j, l), Math.Max(j, l))) * terms * stride)..], stride, weights, j, l);
            }
        }

        for (var a = 0; a < k; a++)
        {
            for (var i = k; i < n; i++)
            {
                directionMoment[(i * n) + a] = directionMoment[(a * n) + i];
            }
        }
    }

    /// <summary>Adds what d_jl brings: to E[ww'], to E[c_j w'] and to E[c_j z w'].</summary>
    private void AddCurvature(ReducedPattern pattern, ReadOnlySpan<double> d, int stride, ReadOnlySpan<double> weights, int j, int l)
    {
        var n = matrices.Predictors;
        var rest = n - k;
        curvature[(j * pattern.Measured) + l] = d[0];
        for (var i = 0; i < rest; i++)
        {
            var own = weights[(l * rest) + i];
            var slope = pattern.Slope.AsSpan(((l * rest) + i) * k, k);

            // E[d_jl W_l] for this direction, and E[d_jl z W_l].
            var first = own * d[0];
            for (var a = 0; a < k; a++)
            {
                first += slope[a] * d[(1 + a) * stride];
            }

            residualDirection[(j * n) + k + i] += first;
            for (var h = 0; h < rest; h++)
            {
                directionMoment[((k + h) * n) + k + i] += weights[(j * rest) + h] * first;
            }

            for (var a = 0; a < k; a++)
            {
                var second = own * d[(1 + a) * stride];
                for (var b = 0; b < k; b++)
                {
                    second += slope[b] * d[NodeGrid.Quadratic(k, Math.Min(a, b), Math.Max(a, b)) * stride];
                }

                residualNodeDirection[(((j * k) + a) * n) + k + i] += second;
                for (var h = 0; h < rest; h++)
                {
                    directionMoment[((k + h) * n) + k + i] += pattern.Slope[(((j * rest) + h) * k) + a] * second;
                }
            }
        }
    }

    /// <summary>E[ξ] = ξ̃ + L E[v]; E[ξξ'] = ξ̃ξ̃' + ξ̃(LE[v])' + LE[v]ξ̃' + L E[vv'] L'.</summary>
    private void SetPredictors(ReducedPattern pattern)
    {
        var (n, l) = (matrices.Predictors, matrices.Latents);
        Span<double> moved = stackalloc double[n];
        Span<double> square = stackalloc double[n * n];
        FlatMatrix.MultiplyVector(pattern.PosteriorFactor, directionMean, moved);
        FlatMatrix.Multiply(pattern.PosteriorFactor, directionMoment, n, n, n, scratch);
        FlatMatrix.MultiplyTransposed(scratch, pattern.PosteriorFactor, n, n, n, square);
        for (var a = 0; a < n; a++)
        {
            Mean[a] = centre[a] + moved[a];
            for (var b = 0; b < n; b++)
            {
                SecondMoment[(a * l) + b] = (centre[a] * centre[b]) + (centre[a] * moved[b]) + (moved[a] * centre[b]) + square[(a * n) + b];
            }
        }
    }

    /// <summary>η = ŷ − Cξ − e with E[e] = V_e E[c], E[eξ'] = V_e E[cξ'], E[ee'] = V_e + V_e E[d] V_e.</summary>
    private void SetMeasured(ReducedPattern pattern, ReadOnlySpan<double> estimate)
    {
        var (n, l, measured) = (matrices.Predictors, matrices.Latents, pattern.Measured);
        for (var j = 0; j < measured; j++)
        {
            // E[c_j ξ'] = E[c_j] ξ̃' + (L E[c_j v])'.
            FlatMatrix.MultiplyVector(pattern.PosteriorFactor, residualDirection.AsSpan(j * n, n), residualPredictor.AsSpan(j * n, n));
            for (var a = 0; a < n; a++)
            {
                residualPredictor[(j * n) + a] += residualMean[j] * centre[a];
            }
        }

        for (var j = 0; j < measured; j++)
        {
            var outcome = n + pattern.Pattern.Outcomes[j];
            var errors = pattern.ErrorCovariance.AsSpan(j * measured, measured);
            var shift = pattern.Shift.AsSpan(j * n, n);
            Mean[outcome] = estimate[j] - FlatMatrix.Dot(shift, Mean.AsSpan(0, n)) - FlatMatrix.Dot(errors, residualMean.AsSpan(0, measured));
            for (var a = 0; a < n; a++)
            {
                var value = estimate[j] * Mean[a];
                for (var b = 0; b < n; b++)
                {
                    value -= shift[b] * SecondMoment[(b * l) + a];
                }

                for (var i = 0; i < measured; i++)
                {
                    value -= errors[i] * residualPredictor[(i * n) + a];
                }

                SecondMoment[(outcome * l) + a] = SecondMoment[(a * l) + outcome] = value;
            }
        }

        for (var j = 0; j < measured; j++)
        {
            for (var i = 0; i < measured; i++)
            {
                SecondMoment[((n + pattern.Pattern.Outcomes[j]) * l) + n + pattern.Pattern.Outcomes[i]] = OutcomeMoment(pattern, estimate, j, i);
            }
        }
    }

    /// <summary>E[η_j η_i] = E[η_j (ŷ_i − C_iξ − e_i)].</summary>
    private double OutcomeMoment(ReducedPattern pattern, ReadOnlySpan<double> estimate, int j, int i)
    {
        var (n, l, measured) = (matrices.Predictors, matrices.Latents, pattern.Measured);
        var outcome = n + pattern.Pattern.Outcomes[j];
        var errors = pattern.ErrorCovariance;
        var value = estimate[i] * Mean[outcome];
        for (var a = 0; a < n; a++)
        {
            value -= pattern.Shift[(i * n) + a] * SecondMoment[(outcome * l) + a];
        }

        // − E[η_j e_i] = − ŷ_j E[e_i] + C_j E[ξ e_i] + E[e_j e_i].
        for (var h = 0; h < measured; h++)
        {
            var error = errors[(i * measured) + h];
            value -= error * estimate[j] * residualMean[h];
            value += error * FlatMatrix.Dot(pattern.Shift.AsSpan(j * n, n), residualPredictor.AsSpan(h * n, n));
            for (var g = 0; g < measured; g++)
            {
                value += errors[(j * measured) + g] * curvature[(g * measured) + h] * error;
            }
        }

        return value + errors[(j * measured) + i];
    }

    /// <summary>From residuals of measured outcomes to those of equations: c ↦ Π'c.</summary>
    private void SetEquations(ReducedPattern pattern)
    {
        var (n, m, measured) = (matrices.Predictors, matrices.Outcomes, pattern.Measured);
        if (m == 1 && measured == 1)
        {
            // One equation stands for itself.
            residualMean.CopyTo(Equation, 0);
            residualPredictor.CopyTo(EquationPredictor, 0);
            residualDirection.CopyTo(equationDirection, 0);
            residualNodeDirection.CopyTo(equationNodeDirection, 0);
            curvature.CopyTo(EquationSquare, 0);
            return;
        }

        FlatMatrix.TransposedMultiply(pattern.Total, residualMean, m, measured, 1, Equation);
        FlatMatrix.TransposedMultiply(pattern.Total, residualPredictor, m, measured, n, EquationPredictor);
        FlatMatrix.TransposedMultiply(pattern.Total, residualDirection, m, measured, n, equationDirection);
        FlatMatrix.TransposedMultiply(pattern.Total, residualNodeDirection, m, measured, k * n, equationNodeDirection);
        FlatMatrix.Multiply(curvature, pattern.Total, measured, measured, m, scratch);
        FlatMatrix.TransposedMultiply(pattern.Total, scratch, m, measured, m, EquationSquare);
    }

    private static int Pair(int size, int i, int j) => (i * size) - (i * (i - 1) / 2) + j - i;
}
