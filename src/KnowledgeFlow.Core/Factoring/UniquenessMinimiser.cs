using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Outcomes;

namespace KnowledgeFlow.Core.Factoring;

/// <summary>
/// Newton's method on <see cref="UniquenessDiscrepancy"/> within bounds: projected steps, the Hessian's eigenvalues taken
/// by their size where it is not positive definite, step halving (Bertsekas 1982, SIAM J. Control 20:221-246).
/// Quadratic convergence carries the solution to the last digits the correlations give.
/// </summary>
internal static class UniquenessMinimiser
{
    private const int MostIterations = 500;
    private const int MostHalvings = 40;
    private const double GradientTolerance = 1e-12;

    /// <summary>The Hessian's smallest eigenvalue over its largest, at or below which the minimum is a valley and not a point.</summary>
    private const double SmallestCurvature = 1e-8;

    /// <summary>The minimum found.</summary>
    /// <param name="Uniquenesses">One an item, within bounds.</param>
    /// <param name="AtLowerBound">Which of them lie at the lower bound.</param>
    /// <param name="Discrepancy">The discrepancy there.</param>
    /// <param name="Iterations">The steps it took.</param>
    /// <param name="FlatItem">
    /// The place of an item whose uniqueness the correlations do not settle, as where a factor has one item to itself;
    /// null where there is none.
    /// </param>
    internal sealed record Minimum(double[] Uniquenesses, bool[] AtLowerBound, double Discrepancy, int Iterations, int? FlatItem);

    /// <summary>Minimises from a start, every uniqueness between <paramref name="lowerBound"/> and 1.</summary>
    public static Outcome<Minimum> Minimise(UniquenessDiscrepancy discrepancy, ReadOnlySpan<double> start, double lowerBound, CancellationToken cancellation = default)
    {
        var p = discrepancy.Items;
        var (lower, upper) = (discrepancy.Parameter(lowerBound), discrepancy.Parameter(1));
        var x = new double[p];
        for (var i = 0; i < p; i++)
        {
            x[i] = Math.Clamp(discrepancy.Parameter(Math.Max(start[i], lowerBound)), lower, upper);
        }

        var (gradient, hessian) = (new double[p], new double[p * p]);
        var (trial, trialGradient, trialHessian) = (new double[p], new double[p], new double[p * p]);
        var value = discrepancy.Evaluate(x, gradient, hessian);
        for (var iteration = 0; ; iteration++)
        {
            cancellation.ThrowIfCancellationRequested();
            var free = Free(x, gradient, lower, upper);
            var largest = Largest(gradient, free);
            if (largest <= GradientTolerance)
            {
                return Found(iteration, free);
            }

            if (iteration == MostIterations)
            {
                return new Diagnosis.NotConverged(iteration, largest);
            }

            var step = NewtonStep(free, gradient, hessian, p);
            var scale = 1.0;
            var accepted = false;
            for (var halving = 0; halving < MostHalvings && !accepted; halving++, scale /= 2)
            {
                var (slope, moved) = (0.0, false);
                for (var i = 0; i < p; i++)
                {
                    trial[i] = Math.Clamp(x[i] + (scale * step[i]), lower, upper);
                    slope += gradient[i] * (trial[i] - x[i]);
                    moved |= trial[i] != x[i];
                }

                var trialValue = discrepancy.Evaluate(trial, trialGradient, trialHessian);

                // Near the minimum differences of the discrepancy are rounding; there the gradient is the judge, but for what a bound holds.
                var rounding = 1e-13 * (1 + Math.Abs(value));
                accepted = moved && (trialValue <= value + (1e-4 * slope) - rounding
                    || (trialValue <= value + rounding && Largest(trialGradient, Free(trial, trialGradient, lower, upper)) < largest));
                if (accepted)
                {
                    value = trialValue;
                }
            }

            if (!accepted)
            {
                // No step improves any more. With a small gradient that is the limit of double precision.
                return largest <= 1e-8 ? Found(iteration, free) : new Diagnosis.NotConverged(iteration, largest);
            }

            (x, trial) = (trial, x);
            (gradient, trialGradient) = (trialGradient, gradient);
            (hessian, trialHessian) = (trialHessian, hessian);
        }

        Minimum Found(int iterations, int[] free) =>
            new([.. x.Select(discrepancy.Uniqueness)], [.. x.Select(parameter => parameter <= lower)], value, iterations, FlatItem(free, hessian, p));
    }

    /// <summary>The parameters that no bound keeps from going downhill.</summary>
    private static int[] Free(double[] x, double[] gradient, double lower, double upper) =>
        [.. Enumerable.Range(0, x.Length).Where(i => !((x[i] <= lower && gradient[i] > 0) || (x[i] >= upper && gradient[i] < 0)))];

    private static double Largest(double[] gradient, int[] free) => free.Select(i => Math.Abs(gradient[i])).DefaultIfEmpty(0).Max();

    private static int? FlatItem(int[] free, double[] hessian, int p)
    {
        if (free.Length == 0)
        {
            return null;
        }

        var system = SymmetricEigensystem.Of(Block(free, hessian, p), free.Length);
        if (system.Values[free.Length - 1] > SmallestCurvature * system.Values[0])
        {
            return null;
        }

        var direction = system.Vector(free.Length - 1).ToArray();
        return free[Array.IndexOf(direction, direction.MaxBy(Math.Abs))];
    }

    private static double[] Block(int[] free, double[] hessian, int p)
    {
        var block = new double[free.Length * free.Length];
        for (var a = 0; a < free.Length; a++)
        {
            for (var b = 0; b < free.Length; b++)
            {
                block[(a * free.Length) + b] = hessian[(free[a] * p) + free[b]];
            }
        }

        return block;
    }

    private static double[] NewtonStep(int[] free, double[] gradient, double[] hessian, int p)
    {
        var order = free.Length;
        var system = SymmetricEigensystem.Of(Block(free, hessian, p), order);
        var floor = 1e-10 * Math.Max(1e-300, system.Values.Max(Math.Abs));
        var step = new double[p];
        for (var k = 0; k < order; k++)
        {
            var vector = system.Vector(k);
            var along = 0.0;
            for (var a = 0; a < order; a++)
            {
                along += vector[a] * gradient[free[a]];
            }

            along /= Math.Max(floor, Math.Abs(system.Values[k]));
            for (var a = 0; a < order; a++)
            {
                step[free[a]] -= along * vector[a];
            }
        }

        // A step of more than one in a parameter (an e-fold of a uniqueness) leaves the range where derivatives tell anything.
        var longest = step.Max(Math.Abs);
        return longest <= 1 ? step : [.. step.Select(element => element / longest)];
    }
}
