using System.Numerics.Tensors;
using KnowledgeFlow.Core.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace KnowledgeFlow.Core.Sem.Estimation;

/// <summary>
/// Fisher scoring with step halving; near the optimum Newton's steps where the Hessian is at hand, and BFGS from the last information matrix where scoring closes in slowly (as it does
/// for models that fit badly, whose Hessian differs much from its expectation). Under constraints, steps stay in the
/// directions that keep them (sequential quadratic programming).
/// </summary>
internal sealed class ScoringOptimiser
{
    /// <summary>Below this a decrement that no longer shrinks is rounding.</summary>
    private const double RoundingTolerance = 1e-15;

    /// <summary>Below this decrement Newton's step is trusted.</summary>
    private const double NewtonReach = 0.01;

    private readonly ObjectiveWorkspace workspace;
    private readonly bool hasHessian;
    private readonly ConstraintSet constraints;
    private readonly int t;
    private readonly double[] gradient;
    private readonly double[] information;
    private readonly double[] factor;
    private readonly double[] step;
    private readonly double[] candidate;

    /// <summary>A search in a workspace.</summary>
    public ScoringOptimiser(ObjectiveWorkspace workspace, ConstraintSet constraints)
    {
        (this.workspace, this.constraints) = (workspace, constraints);
        hasHessian = constraints.IsEmpty && workspace.HasHessian;
        t = workspace.Objective.FreeCount;
        (gradient, step, candidate) = (new double[t], new double[t], new double[t]);
        (information, factor) = (new double[t * t], new double[t * t]);
    }

    /// <summary>
    /// Moves <paramref name="theta"/> to the minimum. The workspace stands there in the end.
    /// </summary>
    public ScoringResult Minimise(double[] theta, int maximalIterations)
    {
        if (!workspace.TryEvaluate(theta, out var value))
        {
            return new ScoringResult(false, 0, double.NaN, double.PositiveInfinity);
        }

        workspace.Gradient(gradient);
        var (arrival, slow) = (new ArrivalRule(RoundingTolerance), 0);
        for (var iteration = 1; iteration <= maximalIterations; iteration++)
        {
            var isNear = hasHessian && arrival.Before < NewtonReach;
            var (decrement, violation) = isNear && TryNewtonStep(out var newton) ? (newton, 0) : ScoringStep(theta);
            if (violation < 1e-12 && arrival.HasArrived(decrement))
            {
                return new ScoringResult(true, iteration, value, LargestGradient());
            }

            slow = arrival.Follow(decrement) ? slow + 1 : 0;
            if (slow >= 4 && constraints.IsEmpty && violation == 0)
            {
                workspace.Information(information);
                return QuasiNewton(theta, value, iteration, maximalIterations);
            }

            if (!TryMove(theta, ref value, decrement, violation))
            {
                // Nothing better along the step: at the limit of rounding that is the optimum.
                return new ScoringResult(arrival.IsRounding(decrement) && violation < 1e-9, iteration, value, LargestGradient());
            }
        }

        return new ScoringResult(false, maximalIterations, value, LargestGradient());
    }

    /// <summary>Writes Newton's step and its decrement; false where the Hessian is not positive definite.</summary>
    private bool TryNewtonStep(out double decrement)
    {
        workspace.Hessian(factor);
        decrement = double.NaN;
        if (!CholeskyFactor.TryFactor(factor, t, out _))
        {
            return false;
        }

        TensorPrimitives.Negate(gradient, step);
        CholeskyFactor.Solve(factor, t, step);
        decrement = -LaneSums.Dot(gradient, step);
        return true;
    }

    private (double Decrement, double Violation) ScoringStep(double[] theta)
    {
        workspace.Information(information);
        return Step(theta);
    }

    /// <summary>Writes the scoring step; its decrement g'H⁻¹g in the free directions, and how far the constraints are from holding.</summary>
    private (double Decrement, double Violation) Step(double[] theta)
    {
        if (constraints.IsEmpty)
        {
            FactorDamped(information, t);
            TensorPrimitives.Negate(gradient, step);
            CholeskyFactor.Solve(factor, t, step);
            return (Downhill(-LaneSums.Dot(gradient, step)), 0);
        }

        var (basis, restoration, _) = constraints.Linearised(theta);
        var hessian = Matrix<double>.Build.DenseOfRowMajor(t, t, information);
        var slope = Vector<double>.Build.Dense(gradient) + (hessian * Vector<double>.Build.Dense(restoration));
        var reduced = basis.TransposeThisAndMultiply(hessian * basis);
        var free = basis.ColumnCount;
        var direction = (-basis.TransposeThisAndMultiply(slope)).ToArray();
        var reducedSlope = direction.ToArray();
        FactorDamped(reduced.ToRowMajorArray(), free);
        CholeskyFactor.Solve(factor, free, direction);
        var move = basis * Vector<double>.Build.Dense(direction);
        for (var i = 0; i < t; i++)
        {
            step[i] = restoration[i] + move[i];
        }

        return (Downhill(LaneSums.Dot(direction, reducedSlope)), constraints.Values(theta).Sum(Math.Abs));
    }

