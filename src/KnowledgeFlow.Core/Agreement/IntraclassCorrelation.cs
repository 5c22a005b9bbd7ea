using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Agreement;

/// <summary>One of the six intraclass correlations with its test that it is 0.</summary>
/// <param name="Value">The coefficient, at most 1.</param>
/// <param name="F">The ratio of mean squares.</param>
/// <param name="NumeratorDegreesOfFreedom">n − 1.</param>
/// <param name="DenominatorDegreesOfFreedom">n(k − 1) for one-way, (n − 1)(k − 1) for two-way forms.</param>
/// <param name="PValue">The upper tail of F.</param>
/// <param name="Lower">The lower limit.</param>
/// <param name="Upper">The upper limit.</param>
public sealed record IntraclassCorrelation(double Value, double F, double NumeratorDegreesOfFreedom, double DenominatorDegreesOfFreedom, double PValue, double Lower, double Upper)
{
    /// <summary>The same coefficient of the mean of k ratings, by Spearman and Brown: k ρ/(1 + (k − 1) ρ).</summary>
    internal static double SteppedUp(double coefficient, double k) => k * coefficient / (1 + ((k - 1) * coefficient));

    /// <summary>A coefficient of ratings that leave no error to test against.</summary>
    internal static IntraclassCorrelation WithoutError(double value, double df1, double df2) => new(value, double.NaN, df1, df2, double.NaN, double.NaN, double.NaN);

    /// <summary>A form whose limits follow from those of F: (F − 1)/(F + k − 1), or 1 − 1/F of means.</summary>
    internal static IntraclassCorrelation OfRatio(double f, double df1, double df2, double k, bool isMean, double level)
    {
        if (double.IsPositiveInfinity(f))
        {
            return WithoutError(1, df1, df2);
        }

        var tail = (1 - level) / 2;
        var (low, high) = (f / FDistribution.UpperTailQuantile(tail, df1, df2), f * FDistribution.UpperTailQuantile(tail, df2, df1));
        return new IntraclassCorrelation(Of(f), f, df1, df2, FDistribution.UpperTail(f, df1, df2), Of(low), Of(high));

        double Of(double ratio) => isMean ? 1 - (1 / ratio) : (ratio - 1) / (ratio + k - 1);
    }
}
