using System.Collections.Immutable;

namespace KnowledgeFlow.Core.Sem.Observed;

/// <summary>
/// What one group's data say: moments with divisor N, and the rows themselves where they are at hand. Where answers are
/// missing the moments are those of the complete rows and <see cref="Patterns"/> hold everything.
/// </summary>
public sealed class ObservedGroup
{
    private readonly double[] covariance;
    private readonly double[]? cases;
    private readonly Lazy<SaturatedMoments> saturated;
    private readonly OrdinalMoments? ordinal;

    internal ObservedGroup(string name, ImmutableArray<string> names, int count, double[] means, double[] covariance, double[]? cases, ImmutableArray<MissingPattern> patterns, OrdinalMoments? ordinal = null)
    {
        Name = name;
        Names = names;
        Count = count;
        Means = [.. means];
        this.covariance = covariance;
        this.cases = cases;
        Patterns = patterns;
        this.ordinal = ordinal;
        UnobservedPairs = IsComplete ? [] : Unobserved(patterns, names.Length);
        saturated = new Lazy<SaturatedMoments>(() => SaturatedMoments.Of(this));
    }

    /// <summary>Cancelled when nobody waits any more for what is computed of it; see <see cref="Data.SurveyData.Cancellation"/>.</summary>
    internal CancellationToken Cancellation { get; init; }

    /// <summary>The group's name; empty where there is one group.</summary>
    public string Name { get; }

    /// <summary>The p variables, in the model's order.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>The number of rows N.</summary>
    public int Count { get; }

    /// <summary>The means.</summary>
    public ImmutableArray<double> Means { get; }

    /// <summary>The number of variables p.</summary>
    public int Variables => Names.Length;

    /// <summary>The covariance of variables i and j, divisor N.</summary>
    public double Covariance(int i, int j) => covariance[(i * Names.Length) + j];

    /// <summary>The patterns of missing answers; a single complete one where none is missing.</summary>
    internal ImmutableArray<MissingPattern> Patterns { get; }

    /// <summary>Whether every answer is there.</summary>
    public bool IsComplete => Patterns.Length == 1 && Patterns[0].Variables.Length == Names.Length;

    /// <summary>
    /// Pairs of variables, the earlier first, that no row answers both of: the data say nothing of their covariance, which is no
    /// moment of theirs then.
    /// </summary>
    public ImmutableArray<(int First, int Second)> UnobservedPairs { get; }

    /// <summary>Whether the rows are at hand, as robust errors need.</summary>
    internal bool HasCases => cases is not null;

    /// <summary>The covariances, p × p by rows, divisor N.</summary>
    internal ReadOnlySpan<double> CovarianceValues => covariance;

    /// <summary>The moments of the saturated model: those of complete data, or by EM. Worked out once, when first asked for.</summary>
    internal SaturatedMoments Saturated => saturated.Value;

    /// <summary>Whether the answers are ordered categories; the covariances are then polychoric correlations and the means 0.</summary>
    internal bool IsOrdinal => ordinal is not null;

    /// <summary>Thresholds and polychoric correlations.</summary>
    /// <exception cref="InvalidOperationException">The answers were not taken as ordered.</exception>
    internal OrdinalMoments Ordinal => ordinal ?? throw new InvalidOperationException("The answers were not taken as ordered.");

    /// <summary>The rows, N × p; empty where only moments were given.</summary>
    internal ReadOnlySpan<double> Cases => cases;

    private static ImmutableArray<(int First, int Second)> Unobserved(ImmutableArray<MissingPattern> patterns, int p)
    {
        var together = new bool[p * p];
        foreach (var pattern in patterns)
        {
            foreach (var i in pattern.Variables)
            {
                foreach (var j in pattern.Variables)
                {
                    together[(i * p) + j] = true;
                }
            }
        }

        return [.. from j in Enumerable.Range(0, p) from i in Enumerable.Range(0, j) where !together[(i * p) + j] orderby i, j select (i, j)];
    }
}
