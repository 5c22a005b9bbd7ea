using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Outcomes;

namespace KnowledgeFlow.Core.Agreement;

/// <summary>Fleiss's kappa of any number of raters.</summary>
/// <param name="Targets">The targets that all raters rated.</param>
/// <param name="Raters">The raters.</param>
/// <param name="Value">κ, at most 1.</param>
/// <param name="StandardError">Its standard error where no two ratings agree but by chance.</param>
/// <param name="Z">κ over that error.</param>
/// <param name="PValue">Two-sided p of z.</param>
public sealed record FleissKappa(int Targets, int Raters, double Value, double StandardError, double Z, double PValue)
{
    /// <summary>
    /// (P̄ − P̄_e)/(1 − P̄_e) (Fleiss 1971, Psychological Bulletin 76:378-382), the error of Fleiss, Nee and Landis (1979, Psychological Bulletin 86:974-977), as irr's kappam.fleiss and SPSS.
    /// </summary>
    /// <param name="ratings">One column a rater, values as categories; targets with a missing rating are left out.</param>
    /// <returns>The coefficient, <see cref="Diagnosis.TooFewItems"/> (fewer than two raters), <see cref="Diagnosis.TooFewRows"/> (no target), or <see cref="Diagnosis.ConstantVariables"/> (one value throughout).</returns>
    public static Outcome<FleissKappa> Of(SurveyData ratings)
    {
        var complete = ratings.Listwise();
        double n = complete.Rows, m = complete.Columns.Length;
        if (m < 2)
        {
            return new Diagnosis.TooFewItems((int)m, 2);
        }

        if (n < 1)
        {
            return new Diagnosis.TooFewRows(0, 1);
        }

        var columns = complete.Columns.Select(column => column.ToArray()).ToArray();
        double[] values = [.. columns.SelectMany(column => column).Distinct().Order()];
        if (values.Length < 2)
        {
            return new Diagnosis.ConstantVariables(complete.Names);
        }

        var (totals, agreement) = (new double[values.Length], 0.0);
        for (var row = 0; row < complete.Rows; row++)
        {
            var counts = new double[values.Length];
            foreach (var column in columns)
            {
                counts[Array.BinarySearch(values, column[row])]++;
            }

            for (var category = 0; category < counts.Length; category++)
            {
                totals[category] += counts[category];
                agreement += counts[category] * (counts[category] - 1);
            }
        }

        var shares = totals.Select(total => total / (n * m)).ToArray();
        var expected = shares.Sum(share => share * share);
        var value = ((agreement / (n * m * (m - 1))) - expected) / (1 - expected);
        var spread = shares.Sum(share => share * (1 - share));
        var error = Math.Sqrt(2 * ((spread * spread) - shares.Sum(share => share * (1 - share) * (1 - (2 * share)))) / (n * m * (m - 1))) / spread;
        return new FleissKappa(complete.Rows, (int)m, value, error, value / error, NormalDistribution.TwoSidedP(value / error));
    }
}
