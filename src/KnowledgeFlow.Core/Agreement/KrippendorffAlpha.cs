using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Outcomes;

namespace KnowledgeFlow.Core.Agreement;

/// <summary>Krippendorff's alpha of any number of raters, ratings missing or not.</summary>
/// <param name="Units">The units with two ratings or more.</param>
/// <param name="Ratings">Their ratings.</param>
/// <param name="Value">α, at most 1.</param>
public sealed record KrippendorffAlpha(int Units, int Ratings, double Value)
{
    /// <summary>
    /// 1 − D_o/D_e from coincidences: within a unit of m ratings each ordered pair of them counts 1/(m − 1) (Krippendorff 2011, Computing Krippendorff's Alpha-Reliability; 2004, Content
    /// Analysis, ch. 11), with δ² of the metric: 1; (Σ_{g=c..k} n_g − (n_c + n_k)/2)²; (c − k)².
    /// </summary>
    /// <param name="ratings">One column a rater, one row a unit; NaN is missing.</param>
    /// <param name="metric">The metric.</param>
    /// <returns>The coefficient, <see cref="Diagnosis.TooFewRows"/> (no unit with two ratings), or <see cref="Diagnosis.ConstantVariables"/> (one value throughout).</returns>
    public static Outcome<KrippendorffAlpha> Of(SurveyData ratings, KrippendorffMetric metric)
    {
        var columns = ratings.Columns.Select(column => column.ToArray()).ToArray();
        double[][] units = [.. Enumerable.Range(0, ratings.Rows).Select(row => columns.Select(column => column[row]).Where(value => !double.IsNaN(value)).ToArray()).Where(unit => unit.Length > 1)];
        if (units.Length == 0)
        {
            return new Diagnosis.TooFewRows(0, 1);
        }

        double[] values = [.. units.SelectMany(unit => unit).Distinct().Order()];
        if (values.Length < 2)
        {
            return new Diagnosis.ConstantVariables(ratings.Names);
        }

        var (c, places) = (values.Length, units.Select(unit => unit.Select(value => Array.BinarySearch(values, value)).ToArray()).ToArray());
        var counts = new double[c];
        foreach (var place in places.SelectMany(unit => unit))
        {
            counts[place]++;
        }

        var below = new double[c + 1];
        for (var place = 0; place < c; place++)
        {
            below[place + 1] = below[place] + counts[place];
        }

        var (observed, expected) = (0.0, 0.0);
        foreach (var unit in places)
        {
            var sum = 0.0;
            for (var i = 0; i < unit.Length; i++)
            {
                for (var j = 0; j < i; j++)
                {
                    sum += Distance(unit[i], unit[j]);
                }
            }

            observed += 2 * sum / (unit.Length - 1);
        }

        for (var i = 0; i < c; i++)
        {
            for (var j = 0; j < i; j++)
            {
                expected += 2 * counts[i] * counts[j] * Distance(i, j);
            }
        }

        return new KrippendorffAlpha(units.Length, (int)below[c], 1 - ((below[c] - 1) * observed / expected));

        double Distance(int first, int second)
        {
            if (first == second)
            {
                return 0;
            }

            var (low, high) = (Math.Min(first, second), Math.Max(first, second));
            var distance = metric switch
            {
                KrippendorffMetric.Nominal => 1,
                KrippendorffMetric.Ordinal => below[high + 1] - below[low] - ((counts[low] + counts[high]) / 2),
                KrippendorffMetric.Interval => values[high] - values[low],
                _ => throw new ArgumentOutOfRangeException(nameof(metric), metric, "There is no such metric."),
            };
            return distance * distance;
        }
    }
}
