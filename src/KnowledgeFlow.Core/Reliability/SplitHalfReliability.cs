using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Outcomes;

namespace KnowledgeFlow.Core.Reliability;

/// <summary>Reliability from the first half of the items against the second, as SPSS's MODEL=SPLIT.</summary>
/// <param name="FirstItems">The items of the first half, ⌈k/2⌉.</param>
/// <param name="SecondItems">The items of the second half.</param>
/// <param name="FirstAlpha">Cronbach's alpha within the first half; one item has none.</param>
/// <param name="SecondAlpha">Cronbach's alpha within the second half.</param>
/// <param name="Correlation">r of the halves' sums.</param>
/// <param name="EqualLength">Spearman and Brown's coefficient for halves of equal length.</param>
/// <param name="UnequalLength">The same for halves of the lengths that they have; equal to <paramref name="EqualLength"/> where k is even.</param>
/// <param name="Guttman">Guttman's split-half coefficient, λ4 of this split.</param>
public sealed record SplitHalfReliability(
    int FirstItems,
    int SecondItems,
    Outcome<double> FirstAlpha,
    Outcome<double> SecondAlpha,
    double Correlation,
    double EqualLength,
    double UnequalLength,
    double Guttman)
{
    /// <summary>
    /// 2r/(1 + r) (Spearman 1910; Brown 1910); for lengths k1 and k2 (√(r⁴ + 4r²(1 − r²)q) − r²)/(2(1 − r²)q), q = k1 k2/k² (Horst 1951, Psychometrika 16:189-192);
    /// 2(1 − (s_A² + s_B²)/s_X²) (Guttman 1945, Psychometrika 10:255-282). With r below 0 the second, as SPSS's, has the sign of a positive r.
    /// </summary>
    /// <param name="moments">The items' moments, in order, reversed items already turned.</param>
    /// <returns>
    /// The coefficients, or <see cref="Diagnosis.TooFewItems"/> (fewer than two), <see cref="Diagnosis.TooFewRows"/>, <see cref="Diagnosis.ConstantVariables"/>
    /// (fewer than two items vary), <see cref="Diagnosis.ConstantSum"/> (a half, or both together, whose sum does not vary).
    /// </returns>
    public static Outcome<SplitHalfReliability> Of(Moments moments)
    {
        if (ItemCovariances.Refuses(moments, 2) is { } refused)
        {
            return refused;
        }

        var k = moments.Variables;
        var k1 = (k + 1) / 2;
        var (first, second) = (moments.Select(moments.Names.Take(k1)), moments.Select(moments.Names.Skip(k1)));
        var (a, b, all) = (new ItemCovariances(first), new ItemCovariances(second), new ItemCovariances(moments));
        if (a.SumIsConstant || b.SumIsConstant || all.SumIsConstant)
        {
            return new Diagnosis.ConstantSum(a.SumIsConstant ? first.Names : b.SumIsConstant ? second.Names : moments.Names);
        }

        var covariance = (all.Total - a.Total - b.Total) / 2;
        var r = Math.Clamp(covariance / Math.Sqrt(a.Total * b.Total), -1, 1);
        return 1 + r <= 1e-13
            ? new Diagnosis.ConstantSum(moments.Names)
            : new SplitHalfReliability(
                k1, k - k1, AlphaOf(first), AlphaOf(second), r, 2 * r / (1 + r), Horst(r, (double)k1 * (k - k1) / ((double)k * k)), 2 * (1 - ((a.Total + b.Total) / all.Total)));
    }

    private static Outcome<double> AlphaOf(Moments half) => CronbachAlpha.Of(half).Then<double>(alpha => alpha.Raw);

    private static double Horst(double r, double q)
    {
        var square = r * r;
        var rest = 2 * (1 - square) * q;
        return rest < 1e-12 ? 1 : (Math.Sqrt((square * square) + (2 * square * rest)) - square) / rest;
    }
}
