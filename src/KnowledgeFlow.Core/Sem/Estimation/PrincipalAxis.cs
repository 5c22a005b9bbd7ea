namespace KnowledgeFlow.Core.Sem.Estimation;

/// <summary>One factor of a correlation matrix by a few rounds of principal axes: crude, quick, always finite.</summary>
internal static class PrincipalAxis
{
    private const int Rounds = 6;
    private const int PowerSteps = 12;

    /// <summary>The standardised loadings; of a single variable √.9.</summary>
    public static double[] Of(ReadOnlySpan<double> correlation, int n)
    {
        if (n == 1)
        {
            return [Math.Sqrt(0.9)];
        }

        var communalities = new double[n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
            {
                communalities[i] = i == j ? communalities[i] : Math.Max(communalities[i], Math.Abs(correlation[(i * n) + j]));
            }
        }

        var loadings = new double[n];
        var vector = new double[n];
        for (var i = 0; i < n; i++)
        {
            vector[i] = correlation[i] < 0 ? -1 : 1;
        }

        var next = new double[n];
        for (var round = 0; round < Rounds; round++)
        {
            var eigenvalue = 0.0;
            for (var step = 0; step < PowerSteps; step++)
            {
                var length = 0.0;
                for (var i = 0; i < n; i++)
                {
                    next[i] = 0;
                    for (var j = 0; j < n; j++)
                    {
                        next[i] += (i == j ? communalities[i] : correlation[(i * n) + j]) * vector[j];
                    }

                    length += next[i] * next[i];
                }

                eigenvalue = Math.Sqrt(length);
                for (var i = 0; i < n; i++)
                {
                    vector[i] = eigenvalue > 0 ? next[i] / eigenvalue : 1 / Math.Sqrt(n);
                }
            }

            for (var i = 0; i < n; i++)
            {
                loadings[i] = Math.Clamp(vector[i] * Math.Sqrt(eigenvalue), -0.97, 0.97);
                communalities[i] = Math.Clamp(loadings[i] * loadings[i], 0.02, 0.95);
            }
        }

        return loadings;
    }
}
