using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.LatentInteraction.Likelihood;

/// <summary>
/// A fixed run of persons with their work space: conditions each on the indicators of the predictors, integrates, and writes
/// log-likelihoods and scores. Which persons make a chunk depends on their number alone, so that results do not depend on threads.
/// </summary>
internal sealed class ReducedChunk
{
    /// <summary>The persons of a chunk.</summary>
    public const int Size = 128;

    private readonly PersonData data;
    private readonly InteractionMatrices matrices;
    private readonly (ReducedPattern Pattern, int Start, int Count)[] segments;
    private readonly int first;
    private readonly int k;
    private readonly double[] residuals;
    private readonly double[] weightedResiduals;
    private readonly PersonEquations equations;
    private readonly ConditionedPersons conditioned;
    private readonly QuadratureTable table;
    private readonly MultivariateQuadrature[] careful;
    private readonly PersonPosterior posterior;
    private readonly PatternScore score;
    private readonly double[] gradient;

    /// <summary>The persons from <paramref name="first"/> to before <paramref name="end"/>.</summary>
    public ReducedChunk(PersonData data, InteractionMatrices matrices, int dimensions, int[][] rowLatents, int first, int end)
    {
        (this.data, this.matrices, this.first, k) = (data, matrices, first, dimensions);
        segments = [.. data.Patterns
            .Where(pattern => pattern.Start < end && pattern.Start + pattern.Count > first)
            .Select(pattern => (pattern, Start: Math.Max(first, pattern.Start), End: Math.Min(end, pattern.Start + pattern.Count)))
            .Select(item => (new ReducedPattern(item.pattern, matrices, dimensions, rowLatents), item.Start - first, item.End - item.Start))];
        residuals = new double[matrices.Indicators];
        weightedResiduals = new double[matrices.Latents];
        equations = new PersonEquations(data.Model, matrices);
        conditioned = new ConditionedPersons(end - first, matrices.Predictors, matrices.Outcomes, k);
        table = new QuadratureTable(matrices.Outcomes, k, end - first);
        careful = [.. Enumerable.Range(0, matrices.Outcomes + 1).Select(size => new MultivariateQuadrature(size, k))];
        posterior = new PersonPosterior(matrices, k);
        score = new PatternScore(data.Model, matrices, equations.HasPredictorMeans);
        gradient = new double[data.Model.Table.FreeCount];
    }

    /// <summary>The sum of the persons' scores at the last evaluation.</summary>
    public ReadOnlySpan<double> Gradient => gradient;

    /// <summary>Writes the persons' log-likelihoods and, unless empty, scores (N × t), and sets the gradient; false where a matrix is not positive definite.</summary>
    public bool TryEvaluate(NodeGrid grid, Span<double> logLikelihoods, Span<double> scores)
    {
        foreach (var segment in segments)
        {
            if (!segment.Pattern.TryPrepare())
            {
                return false;
            }

            for (var person = segment.Start; person < segment.Start + segment.Count; person++)
            {
                Condition(segment.Pattern, person);
            }
        }

        if (!TryIntegrate(grid, logLikelihoods))
        {
            return false;
        }

        Score(scores);
        return true;
    }

    /// <summary>Sets ξ̃, ŷ and the coefficients of the residual and its variance.</summary>
    private void Condition(ReducedPattern pattern, int person)
    {
        var controls = Controls(person);
        SetResiduals(pattern, person);
        var square = SetWeightedResiduals(pattern);
        var estimate = conditioned.OutcomeEstimate(person);
        square -= pattern.Estimate(weightedResiduals, residuals, estimate);
        pattern.RemoveOutcomes(weightedResiduals);
        var information = weightedResiduals.AsSpan(0, matrices.Predictors);
        equations.SetPredictors(controls);
        if (equations.HasPredictorMeans)
        {
            square += AddPredictorMeans(information);
        }

        var centre = conditioned.PredictorMean(person);
        FlatMatrix.MultiplyVector(pattern.PosteriorCovariance, information, centre);
        square -= FlatMatrix.Dot(centre, information);
        conditioned.LogConstants[person] = pattern.LogConstant - (square / 2);
        equations.SetOutcomes(controls);
        SetResidualCoefficients(pattern, person);
        SetVarianceCoefficients(pattern, person);
    }

