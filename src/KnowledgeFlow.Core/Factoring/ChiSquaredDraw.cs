using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Factoring;

/// <summary>Draws from the chi-squared distribution.</summary>
internal static class ChiSquaredDraw
{
    /// <summary>
    /// A draw with <paramref name="degreesOfFreedom"/> ≥ 1: for 1 a squared normal, otherwise twice a gamma draw of shape df/2 by
    /// Marsaglia and Tsang's rejection (2000, ACM Transactions on Mathematical Software 26:363-372), whose shape must be 1 or more.
    /// </summary>
    public static double Next(RandomSource source, int degreesOfFreedom)
    {
        if (degreesOfFreedom == 1)
        {
            var normal = source.NextNormal();
            return normal * normal;
        }

        var d = (degreesOfFreedom / 2.0) - (1 / 3.0);
        var c = 1 / Math.Sqrt(9 * d);
        while (true)
        {
            var normal = source.NextNormal();
            var root = 1 + (c * normal);
            if (root <= 0)
            {
                continue;
            }

            var cube = root * root * root;
            var uniform = 1 - source.NextDouble();
            if (Math.Log(uniform) < (0.5 * normal * normal) + (d * (1 - cube + Math.Log(cube))))
            {
                return 2 * d * cube;
            }
        }
    }
}
