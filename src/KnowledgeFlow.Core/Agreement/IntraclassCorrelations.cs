using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Outcomes;

namespace KnowledgeFlow.Core.Agreement;

/// <summary>The six intraclass correlations of Shrout and Fleiss (1979, Psychological Bulletin 86:420-428), as psych's ICC and SPSS.</summary>
/// <param name="Targets">The targets n that all raters rated.</param>
/// <param name="Raters">The raters k.</param>
/// <param name="OneWay">ICC(1,1): every target has raters of its own.</param>
/// <param name="TwoWayAgreement">ICC(2,1): raters are drawn at random; absolute agreement.</param>
/// <param name="TwoWayConsistency">ICC(3,1): these raters alone; consistency.</param>
/// <param name="OneWayMean">ICC(1,k).</param>
/// <param name="TwoWayAgreementMean">ICC(2,k).</param>
/// <param name="TwoWayConsistencyMean">ICC(3,k), which is Cronbach's alpha of the raters.</param>
public sealed record IntraclassCorrelations(
    int Targets,
    int Raters,
    IntraclassCorrelation OneWay,
    IntraclassCorrelation TwoWayAgreement,
    IntraclassCorrelation TwoWayConsistency,
    IntraclassCorrelation OneWayMean,
    IntraclassCorrelation TwoWayAgreementMean,
    IntraclassCorrelation TwoWayConsistencyMean)
{
    /// <summary>
    /// From the mean squares of targets, raters and residual; limits of ICC(2,·) by Satterthwaite's degrees of freedom (Shrout and Fleiss 1979, p. 424).
    /// </summary>
    /// <param name="ratings">One column a rater; targets with a missing rating are left out.</param>
    /// <param name="level">The intervals' level.</param>
    /// <returns>The coefficients, <see cref="Diagnosis.TooFewItems"/> (fewer than two raters), <see cref="Diagnosis.TooFewRows"/> (fewer than two targets), or <see cref="Diagnosis.NoVariationWithinGroups"/> where targets do not differ either. Where raters agree but for their level there is no residual: consistency is 1, and its F, p and limits are NaN.</returns>
    public static Outcome<IntraclassCorrelations> Of(SurveyData ratings, double level = ConfidenceLevel.Usual)
    {
        var complete = ratings.Listwise();
        var (n, k) = (complete.Rows, complete.Columns.Length);
        if (k < 2)
        {
            return new Diagnosis.TooFewItems(k, 2);
        }

        if (n < 2)
        {
            return new Diagnosis.TooFewRows(n, 2);
        }

        var columns = complete.Columns.Select(column => column.ToArray()).ToArray();
        var grand = columns.Sum(column => column.Sum()) / (n * (double)k);
        var raterMeans = columns.Select(column => column.Sum() / n).ToArray();
        var (between, raters, residual, scale) = (0.0, 0.0, 0.0, 0.0);
        for (var row = 0; row < n; row++)
        {
            var mean = columns.Sum(column => column[row]) / k;
            between += k * (mean - grand) * (mean - grand);
            for (var j = 0; j < k; j++)
            {
                var rest = columns[j][row] - mean - raterMeans[j] + grand;
                residual += rest * rest;
                scale += columns[j][row] * columns[j][row];
            }
        }

        foreach (var mean in raterMeans)
        {
            raters += n * (mean - grand) * (mean - grand);
        }

        residual = residual <= 1e-24 * scale ? 0 : residual;
        raters = raters <= 1e-24 * scale ? 0 : raters;
        return between <= 1e-24 * scale && residual == 0
            ? new Diagnosis.NoVariationWithinGroups(string.Join(", ", complete.Names))
            : OfSquares(n, k, between / (n - 1), raters / (k - 1), residual / ((n - 1.0) * (k - 1)), (raters + residual) / (n * (k - 1.0)), level);
    }

    private static IntraclassCorrelations OfSquares(int n, int k, double between, double raters, double residual, double within, double level)
    {
        double df1 = n - 1, df2 = df1 * (k - 1), oneWay = n * (k - 1.0);
        var (f1, f3) = (between / within, between / residual);
        var agreement = (between - residual) / (between + ((k - 1) * residual) + (k * (raters - residual) / n));
        var agreementMean = (between - residual) / (between + ((raters - residual) / n));
        var (single, mean) = (IntraclassCorrelation.WithoutError(agreement, df1, df2), IntraclassCorrelation.WithoutError(agreementMean, df1, df2));
        if (residual > 0)
        {
            var (lower, upper) = AgreementLimits(n, k, agreement, between, raters, residual, (1 - level) / 2);
            var p = FDistribution.UpperTail(f3, df1, df2);
            single = new IntraclassCorrelation(agreement, f3, df1, df2, p, lower, upper);
            mean = new IntraclassCorrelation(agreementMean, f3, df1, df2, p, IntraclassCorrelation.SteppedUp(lower, k), IntraclassCorrelation.SteppedUp(upper, k));
        }

        return new IntraclassCorrelations(
            n,
            k,
            IntraclassCorrelation.OfRatio(f1, df1, oneWay, k, isMean: false, level),
            single,
            IntraclassCorrelation.OfRatio(f3, df1, df2, k, isMean: false, level),
            IntraclassCorrelation.OfRatio(f1, df1, oneWay, k, isMean: true, level),
            mean,
            IntraclassCorrelation.OfRatio(f3, df1, df2, k, isMean: true, level));
    }

    private static (double Lower, double Upper) AgreementLimits(int n, int k, double coefficient, double between, double raters, double residual, double tail)
    {
        var fj = raters / residual;
        var share = (n * (1 + ((k - 1) * coefficient))) - (k * coefficient);
        var numerator = (k - 1.0) * (n - 1) * Math.Pow((k * coefficient * fj) + share, 2);
        var denominator = ((n - 1) * k * k * coefficient * coefficient * fj * fj) + (share * share);
        var v = numerator / denominator;
        var (high, low) = (FDistribution.UpperTailQuantile(tail, n - 1, v), FDistribution.UpperTailQuantile(tail, v, n - 1));
        var rest = (k * raters) + (((k * n) - k - n) * residual);
        return (n * (between - (high * residual)) / ((high * rest) + (n * between)), n * ((low * between) - residual) / (rest + (n * low * between)));
    }
}
