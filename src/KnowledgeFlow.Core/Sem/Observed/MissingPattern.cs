using System.Collections.Immutable;

namespace KnowledgeFlow.Core.Sem.Observed;

/// <summary>The rows in which the same variables are answered, and their moments with divisor n.</summary>
public sealed class MissingPattern
{
    private readonly double[] covariance;

    internal MissingPattern(ImmutableArray<int> variables, ImmutableArray<int> rows, int count, double[] means, double[] covariance)
    {
        Variables = variables;
        Rows = rows;
        Count = count;
        Means = [.. means];
        this.covariance = covariance;
    }

    /// <summary>The places of the answered variables, ascending.</summary>
    public ImmutableArray<int> Variables { get; }

    /// <summary>The rows of the group's data; empty where only moments were given.</summary>
    public ImmutableArray<int> Rows { get; }

    /// <summary>The number of rows n.</summary>
    public int Count { get; }

    /// <summary>The means of the answered variables.</summary>
    public ImmutableArray<double> Means { get; }

    /// <summary>The covariances of the answered variables by rows, divisor n.</summary>
    internal ReadOnlySpan<double> CovarianceValues => covariance;
}
