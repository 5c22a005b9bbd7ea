using KnowledgeFlow.Core.LatentInteraction.Structure;
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
    private readonly int stride;
    private readonly int k;
    private readonly bool hasMeans;
    private readonly bool hasObservedModeration;
    private readonly double[] coefficients;
    private readonly double[] sums;
    private readonly double[] centres;
    private readonly double[] estimates;
    private readonly double[] weights;
    private readonly double[] constants;
    private readonly double[] f;
    private readonly double[] residuals;
    private readonly double[] latentMeans;
    private readonly double[] intercepts;
    private readonly double[] effects;
    private readonly double[] directions;
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
        var (n, m, l) = (matrices.Predictors, matrices.Outcomes, matrices.Latents);
        const int width = LaneSums.Lanes;
        stride = (end - first + (2 * width)) / width * width;
        var terms = NodeGrid.Monomials(k);
        var pairs = m * (m + 1) / 2;
        coefficients = new double[(m + pairs) * terms * stride];
        sums = new double[(1 + m + pairs) * terms * stride];
        centres = new double[n * stride];
        estimates = new double[m * stride];
        weights = new double[m * (n - k) * stride];
        constants = new double[stride];
        f = new double[l];
        residuals = new double[matrices.Indicators];
        latentMeans = new double[3 * n];
        intercepts = new double[m];
        effects = new double[m * n];
        directions = new double[2 * n];
        careful = [.. Enumerable.Range(0, m + 1).Select(size => new MultivariateQuadrature(size, k))];
        posterior = new PersonPosterior(matrices, k);
        hasMeans = matrices.Controls > 0 || data.Model.Cells.Any(cell => cell.Kind == InteractionCellKind.LatentIntercept && cell.Row < n && (cell.Free >= 0 || cell.Value != 0));
        score = new PatternScore(data.Model, matrices, hasMeans);
        gradient = new double[data.Model.Table.FreeCount];
        hasObservedModeration = data.Model.Cells.Any(cell => cell.Kind == InteractionCellKind.ObservedModeration);
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
        var (n, l, p) = (matrices.Predictors, matrices.Latents, matrices.Indicators);
        var controls = Controls(person);
        var square = 0.0;
        Residuals(pattern, person);
        f.AsSpan().Clear();
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
                f[a] += loadings[a] * weighted;
            }
        }

        Span<double> estimate = stackalloc double[pattern.Measured];
        square -= pattern.Estimate(f, residuals, estimate);
        for (var j = 0; j < pattern.Measured; j++)
        {
            estimates[(person * matrices.Outcomes) + j] = estimate[j];
        }

        pattern.RemoveOutcomes(f);
        var centre = centres.AsSpan(person * n, n);
        var information = f.AsSpan(0, n);
        if (hasMeans)
        {
            SetLatentMeans(controls);
            var mean = latentMeans.AsSpan(n, n);
            var weighted = latentMeans.AsSpan(2 * n, n);
            FlatMatrix.MultiplyVector(matrices.CovarianceInverse, mean, weighted);
            square += FlatMatrix.Dot(mean, weighted);
            for (var a = 0; a < n; a++)
            {
                information[a] += weighted[a];
            }
        }

        FlatMatrix.MultiplyVector(pattern.PosteriorCovariance, information, centre);
        square -= FlatMatrix.Dot(centre, information);
        constants[person] = pattern.LogConstant - (square / 2);
        SetOutcomeIntercepts(controls);
        SetCoefficients(pattern, person, centre, estimate);
    }

    /// <summary>Sets κ = α + Kc of the predictors and their means Tκ.</summary>
    private void SetLatentMeans(ReadOnlySpan<double> controls)
    {
        var n = matrices.Predictors;
        var own = latentMeans.AsSpan(0, n);
        for (var a = 0; a < n; a++)
        {
            own[a] = matrices.LatentIntercepts[a];
            for (var c = 0; c < controls.Length; c++)
            {
                own[a] += matrices.ControlEffects[(a * controls.Length) + c] * controls[c];
            }
        }

        FlatMatrix.MultiplyVector(matrices.PredictorTotal, own, latentMeans.AsSpan(n, n));
    }

    /// <summary>Sets α + βc and Γ of a person.</summary>
    private void SetOutcomeIntercepts(ReadOnlySpan<double> controls)
    {
        var (n, m) = (matrices.Predictors, matrices.Outcomes);
        matrices.Effects.CopyTo(effects, 0);
        for (var j = 0; j < m; j++)
        {
            intercepts[j] = matrices.LatentIntercepts[n + j];
            for (var c = 0; c < controls.Length; c++)
            {
                intercepts[j] += matrices.ControlEffects[((n + j) * controls.Length) + c] * controls[c];
                for (var d = 0; d < controls.Length; d++)
                {
                    intercepts[j] += matrices.ControlProducts[(((j * controls.Length) + c) * controls.Length) + d] * controls[c] * controls[d];
                }
            }
        }

        for (var i = 0; i < effects.Length && hasObservedModeration; i++)
        {
            effects[i] += FlatMatrix.Dot(matrices.ObservedModeration.AsSpan(i * controls.Length, controls.Length), controls);
        }
    }

    private void SetCoefficients(ReducedPattern pattern, int person, ReadOnlySpan<double> centre, ReadOnlySpan<double> estimate)
    {
        var (n, m, measured) = (matrices.Predictors, matrices.Outcomes, pattern.Measured);
        var rest = n - k;
        var terms = NodeGrid.Monomials(k);
        var slope = directions.AsSpan(0, n);
        var turned = directions.AsSpan(n, n);
        var own = weights.AsSpan(person * m * rest, m * rest);
        for (var j = 0; j < measured; j++)
        {
            var total = pattern.Total.AsSpan(j * m, m);
            var products = pattern.Products.AsSpan(j * n * n, n * n);
            var constant = estimate[j] - FlatMatrix.Dot(total, intercepts);
            for (var a = 0; a < n; a++)
            {
                var effect = pattern.Shift[(j * n) + a];
                for (var i = 0; i < m; i++)
                {
                    effect += total[i] * effects[(i * n) + a];
                }

                var curved = FlatMatrix.Dot(products.Slice(a * n, n), centre);
                constant -= centre[a] * (effect + curved);
                slope[a] = effect + (2 * curved);
            }

            FlatMatrix.TransposedMultiplyVector(pattern.PosteriorFactor, slope, turned);
            turned[k..].CopyTo(own[(j * rest)..]);
            var row = j * terms;
            coefficients[(row * stride) + person] = constant;
            for (var a = 0; a < k; a++)
            {
                coefficients[((row + 1 + a) * stride) + person] = -turned[a];
                for (var b = a; b < k; b++)
                {
                    coefficients[((row + NodeGrid.Quadratic(k, a, b)) * stride) + person] = -(a == b ? 1 : 2) * pattern.Quadratic[(((j * k) + a) * k) + b];
                }
            }
        }

        SetVariances(pattern, person, own);
    }

    private void SetVariances(ReducedPattern pattern, int person, ReadOnlySpan<double> own)
    {
        var measured = pattern.Measured;
        var rest = matrices.Predictors - k;
        var terms = NodeGrid.Monomials(k);
        var row = measured * terms;
        for (var j = 0; j < measured; j++)
        {
            for (var l = j; l < measured; l++)
            {
                var wj = own.Slice(j * rest, rest);
                var wl = own.Slice(l * rest, rest);
                var sj = pattern.Slope.AsSpan(j * rest * k, rest * k);
                var sl = pattern.Slope.AsSpan(l * rest * k, rest * k);
                coefficients[(row * stride) + person] = pattern.OutcomeCovariance[(j * measured) + l] + FlatMatrix.Dot(wj, wl);
                for (var a = 0; a < k; a++)
                {
                    var linear = 0.0;
                    for (var i = 0; i < rest; i++)
                    {
                        linear += (wj[i] * sl[(i * k) + a]) + (wl[i] * sj[(i * k) + a]);
                    }

                    coefficients[((row + 1 + a) * stride) + person] = linear;
                    for (var b = a; b < k; b++)
                    {
                        var quadratic = 0.0;
                        for (var i = 0; i < rest; i++)
                        {
                            quadratic += (sj[(i * k) + a] * sl[(i * k) + b]) + (a == b ? 0 : sj[(i * k) + b] * sl[(i * k) + a]);
                        }

                        coefficients[((row + NodeGrid.Quadratic(k, a, b)) * stride) + person] = quadratic;
                    }
                }

                row += terms;
            }
        }
    }

    private bool TryIntegrate(NodeGrid grid, Span<double> logLikelihoods)
    {
        var terms = NodeGrid.Monomials(k);
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
                var weight = sums[person];
                double log;
                if (measured == 1 && matrices.Outcomes == 1 && weight is > 1e-200 and < 1e200)
                {
                    log = Math.Log(weight);
                    for (var i = 0; i < 3 * terms; i++)
                    {
                        sums[(i * stride) + person] /= weight;
                    }
                }
                else
                {
                    log = careful[measured].Integrate(grid, coefficients, sums, stride, person);
                }

                logLikelihoods[first + person] = constants[person] + log;
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
        var rows = 2 * NodeGrid.Monomials(k);
        for (var i = 0; i < rows; i++)
        {
            coefficients.AsSpan((i * stride) + end, start + padded - end).Fill(coefficients[(i * stride) + end - 1]);
        }

        ScalarQuadrature.Integrate(grid, coefficients, sums, stride, start, padded);
    }

    private void Score(Span<double> scores)
    {
        var (n, m) = (matrices.Predictors, matrices.Outcomes);
        var rest = n - k;
        var parameters = gradient.Length;
        gradient.AsSpan().Clear();
        foreach (var (pattern, start, count) in segments)
        {
            score.Sums.Clear();
            for (var person = start; person < start + count; person++)
            {
                var controls = Controls(person);
                Residuals(pattern, person);
                if (hasMeans)
                {
                    SetLatentMeans(controls);
                }

                SetOutcomeIntercepts(controls);
                posterior.Set(pattern, sums.AsSpan(person), stride, centres.AsSpan(person * n, n), estimates.AsSpan(person * m, m), weights.AsSpan(person * m * rest, m * rest));
                score.Sums.Add(pattern, posterior, residuals, latentMeans.AsSpan(0, n), intercepts, effects, controls);
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

    private void Residuals(ReducedPattern pattern, int person)
    {
        var p = matrices.Indicators;
        residuals.AsSpan().Clear();
        foreach (var j in pattern.Pattern.Answered.AsSpan())
        {
            residuals[j] = data.Values[((first + person) * p) + j] - matrices.Intercepts[j];
        }
    }
}
