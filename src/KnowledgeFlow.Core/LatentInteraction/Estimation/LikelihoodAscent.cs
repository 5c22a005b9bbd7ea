using KnowledgeFlow.Core.LatentInteraction.Likelihood;
using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.LatentInteraction.Estimation;

/// <summary>
/// Climbs a log-likelihood of which individual scores are known: a few steps with the inverse outer product of the scores (Berndt,
/// Hall, Hall and Hausman 1974), then BFGS started from that matrix, each with Armijo's (1966) rule. Both are invariant under
/// linear changes of the parameters.
/// </summary>
internal sealed class LikelihoodAscent
{
    private const int OuterProductSteps = 4;
    private const double SmallestDecrement = 1e-10;

    private readonly InteractionLikelihood likelihood;
    private readonly ParameterBoundary boundary;
    private readonly int t;
    private readonly WorkMatrix metric;
    private readonly double[] gradient;
    private readonly double[] trial;
    private readonly double[] direction;
    private readonly double[] change;
    private readonly double[] turned;
    private readonly double[] scratch;

    /// <summary>A search on a likelihood.</summary>
    public LikelihoodAscent(InteractionLikelihood likelihood, ParameterBoundary boundary)
    {
        (this.likelihood, this.boundary) = (likelihood, boundary);
        t = likelihood.Gradient.Length;
        metric = new WorkMatrix(t, t);
        gradient = new double[t];
        trial = new double[t];
        direction = new double[t];
        change = new double[t];
        turned = new double[t];
        scratch = new double[t * t];
    }

    /// <summary>How far the log-likelihood may be off by rounding, where that is more than its own size tells.</summary>
    public double Rounding { get; init; }

    /// <summary>Told the steps made, from 0 for each search.</summary>
    public IProgress<int>? Progress { get; init; }

    /// <summary>Climbs from <paramref name="theta"/>, which is moved, for at most <paramref name="maximalIterations"/> steps.</summary>
    public AscentResult Maximise(double[] theta, int maximalIterations)
    {
        if (!likelihood.TryEvaluateWithScores(theta, out var value))
        {
            return new AscentResult(AscentEnding.Stopped, double.NaN, 0, double.NaN);
        }

        likelihood.Gradient.CopyTo(gradient, 0);
        var isOuterProduct = true;
        for (var iteration = 0; iteration < maximalIterations; iteration++)
        {
            Progress?.Report(iteration);
            if (isOuterProduct && (iteration > 0 && !likelihood.TryEvaluateWithScores(theta, out _) || !OuterProduct.TryInvert(likelihood.Scores, t, metric.AsSpan(), scratch)))
            {
                SetIdentity();
            }

            metric.Multiply(gradient, direction);
            var decrement = SequentialSums.Dot(gradient, direction);
            if (decrement < -SmallestDecrement)
            {
                // A metric that points downhill says nothing of having arrived.
                SetIdentity();
                decrement = Redirect();
            }

            if (decrement < SmallestDecrement)
            {
                return Ended(AscentEnding.Converged, value, iteration);
            }

            if (!TryStep(theta, ref value, decrement))
            {
                if (boundary.IsNear(theta, 1e-3))
                {
                    return Ended(AscentEnding.AtBoundary, value, iteration);
                }

                // The metric may have gone bad: once more with the outer product, then give up.
                if (isOuterProduct)
                {
                    return Ended(AscentEnding.Stopped, value, iteration);
                }

                if (!likelihood.TryEvaluateWithScores(theta, out _) || !OuterProduct.TryInvert(likelihood.Scores, t, metric.AsSpan(), scratch) || !TryStep(theta, ref value, Redirect()))
                {
                    return Ended(AscentEnding.Stopped, value, iteration);
                }
            }

            isOuterProduct = iteration < OuterProductSteps;
            if (!isOuterProduct)
            {
                UpdateMetric();
            }

            likelihood.Gradient.CopyTo(gradient, 0);
            if (boundary.IsNear(theta, 1e-8))
            {
                return Ended(AscentEnding.AtBoundary, value, iteration + 1);
            }
        }

        return Ended(AscentEnding.Stopped, value, maximalIterations);
    }

    private AscentResult Ended(AscentEnding ending, double value, int iterations) => new(ending, value, iterations, gradient.Length == 0 ? 0 : gradient.Max(Math.Abs));

    private double Redirect()
    {
        metric.Multiply(gradient, direction);
        return SequentialSums.Dot(gradient, direction);
    }

    private void SetIdentity()
    {
        metric.Clear();
        var size = Math.Sqrt(SequentialSums.Dot(gradient, gradient));
        for (var i = 0; i < t; i++)
        {
            metric[i, i] = 1e-2 / Math.Max(size, 1e-2);
        }
    }

    /// <summary>Halves the step until the log-likelihood rises by a fair share of what the gradient promises; evaluates it there.</summary>
    private bool TryStep(double[] theta, ref double value, double slope)
    {
        // Below this the log-likelihood's own rounding hides what a step brings.
        var rounding = Math.Max(Rounding, 1e-13 * Math.Abs(value));
        var step = 1.0;
        for (var halving = 0; halving < 40; halving++, step /= 2)
        {
            for (var i = 0; i < t; i++)
            {
                trial[i] = theta[i] + (step * direction[i]);
            }

            if (likelihood.TryEvaluate(trial, out var reached) && reached >= value + (1e-4 * step * slope) - rounding)
            {
                for (var i = 0; i < t; i++)
                {
                    change[i] = trial[i] - theta[i];
                    theta[i] = trial[i];
                }

                value = reached;
                return true;
            }
        }

        // Leaves the likelihood as of theta.
        likelihood.TryEvaluate(theta, out _);
        return false;
    }

    /// <summary>The BFGS update of the inverse Hessian of −log L, left out where the curvature along the step is not positive.</summary>
    private void UpdateMetric()
    {
        var curvature = 0.0;
        for (var i = 0; i < t; i++)
        {
            turned[i] = gradient[i] - likelihood.Gradient[i];
            curvature += change[i] * turned[i];
        }

        metric.Multiply(turned, direction);
        var form = SequentialSums.Dot(turned, direction);
        if (!(curvature > 1e-14 * Math.Max(form, double.Epsilon)))
        {
            return;
        }

        var factor = (1 + (form / curvature)) / curvature;
        for (var i = 0; i < t; i++)
        {
            for (var j = 0; j < t; j++)
            {
                metric[i, j] += (factor * change[i] * change[j]) - (((direction[i] * change[j]) + (change[i] * direction[j])) / curvature);
            }
        }
    }
}
