using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Outcomes;

namespace KnowledgeFlow.Core.Reliability;

/// <summary>The sums over a covariance matrix that reliability of a total is made of.</summary>
internal sealed class ItemCovariances
{
    private readonly Moments moments;
    private readonly double[] rows;

    public ItemCovariances(Moments moments)
    {
        this.moments = moments;
        rows = new double[moments.Variables];
        for (var i = 0; i < rows.Length; i++)
        {
            for (var j = 0; j < rows.Length; j++)
            {
                rows[i] += moments.Covariance(i, j);
            }

            Variances += moments.Variance(i);
        }

        Total = rows.Sum();
    }

    /// <summary>Σ s_i².</summary>
    public double Variances { get; }

    /// <summary>The variance of the items' sum.</summary>
    public double Total { get; }

    /// <summary>Whether the sum does not vary but for rounding.</summary>
    public bool SumIsConstant => Vanishes(Total);

    /// <summary>The variance of the sum of the items other than i.</summary>
    public double TotalWithout(int i) => Total - (2 * rows[i]) + moments.Variance(i);

    /// <summary>Σ s_j² over the items other than i.</summary>
    public double VariancesWithout(int i) => Variances - moments.Variance(i);

    /// <summary>The covariance of item i with the sum of the others.</summary>
    public double WithRest(int i) => rows[i] - moments.Variance(i);

    /// <summary>Whether a variance of a sum is what rounding leaves of terms that cancel.</summary>
    public bool Vanishes(double variance) => variance <= 1e-13 * Variances;

    /// <summary>The diagnosis of data that have no covariances of at least <paramref name="items"/> items, of which two vary, else null.</summary>
    public static Diagnosis? Refuses(Moments moments, int items)
    {
        if (moments.Variables < items)
        {
            return new Diagnosis.TooFewItems(moments.Variables, items);
        }

        if (moments.Count < 2)
        {
            return new Diagnosis.TooFewRows(moments.Count, 2);
        }

        var constant = moments.ConstantVariables();
        return moments.Variables - constant.Length < 2 ? new Diagnosis.ConstantVariables(constant) : null;
    }
}