    /// <summary>
    /// The decrement, or NaN where it is negative beyond rounding: a step of a matrix that could not be factored leads uphill, and
    /// a search that stops there has not arrived.
    /// </summary>
    internal static double Downhill(double decrement) => decrement < -RoundingTolerance ? double.NaN : decrement;

    private void FactorDamped(double[] matrix, int n)
    {
        for (var damping = 0.0; ; damping = damping == 0 ? 1e-8 : damping * 10)
        {
            matrix.AsSpan(0, n * n).CopyTo(factor);
            for (var i = 0; i < n; i++)
            {
                factor[(i * n) + i] += damping * (matrix[(i * n) + i] + 1e-8);
            }

            if (CholeskyFactor.TryFactor(factor, n, out _) || damping > 1e6)
            {
                return;
            }
        }
    }

    private bool TryMove(double[] theta, ref double value, double decrement, double violation)
    {
        var penalty = violation > 0 ? 10 * (1 + LargestGradient()) : 0;
        var merit = value + (penalty * violation);

        // Once the gain is at the level of rounding in the value, the gradient knows better than the value.
        var slack = decrement < 1e-9 ? 1e-11 * (1 + Math.Abs(value)) : 0;
        for (var length = 1.0; length > 1e-10; length *= 0.5)
        {
            TensorPrimitives.MultiplyAdd(step, length, theta, candidate);
            if (workspace.TryEvaluate(candidate, out var next))
            {
                var nextMerit = next + (constraints.IsEmpty ? 0 : penalty * constraints.Values(candidate).Sum(Math.Abs));
                if (nextMerit <= merit - (1e-4 * length * decrement) + slack)
                {
                    candidate.CopyTo(theta, 0);
                    value = next;
                    workspace.Gradient(gradient);
                    return true;
                }
            }
        }

        workspace.TryEvaluate(theta, out value);
        workspace.Gradient(gradient);
        return false;
    }

    private ScoringResult QuasiNewton(double[] theta, double value, int iteration, int maximalIterations)
    {
        FactorDamped(information, t);
        var inverse = new double[t * t];
        CholeskyFactor.Invert(factor, t, inverse, new double[t * t]);
        var (old, change, mapped) = (new double[t], new double[t], new double[t]);
        var arrival = new ArrivalRule(RoundingTolerance);
        for (; iteration <= maximalIterations; iteration++)
        {
            for (var i = 0; i < t; i++)
            {
                step[i] = -LaneSums.Dot(inverse.AsSpan(i * t, t), gradient);
            }

            var decrement = Downhill(-LaneSums.Dot(gradient, step));
            if (arrival.HasArrived(decrement))
            {
                return new ScoringResult(true, iteration, value, LargestGradient());
            }

            arrival.Follow(decrement);
            gradient.CopyTo(old, 0);
            theta.CopyTo(change, 0);
            if (!TryMove(theta, ref value, decrement, 0))
            {
                return new ScoringResult(arrival.IsRounding(decrement), iteration, value, LargestGradient());
            }

            TensorPrimitives.Subtract(theta, change, change);
            TensorPrimitives.Subtract(gradient, old, old);
            Update(inverse, change, old, mapped);
        }

        return new ScoringResult(false, maximalIterations, value, LargestGradient());
    }

    /// <summary>The BFGS update of the inverse Hessian; left out where curvature is not positive.</summary>
    private void Update(double[] inverse, double[] change, double[] gradientChange, double[] mapped)
    {
        var curvature = LaneSums.Dot(change, gradientChange);
        if (!(curvature > 1e-300))
        {
            return;
        }

        for (var i = 0; i < t; i++)
        {
            mapped[i] = LaneSums.Dot(inverse.AsSpan(i * t, t), gradientChange);
        }

        var scale = (1 + (LaneSums.Dot(gradientChange, mapped) / curvature)) / curvature;
        for (var i = 0; i < t; i++)
        {
            for (var j = 0; j < t; j++)
            {
                inverse[(i * t) + j] += (scale * change[i] * change[j]) - (((mapped[i] * change[j]) + (change[i] * mapped[j])) / curvature);
            }
        }
    }

    private double LargestGradient() => t == 0 ? 0 : Math.Abs(TensorPrimitives.MaxMagnitude<double>(gradient));
}
