using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Outcomes;

namespace KnowledgeFlow.Core.Descriptives.Contingency;

/// <summary>Tests that the two variables of a table are independent, and how strongly they are not. Rows and columns that hold nothing do not count.</summary>
/// <param name="ChiSquared">Σ (n − e)²/e (Pearson 1900).</param>
/// <param name="DegreesOfFreedom">(r − 1)(c − 1).</param>
/// <param name="PValue">The upper tail of χ².</param>
/// <param name="Yates">Σ (|n − e| − ½)²/e, the ½ no more than |n − e| (Yates 1934), of 2 × 2 tables; else null.</param>
/// <param name="YatesP">Its upper tail; null as it.</param>
/// <param name="LikelihoodRatio">2 Σ n ln(n/e).</param>
/// <param name="LikelihoodRatioP">Its upper tail.</param>
/// <param name="SmallestExpected">The smallest expected count.</param>
/// <param name="ShareBelowFive">The share of cells with an expected count below 5, from 0 to 1.</param>
/// <param name="CramerV">√(χ²/(N (min(r, c) − 1))) (Cramér 1946), from 0 to 1; limits √(λ/(N (min(r, c) − 1))) by the noncentralities λ of χ², 0 where no λ puts χ² at the tail.</param>
/// <param name="Phi">(n₁₁n₂₂ − n₁₂n₂₁)/√(product of the margins), of 2 × 2 tables, with V's limits under its sign; else null.</param>
/// <param name="OddsRatio">n₁₁n₂₂/(n₁₂n₂₁) with exp(ln OR ± z √Σ 1/n) (Woolf 1955), of 2 × 2 tables without an empty cell; else null.</param>
public sealed record IndependenceTest(
    double ChiSquared,
    int DegreesOfFreedom,
    double PValue,
    double? Yates,
    double? YatesP,
    double LikelihoodRatio,
    double LikelihoodRatioP,
    double SmallestExpected,
    double ShareBelowFive,
    EffectSize CramerV,
    EffectSize? Phi,
    EffectSize? OddsRatio)
{
    /// <summary>The tests of a table.</summary>
    /// <param name="table">The counts.</param>
    /// <param name="first">The name of the variable in the rows, for a diagnosis.</param>
    /// <param name="second">The name of that in the columns.</param>
    /// <param name="level">The level of intervals, between 0 and 1.</param>
    /// <returns>The tests; <see cref="Diagnosis.Unanswered"/> of an empty table, <see cref="Diagnosis.ConstantVariables"/> where a variable has one category.</returns>
    public static Outcome<IndependenceTest> Of(ContingencyTable table, string first, string second, double level = ConfidenceLevel.Usual)
    {
        if (table.Total == 0)
        {
            return new Diagnosis.Unanswered([first, second]);
        }

        table = table.WithoutEmpty();
        if (table.Rows < 2 || table.Columns < 2)
        {
            return new Diagnosis.ConstantVariables([.. table.Rows < 2 ? [first] : (string[])[], .. table.Columns < 2 ? [second] : (string[])[]]);
        }

        var isFourfold = table.Rows == 2 && table.Columns == 2;
        var (chi2, yates, ratio, smallest, below) = (0.0, 0.0, 0.0, double.PositiveInfinity, 0);
        for (var i = 0; i < table.Rows; i++)
        {
            for (var j = 0; j < table.Columns; j++)
            {
                double n = table[i, j], expected = table.Expected(i, j), distance = Math.Abs(n - expected), corrected = distance - Math.Min(.5, distance);
                chi2 += distance * distance / expected;
                yates += corrected * corrected / expected;
                ratio += n > 0 ? 2 * n * Math.Log(n / expected) : 0;
                smallest = Math.Min(smallest, expected);
                below += expected < 5 ? 1 : 0;
            }
        }

        var df = (table.Rows - 1) * (table.Columns - 1);
        ratio = RoundingError.Cleared(Math.Max(0, ratio), table.Total);
        var v = CramerVOf(chi2, df, (double)table.Total * (Math.Min(table.Rows, table.Columns) - 1), level);
        return new IndependenceTest(
            chi2,
            df,
            ChiSquaredDistribution.UpperTail(chi2, df),
            isFourfold ? yates : null,
            isFourfold ? ChiSquaredDistribution.UpperTail(yates, 1) : null,
            ratio,
            ChiSquaredDistribution.UpperTail(ratio, df),
            smallest,
            (double)below / (table.Rows * table.Columns),
            v,
            isFourfold ? PhiOf(table, v) : null,
            isFourfold ? OddsRatioOf(table, level) : null);
    }

    private static EffectSize CramerVOf(double chi2, int df, double scale, double level)
    {
        return new EffectSize(Math.Min(1, Math.Sqrt(chi2 / scale)), Limit((1 - level) / 2), Limit((1 + level) / 2));

        double Limit(double tail) => chi2 > 0 ? Math.Min(1, Math.Sqrt(NoncentralChiSquaredDistribution.Noncentrality(chi2, df, tail) / scale)) : 0;
    }

    private static EffectSize PhiOf(ContingencyTable table, EffectSize v)
    {
        var sign = Math.Sign(((double)table[0, 0] * table[1, 1]) - ((double)table[0, 1] * table[1, 0]));
        return sign < 0 ? new EffectSize(-v.Value, -v.Upper, 0 - v.Lower) : v;
    }

    private static EffectSize? OddsRatioOf(ContingencyTable table, double level)
    {
        double a = table[0, 0], b = table[0, 1], c = table[1, 0], d = table[1, 1];
        if (a * b * c * d == 0)
        {
            return null;
        }

        var log = Math.Log(a * d / (b * c));
        var reach = NormalDistribution.UpperTailQuantile((1 - level) / 2) * Math.Sqrt((1 / a) + (1 / b) + (1 / c) + (1 / d));
        return new EffectSize(a * d / (b * c), Math.Exp(log - reach), Math.Exp(log + reach));
    }
}
