namespace KnowledgeFlow.Core.LatentInteraction.Likelihood;

/// <summary>One person's posterior means of 1, z, zz' times something, as the quadrature leaves them in a <see cref="QuadratureTable"/>.</summary>
/// <param name="means">The person's means from the first of these on.</param>
/// <param name="stride">The step from one row of means to the next.</param>
/// <param name="dimensions">k.</param>
internal readonly ref struct NodeMoments(ReadOnlySpan<double> means, int stride, int dimensions)
{
    private readonly ReadOnlySpan<double> means = means;

    /// <summary>The mean of the thing itself.</summary>
    public double Zeroth => means[0];

    /// <summary>Its mean with z_a.</summary>
    public double First(int a) => means[(1 + a) * stride];

    /// <summary>Its mean with z_a z_b, in either order.</summary>
    public double Second(int a, int b) => means[NodeGrid.Quadratic(dimensions, Math.Min(a, b), Math.Max(a, b)) * stride];
}
