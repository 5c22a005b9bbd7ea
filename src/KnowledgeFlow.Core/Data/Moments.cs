using System.Collections.Immutable;
using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Data;

/// <summary>
/// The first two moments of complete rows: n, means and centred cross-products
/// C_ij = Σ (x_i − x̄_i)(x_j − x̄_j). The waist of the library: descriptives, alpha, factor analysis and
/// maximum-likelihood models need nothing else, so that a million rows cost one pass (<see cref="MomentsAccumulator"/>).
/// </summary>
public sealed class Moments
{
    private readonly ImmutableArray<double> crossProducts;

    /// <summary>Moments from their parts.</summary>
    /// <param name="names">The variables, in order.</param>
    /// <param name="count">The number of rows n.</param>
    /// <param name="means">One mean a variable.</param>
    /// <param name="crossProducts">The centred cross-products, p × p by rows, symmetric.</param>
    /// <exception cref="ArgumentException">The parts differ in size.</exception>
    public Moments(ImmutableArray<string> names, int count, ImmutableArray<double> means, ImmutableArray<double> crossProducts)
    {
        if (means.Length != names.Length || crossProducts.Length != names.Length * names.Length)
        {
            throw new ArgumentException($"{names.Length} names need as many means and their square of cross-products, not {means.Length} and {crossProducts.Length}.", nameof(means));
        }

        Names = names;
        Count = count;
        Means = means;
        this.crossProducts = crossProducts;
    }

    /// <summary>The variables, in order.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>The number of complete rows n.</summary>
    public int Count { get; }

    /// <summary>The means, in the order of <see cref="Names"/>; NaN where n is 0.</summary>
    public ImmutableArray<double> Means { get; }

    /// <summary>Ends what is worked out of the moments and can last; not part of them.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>The number of variables p.</summary>
    public int Variables => Names.Length;

    /// <summary>The centred cross-product of variables i and j.</summary>
    public double CrossProduct(int i, int j) => crossProducts[(i * Names.Length) + j];

    /// <summary>The covariance of variables i and j, divisor n − 1; NaN where n is below 2.</summary>
    public double Covariance(int i, int j) => Count < 2 ? double.NaN : CrossProduct(i, j) / (Count - 1);

    /// <summary>The variance of variable i, divisor n − 1; NaN where n is below 2.</summary>
    public double Variance(int i) => Covariance(i, i);

    /// <summary>Pearson's correlation of variables i and j; NaN where either is constant, 0 where no more than rounding parts it from 0.</summary>
    public double Correlation(int i, int j)
    {
        if (IsConstant(i) || IsConstant(j))
        {
            return double.NaN;
        }

        var r = CrossProduct(i, j) / (Math.Sqrt(CrossProduct(i, i)) * Math.Sqrt(CrossProduct(j, j)));
        return i == j ? 1 : Math.Clamp(RoundingError.Cleared(r, 1), -1, 1);
    }

    /// <summary>
    /// Whether variable i does not vary: its sum of squares is no more than what rounding leaves when one value
    /// is summed n times.
    /// </summary>
    public bool IsConstant(int i)
    {
        var rounding = 1e-15 * Math.Abs(Means[i]);
        return CrossProduct(i, i) <= Count * rounding * rounding;
    }

    /// <summary>The names of the variables that do not vary.</summary>
    public ImmutableArray<string> ConstantVariables() => [.. Enumerable.Range(0, Variables).Where(IsConstant).Select(i => Names[i])];

    /// <summary>The p × p correlation matrix; NaN in the rows and columns of constant variables.</summary>
    public DenseMatrix CorrelationMatrix() => DenseMatrix.Of(Variables, Variables, Correlation);

    /// <summary>The place of a variable.</summary>
    /// <exception cref="KeyNotFoundException">There is no such variable.</exception>
    public int IndexOf(string name)
    {
        var index = Names.IndexOf(name);
        return index >= 0 ? index : throw new KeyNotFoundException($"There is no variable {name}.");
    }

    /// <summary>The moments of some of the variables, in the order given.</summary>
    /// <exception cref="KeyNotFoundException">A name is not a variable's.</exception>
    public Moments Select(IEnumerable<string> names)
    {
        var chosen = names.Select(IndexOf).ToArray();
        return new Moments(
            [.. chosen.Select(i => Names[i])],
            Count,
            [.. chosen.Select(i => Means[i])],
            [.. chosen.SelectMany(i => chosen.Select(j => CrossProduct(i, j)))])
        {
            Cancellation = Cancellation,
        };
    }
}
