namespace KnowledgeFlow.Core.Numerics;

/// <summary>
/// Newton's method for a monotone positive function of a positive argument, on the logarithms of both: tails of distributions
/// are nearly straight lines there, so that few steps are needed from a rough start, and probabilities of 1e-300 are
/// found as easily as those of 0.05. A bracket guards every step.
/// </summary>
internal static class LogarithmicNewton
{
    private const double LongestStep = 4;

    /// <summary>The x &gt; 0 with <paramref name="function"/>(x) = <paramref name="target"/>.</summary>
    /// <param name="function">Monotone and positive on x &gt; 0.</param>
    /// <param name="scaledDerivative">x times its derivative; the sign tells whether the function rises, also where it underflows to ±0.</param>
    /// <param name="target">A value it takes.</param>
    /// <param name="start">Where to begin; any positive number.</param>
    public static double Solve(Func<double, double> function, Func<double, double> scaledDerivative, double target, double start)
    {
        double low = -744, high = 709, logTarget = Math.Log(target);
        var u = Math.Clamp(Math.Log(start), low, high);
        if (double.IsNaN(target))
        {
            return double.NaN;
        }

        u = double.IsNaN(u) ? 0 : u;

        for (var i = 0; i < 200; i++)
        {
            var x = Math.Exp(u);
            var value = function(x);
            var slope = scaledDerivative(x) / value;
            var excess = Math.Abs(value - target) < 0.1 * target
                ? ElementaryFunctions.LogOnePlus((value - target) / target)
                : Math.Log(value) - logTarget;
            if (excess == 0 || double.IsNaN(excess))
            {
                return excess == 0 ? x : double.NaN;
            }

            if ((excess > 0) == double.IsPositive(slope))
            {
                high = u;
            }
            else
            {
                low = u;
            }

            var step = Math.Clamp(-excess / slope, -LongestStep, LongestStep);
            var next = u + step;
            if (Math.Abs(step) < 1e-9)
            {
                // The next step would be below the last digit; the product keeps what the logarithm of x would round away.
                return x * (1 + step);
            }

            u = next > low && next < high ? next : low + ((high - low) / 2);
        }

        return Math.Exp(u);
    }
}
