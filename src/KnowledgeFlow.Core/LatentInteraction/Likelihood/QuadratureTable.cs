using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.LatentInteraction.Likelihood;

/// <summary>
/// What a chunk's quadrature reads and writes, a column a person and a row a coefficient of 1, z, zz' (T of them, see
/// <see cref="NodeGrid.Monomials"/>), so that neighbouring persons stand in neighbouring lanes.
/// </summary>
internal sealed class QuadratureTable
{
    /// <summary>Room for a chunk of persons, and for lanes beyond the last.</summary>
    public QuadratureTable(int outcomes, int dimensions, int persons)
    {
        const int width = LaneSums.Lanes;
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
}
