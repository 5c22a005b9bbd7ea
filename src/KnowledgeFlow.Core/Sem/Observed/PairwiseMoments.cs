namespace KnowledgeFlow.Core.Sem.Observed;

/// <summary>Means and covariances of whatever answers there are, pair by pair: good enough to start from, not to infer from.</summary>
internal static class PairwiseMoments
{
    /// <summary>The means and the p × p covariances (0 where no row has both); those of the group itself where it is complete.</summary>
    public static (double[] Means, double[] Covariance) Of(ObservedGroup group)
    {
        if (group.IsComplete)
        {
            return ([.. group.Means], group.CovarianceValues.ToArray());
        }

        var p = group.Variables;
        var means = new double[p];
        var covariance = new double[p * p];
        for (var i = 0; i < p; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var (n, first, second, product) = (0, 0.0, 0.0, 0.0);
                for (var row = 0; row < group.Count; row++)
                {
                    var (a, b) = (group.Cases[(row * p) + i], group.Cases[(row * p) + j]);
                    if (double.IsNaN(a) || double.IsNaN(b))
                    {
                        continue;
                    }

                    // Welford's update.
                    n++;
                    var (beforeFirst, beforeSecond) = (a - first, b - second);
                    first += beforeFirst / n;
                    second += beforeSecond / n;
                    product += beforeFirst * (b - second);
                }

                covariance[(i * p) + j] = covariance[(j * p) + i] = n == 0 ? 0 : product / n;
                means[i] = i == j ? first : means[i];
            }
        }

        return (means, covariance);
    }
}