    /// <summary>Sets f = Λ'Tr and returns r'Tr.</summary>
    private double SetWeightedResiduals(ReducedPattern pattern)
    {
        var (l, p) = (matrices.Latents, matrices.Indicators);
        var square = 0.0;
        weightedResiduals.AsSpan().Clear();
        foreach (var i in pattern.Pattern.Answered.AsSpan())
        {
            // Nothing of an exact indicator, whose row of T is empty.
            var weighted = matrices.HasResidualCovariances
                ? FlatMatrix.Dot(pattern.Precision.AsSpan(i * p, p), residuals)
                : pattern.Precision[i * (p + 1)] * residuals[i];
            square += weighted * residuals[i];
            var loadings = matrices.Loadings.AsSpan(i * l, l);
            for (var a = 0; a < loadings.Length; a++)
            {
                weightedResiduals[a] += loadings[a] * weighted;
            }
        }

        return square;
    }

    /// <summary>Adds Φ⁻¹μ to the predictors' part of f and returns μ'Φ⁻¹μ, μ = Tκ.</summary>
    private double AddPredictorMeans(Span<double> information)
    {
        Span<double> weighted = stackalloc double[information.Length];
        FlatMatrix.MultiplyVector(matrices.CovarianceInverse, equations.PredictorMeans, weighted);
        var square = FlatMatrix.Dot(equations.PredictorMeans, weighted);
        for (var a = 0; a < information.Length; a++)
        {
            information[a] += weighted[a];
        }

        return square;
    }

    /// <summary>Sets the coefficients of r(z) = ŷ − a(z) of each measured outcome, and w₀.</summary>
    private void SetResidualCoefficients(ReducedPattern pattern, int person)
    {
        var (n, m) = (matrices.Predictors, matrices.Outcomes);
        var rest = n - k;
        var centre = conditioned.PredictorMean(person);
        var estimate = conditioned.OutcomeEstimate(person);
        var own = conditioned.Slopes(person);
        Span<double> slope = stackalloc double[n];
        Span<double> turned = stackalloc double[n];
        for (var j = 0; j < pattern.Measured; j++)
        {
            var total = pattern.Total.AsSpan(j * m, m);
            var products = pattern.Products.AsSpan(j * n * n, n * n);
            var constant = estimate[j] - FlatMatrix.Dot(total, equations.OutcomeIntercepts);
            for (var a = 0; a < n; a++)
            {
                var effect = pattern.Shift[(j * n) + a];
                for (var i = 0; i < m; i++)
                {
                    effect += total[i] * equations.Effects[(i * n) + a];
                }

                var curved = FlatMatrix.Dot(products.Slice(a * n, n), centre);
                constant -= centre[a] * (effect + curved);
                slope[a] = effect + (2 * curved);
            }

            // L'h, of which the first k elements go with z and the others are w₀.
            FlatMatrix.TransposedMultiplyVector(pattern.PosteriorFactor, slope, turned);
            turned[k..].CopyTo(own[(j * rest)..]);
            var row = j * table.Terms;
            table.Coefficient(row, person) = constant;
            for (var a = 0; a < k; a++)
            {
                table.Coefficient(row + 1 + a, person) = -turned[a];
                for (var b = a; b < k; b++)
                {
                    table.Coefficient(row + NodeGrid.Quadratic(k, a, b), person) = -(a == b ? 1 : 2) * pattern.Quadratic[(((j * k) + a) * k) + b];
                }
            }
        }
    }

    /// <summary>Sets the coefficients of V_jl(z) = (ΠΨΠ' + V_e)_jl + w_j(z)'w_l(z), w(z) = w₀ + W₁z.</summary>
    private void SetVarianceCoefficients(ReducedPattern pattern, int person)
    {
        var measured = pattern.Measured;
        var rest = matrices.Predictors - k;
        var own = conditioned.Slopes(person);
        var row = measured * table.Terms;
        for (var j = 0; j < measured; j++)
        {
            for (var l = j; l < measured; l++)
            {
                var wj = own.Slice(j * rest, rest);
                var wl = own.Slice(l * rest, rest);
                var sj = pattern.Slope.AsSpan(j * rest * k, rest * k);
                var sl = pattern.Slope.AsSpan(l * rest * k, rest * k);
                table.Coefficient(row, person) = pattern.OutcomeCovariance[(j * measured) + l] + FlatMatrix.Dot(wj, wl);
                for (var a = 0; a < k; a++)
                {
                    var linear = 0.0;
                    for (var i = 0; i < rest; i++)
                    {
                        linear += (wj[i] * sl[(i * k) + a]) + (wl[i] * sj[(i * k) + a]);
                    }

                    table.Coefficient(row + 1 + a, person) = linear;
                    for (var b = a; b < k; b++)
                    {
                        var quadratic = 0.0;
                        for (var i = 0; i < rest; i++)
                        {
                            quadratic += (sj[(i * k) + a] * sl[(i * k) + b]) + (a == b ? 0 : sj[(i * k) + b] * sl[(i * k) + a]);
                        }

                        table.Coefficient(row + NodeGrid.Quadratic(k, a, b), person) = quadratic;
                    }
                }

                row += table.Terms;
            }
        }
    }

