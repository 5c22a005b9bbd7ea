using System.Collections.Immutable;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Outcomes;

namespace KnowledgeFlow.Core.ResponseQuality;

/// <summary>
/// Mahalanobis' distance of each person's answers from the mean of all, D² = (x − x̄)'S⁻¹(x − x̄) with S of divisor n − 1, large in
/// answers that do not hang together (Mahalanobis 1936; Meade and Craig 2012, Psychological Methods 17:437-455).
/// </summary>
/// <param name="Squared">D² of each row, NaN where an answer is missing.</param>
/// <param name="DegreesOfFreedom">The number of items.</param>
public sealed record MahalanobisDistance(ImmutableArray<double> Squared, int DegreesOfFreedom)
{
    /// <summary>The D² above which the share <paramref name="p"/> of multivariate normal answers lies: the quantile of χ² with as many degrees of freedom as items.</summary>
    /// <param name="p">The share, between 0 and 1.</param>
    public double CutOff(double p) => ChiSquaredDistribution.UpperTailQuantile(p, DegreesOfFreedom);

    /// <summary>The distances. Mean and covariances are of the complete rows.</summary>
    /// <param name="items">The items, of one length.</param>
    public static Outcome<MahalanobisDistance> Of(ImmutableArray<Column> items)
    {
        var frame = new SurveyData(items);
        var complete = frame.CompleteRows();
        if (complete.Length <= items.Length)
        {
            return new Diagnosis.TooFewRows(complete.Length, items.Length + 1);
        }

        var moments = MomentsAccumulator.Of(frame.Take(complete));
        if (moments.ConstantVariables() is { IsEmpty: false } constant)
        {
            return new Diagnosis.ConstantVariables(constant);
        }

        var n = items.Length;
        var factor = new double[n * n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                factor[(i * n) + j] = moments.Covariance(i, j);
            }
        }

        if (!CholeskyFactor.TryFactor(factor, n, out var failedAt))
        {
            return new Diagnosis.CollinearVariables([items[failedAt].Name]);
        }

        for (var i = 0; i < n; i++)
        {
            // What rounding leaves of an exact combination of items is no variance.
            if (factor[(i * n) + i] * factor[(i * n) + i] < 1e-12 * moments.Variance(i))
            {
                return new Diagnosis.CollinearVariables([items[i].Name]);
            }
        }

        var squared = new double[frame.Rows];
        squared.AsSpan().Fill(double.NaN);
        var deviation = new double[n];
        var solved = new double[n];
        foreach (var row in complete)
        {
            for (var i = 0; i < n; i++)
            {
                solved[i] = deviation[i] = items[i][row] - moments.Means[i];
            }

            CholeskyFactor.Solve(factor, n, solved);
            squared[row] = LaneSums.Dot(deviation, solved);
        }

        return new MahalanobisDistance([.. squared], n);
    }
}
