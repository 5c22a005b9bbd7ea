using KnowledgeFlow.Core.LatentInteraction.Likelihood;

namespace KnowledgeFlow.Core.LatentInteraction.Estimation;

/// <summary>H = −∂² log L/∂θ∂θ', by central differences of the exact score.</summary>
internal static class ObservedInformation
{
    /// <summary>
    /// H at <paramref name="theta"/>, t × t and symmetric. A step is a small share of a standard error, so that what is cut off is
    /// the same in any unit; columns are worked out side by side and do not depend on which thread takes them. Null where the parameter space ends
    /// within a step.
    /// </summary>
    /// <param name="likelihood">The likelihood.</param>
    /// <param name="theta">The place.</param>
    /// <param name="outerProductInverse">J⁻¹ there, whose diagonal gives the scale of each parameter.</param>
    /// <param name="isParallel">Whether to use several threads.</param>
    public static double[]? Of(InteractionLikelihood likelihood, double[] theta, double[] outerProductInverse, bool isParallel)
    {
        var t = theta.Length;
        var information = new double[t * t];
        var succeeded = new bool[t];
        var options = new ParallelOptions { MaxDegreeOfParallelism = isParallel ? -1 : 1, CancellationToken = likelihood.Data.Cancellation };
        Parallel.For(0, t, options, () => (Likelihood: likelihood.Fork(), Place: new double[t]), (i, _, space) =>
        {
            theta.CopyTo(space.Place, 0);
            var step = 4e-4 * Math.Sqrt(outerProductInverse[i * (t + 1)]);
            for (var attempt = 0; attempt < 4 && !succeeded[i]; attempt++, step /= 8)
            {
                succeeded[i] = TryColumn(space.Likelihood, theta, space.Place, i, step, information);
            }

            return space;
        }, _ => { });
        if (!Array.TrueForAll(succeeded, success => success))
        {
            return null;
        }

        for (var i = 0; i < t; i++)
        {
            for (var j = 0; j < i; j++)
            {
                information[(i * t) + j] = information[(j * t) + i] = (information[(i * t) + j] + information[(j * t) + i]) / 2;
            }
        }

        return information;
    }

    private static bool TryColumn(InteractionLikelihood likelihood, double[] theta, double[] place, int i, double step, double[] information)
    {
        var t = theta.Length;
        place[i] = theta[i] - step;
        if (!likelihood.TryEvaluate(place, out _))
        {
            return false;
        }

        var width = -place[i];
        likelihood.Gradient.CopyTo(information.AsSpan(i * t, t));
        place[i] = theta[i] + step;
        if (!likelihood.TryEvaluate(place, out _))
        {
            return false;
        }

        width += place[i];
        for (var j = 0; j < t; j++)
        {
            information[(i * t) + j] = (information[(i * t) + j] - likelihood.Gradient[j]) / width;
        }

        return true;
    }
}
