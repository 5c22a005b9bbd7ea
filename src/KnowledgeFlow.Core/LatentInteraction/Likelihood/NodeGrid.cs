using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.LatentInteraction.Likelihood;

/// <summary>
/// The nodes of a k-dimensional Gauss-Hermite product rule for independent standard normal variables. The last dimension is
/// the inner one; the others are laid out with the monomials z and zz' that the integrals need.
/// </summary>
internal sealed class NodeGrid
{
    /// <summary>The product rule with <paramref name="nodes"/> nodes in each of <paramref name="dimensions"/> dimensions; one node of weight 1 for none.</summary>
    public NodeGrid(int dimensions, int nodes)
    {
        Dimensions = dimensions;
        NodesPerDimension = nodes;
        var rule = dimensions == 0 ? null : GaussHermiteRule.Of(nodes);
        InnerNodes = rule is null ? [0] : [.. rule.Nodes];
        InnerWeights = rule is null ? [1] : [.. rule.Weights];
        OuterDimensions = Math.Max(0, dimensions - 1);
        OuterCount = 1;
        for (var i = 0; i < OuterDimensions; i++)
        {
            OuterCount *= nodes;
        }

        OuterNodes = new double[OuterCount * OuterDimensions];
        OuterWeights = new double[OuterCount];
        for (var q = 0; q < OuterCount; q++)
        {
            var (rest, weight) = (q, 1.0);
            for (var i = OuterDimensions - 1; i >= 0; i--)
            {
                OuterNodes[(q * OuterDimensions) + i] = InnerNodes[rest % nodes];
                weight *= InnerWeights[rest % nodes];
                rest /= nodes;
            }

            OuterWeights[q] = weight;
        }
    }

    /// <summary>k.</summary>
    public int Dimensions { get; }

    /// <summary>The nodes in each dimension.</summary>
    public int NodesPerDimension { get; }

    /// <summary>k − 1, or 0.</summary>
    public int OuterDimensions { get; }

    /// <summary>The number of combinations of outer nodes.</summary>
    public int OuterCount { get; }

    /// <summary>The outer nodes, <see cref="OuterCount"/> × <see cref="OuterDimensions"/>.</summary>
    public double[] OuterNodes { get; }

    /// <summary>The products of the outer nodes' weights.</summary>
    public double[] OuterWeights { get; }

    /// <summary>The inner nodes.</summary>
    public double[] InnerNodes { get; }

    /// <summary>The inner weights.</summary>
    public double[] InnerWeights { get; }

    /// <summary>The number T of monomials 1, z, zz' (upper triangle by rows) in k dimensions.</summary>
    public static int Monomials(int dimensions) => 1 + dimensions + (dimensions * (dimensions + 1) / 2);

    /// <summary>The place of z_i z_j, i ≤ j, among the monomials.</summary>
    public static int Quadratic(int dimensions, int i, int j) => 1 + dimensions + (i * dimensions) - (i * (i - 1) / 2) + (j - i);
}
