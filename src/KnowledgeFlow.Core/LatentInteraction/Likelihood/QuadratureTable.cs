using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.LatentInteraction.Likelihood;

/// <summary>
/// What a chunk's quadrature reads and writes, a column a person and a row a coefficient of 1, z, zz' (T of them, see
/// <see cref="NodeGrid.Monomials"/>), so that neighbouring persons stand in neighbouring lanes.
/// </summary>
internal sealed class QuadratureTable
{
    private readonly int dimensions;

    /// <summary>Room for a chunk of persons, and for lanes beyond the last.</summary>
    public QuadratureTable(int outcomes, int dimensions, int persons)
    {
        const int width = LaneSums.Lanes;
        this.dimensions = dimensions;
        Stride = (persons + (2 * width)) / width * width;
        Terms = NodeGrid.Monomials(dimensions);
        var pairs = outcomes * (outcomes + 1) / 2;
        Coefficients = new double[(outcomes + pairs) * Terms * Stride];
        Means = new double[(1 + outcomes + pairs) * Terms * Stride];
    }

    /// <summary>The length of a row.</summary>
    public int Stride { get; }

    /// <summary>T.</summary>
    public int Terms { get; }

    /// <summary>r(z) = ŷ − a(z) of each measured outcome, then V_jl(z), j ≤ l by rows: T rows each.</summary>
    public double[] Coefficients { get; }

    /// <summary>Posterior means of 1, z, zz'; of c_j times these; of d_jl times these, j ≤ l by rows: T rows each. c = V⁻¹r, d = cc' − V⁻¹.</summary>
    public double[] Means { get; }

    /// <summary>The coefficient in a row of a person.</summary>
    public ref double Coefficient(int row, int person) => ref Coefficients[(row * Stride) + person];

    /// <summary>A person's means of 1, z, zz'.</summary>
    public NodeMoments Moments(int person) => Block(person, 0);

    /// <summary>A person's means of c_j times 1, z, zz'.</summary>
    public NodeMoments ResidualMoments(int person, int j) => Block(person, 1 + j);

    /// <summary>A person's means of d_jl times 1, z, zz', in either order.</summary>
    public NodeMoments SquareMoments(int person, int measured, int j, int l)
    {
        var (first, second) = (Math.Min(j, l), Math.Max(j, l));
        return Block(person, 1 + measured + (first * measured) - (first * (first - 1) / 2) + second - first);
    }

    private NodeMoments Block(int person, int block) => new(Means.AsSpan((block * Terms * Stride) + person), Stride, dimensions);
}