    private bool TryIntegrate(NodeGrid grid, Span<double> logLikelihoods)
    {
        for (var s = 0; s < segments.Length;)
        {
            // Patterns with as many measured outcomes are adjacent and taken together.
            var measured = segments[s].Pattern.Measured;
            var (start, end) = (segments[s].Start, segments[s].Start);
            for (; s < segments.Length && segments[s].Pattern.Measured == measured; s++)
            {
                end = segments[s].Start + segments[s].Count;
            }

            if (measured == 1 && matrices.Outcomes == 1)
            {
                IntegrateScalar(grid, start, end);
            }

            for (var person = start; person < end; person++)
            {
                var weight = table.Means[person];
                double log;
                if (measured == 1 && matrices.Outcomes == 1 && weight is > 1e-200 and < 1e200)
                {
                    log = Math.Log(weight);
                    for (var i = 0; i < 3 * table.Terms; i++)
                    {
                        table.Means[(i * table.Stride) + person] /= weight;
                    }
                }
                else
                {
                    log = careful[measured].Integrate(grid, table.Coefficients, table.Means, table.Stride, person);
                }

                logLikelihoods[first + person] = conditioned.LogConstants[person] + log;
                if (!double.IsFinite(log))
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>The lanes beyond the last person repeat it; with one outcome nobody with more stands there.</summary>
    private void IntegrateScalar(NodeGrid grid, int start, int end)
    {
        const int width = LaneSums.Lanes;
        var padded = (end - start + width - 1) / width * width;
        for (var i = 0; i < 2 * table.Terms; i++)
        {
            table.Coefficients.AsSpan((i * table.Stride) + end, start + padded - end).Fill(table.Coefficient(i, end - 1));
        }

        ScalarQuadrature.Integrate(grid, table.Coefficients, table.Means, table.Stride, start, padded);
    }

    private void Score(Span<double> scores)
    {
        var parameters = gradient.Length;
        gradient.AsSpan().Clear();
        foreach (var (pattern, start, count) in segments)
        {
            score.Sums.Clear();
            for (var person = start; person < start + count; person++)
            {
                var controls = Controls(person);
                SetResiduals(pattern, person);
                equations.SetPredictors(controls);
                equations.SetOutcomes(controls);
                posterior.Set(pattern, table.Means.AsSpan(person), table.Stride, conditioned.PredictorMean(person), conditioned.OutcomeEstimate(person), conditioned.Slopes(person));
                score.Sums.Add(pattern, posterior, residuals, equations, controls);
                if (!scores.IsEmpty)
                {
                    var own = scores.Slice((first + person) * parameters, parameters);
                    own.Clear();
                    score.AddTo(pattern, own);
                    score.Sums.Clear();
                    System.Numerics.Tensors.TensorPrimitives.Add<double>(gradient, own, gradient);
                }
            }

            if (scores.IsEmpty)
            {
                score.AddTo(pattern, gradient);
            }
        }
    }

    private ReadOnlySpan<double> Controls(int person) => data.ControlValues.AsSpan((first + person) * matrices.Controls, matrices.Controls);

    /// <summary>Sets r = v − τ, 0 where not answered.</summary>
    private void SetResiduals(ReducedPattern pattern, int person)
    {
        var p = matrices.Indicators;
        residuals.AsSpan().Clear();
        foreach (var j in pattern.Pattern.Answered.AsSpan())
        {
            residuals[j] = data.Values[((first + person) * p) + j] - matrices.Intercepts[j];
        }
    }
}
