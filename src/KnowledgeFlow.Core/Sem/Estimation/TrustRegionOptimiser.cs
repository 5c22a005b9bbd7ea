namespace KnowledgeFlow.Core.Sem.Estimation;

/// <summary>
/// The search for where scoring gives up: each step minimises the quadratic model of the objective within a ball (Moré and
/// Sorensen 1983), whose radius follows how well the model foretold the gain (Conn, Gould and Toint 2000, alg. 6.1.1).
/// The curvature is the Hessian, which may be indefinite, or the expected one where no other is at hand; units are those
/// of each parameter's own information. Slower and harder to stop than scoring; without constraints only.
/// </summary>
internal sealed class TrustRegionOptimiser
{
    /// <summary>Below this a decrement that no longer shrinks is rounding: √(2N)·1e-5 standard errors of N rows at most.</summary>
    private const double RoundingTolerance = 1e-10;

    private const double LargestRadius = 100;

    private readonly ObjectiveWorkspace workspace;
    private readonly bool hasHessian;
    private readonly int t;
    private readonly double[] gradient;
    private readonly double[] curvature;
    private readonly double[] scales;
    private readonly double[] candidate;

    /// <summary>A search in a workspace, without constraints.</summary>
    public TrustRegionOptimiser(ObjectiveWorkspace workspace)
    {
        this.workspace = workspace;
        hasHessian = workspace.HasHessian;
        t = workspace.Objective.FreeCount;
        (gradient, scales, candidate, curvature) = (new double[t], new double[t], new double[t], new double[t * t]);
    }

    /// <summary>Moves <paramref name="theta"/> to a minimum. The workspace stands there in the end.</summary>
    public ScoringResult Minimise(double[] theta, int maximalIterations)
    {
        if (!workspace.TryEvaluate(theta, out var value))
        {
            return new ScoringResult(false, 0, double.NaN, double.PositiveInfinity);
        }

        workspace.Gradient(gradient);
        var (radius, arrival) = (1.0, new ArrivalRule(RoundingTolerance));
        for (var iteration = 1; iteration <= maximalIterations; iteration++)
        {
            var subproblem = Subproblem();
            var decrement = subproblem.Decrement;
            if (arrival.HasArrived(decrement))
            {
                return new ScoringResult(true, iteration, value, LargestGradient());
            }

            arrival.Follow(decrement);
            if (!TryMove(subproblem, theta, ref value, ref radius))
            {
                return new ScoringResult(arrival.IsRounding(decrement), iteration, value, LargestGradient());
            }
        }

        return new ScoringResult(false, maximalIterations, value, LargestGradient());
    }

    /// <summary>Shrinks the ball until its best step gains what was foretold, and takes that step.</summary>
    private bool TryMove(TrustRegionSubproblem subproblem, double[] theta, ref double value, ref double radius)
    {
        while (radius > 1e-12)
        {
            var (step, length, foretold) = subproblem.Solve(radius);
            for (var i = 0; i < t; i++)
            {
                candidate[i] = theta[i] + (step[i] / scales[i]);
            }

            // A gain at the level of rounding in the value cannot be judged by the value.
            var rounding = 1e-13 * (1 + Math.Abs(value));
            var ratio = !workspace.TryEvaluate(candidate, out var next) ? double.NegativeInfinity
                : foretold < 100 * rounding && next <= value + (10 * rounding) ? 1
                : (value - next) / foretold;
            if (ratio < 0.25)
            {
                radius = Math.Min(radius, length) * 0.25;
            }
            else if (ratio > 0.75 && length > 0.9 * radius)
            {
                radius = Math.Min(2 * radius, LargestRadius);
            }

            if (ratio > 1e-4)
            {
                candidate.CopyTo(theta, 0);
                value = next;
                workspace.Gradient(gradient);
                return true;
            }
        }

        workspace.TryEvaluate(theta, out value);
        workspace.Gradient(gradient);
        return false;
    }

    /// <summary>The quadratic model at the point at which the gradient was taken last, each parameter in units of its own information.</summary>
    private TrustRegionSubproblem Subproblem()
    {
        workspace.Information(curvature);
        for (var i = 0; i < t; i++)
        {
            scales[i] = curvature[(i * t) + i] > 0 ? Math.Sqrt(curvature[(i * t) + i]) : 1;
        }

        if (hasHessian)
        {
            workspace.Hessian(curvature);
        }

        return new TrustRegionSubproblem(
            [.. curvature.Select((value, k) => value / (scales[k / t] * scales[k % t]))],
            [.. gradient.Select((value, i) => value / scales[i])]);
    }

    private double LargestGradient() => t == 0 ? 0 : gradient.Max(Math.Abs);
}
