using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Outcomes;

namespace KnowledgeFlow.Core.Descriptives;

/// <summary>Kolmogorov and Smirnov's test of normality with mean and variance estimated, in Lilliefors's form.</summary>
/// <param name="D">The largest distance of the two distribution functions.</param>
/// <param name="PValue">Its p.</param>
public sealed record LillieforsTest(double D, double PValue)
{
    private const int FewestRows = 5;

    /// <summary>
    /// D = max(i/n − Φ(z_i), Φ(z_i) − (i − 1)/n) of the ordered standardised values (Lilliefors 1967, JASA 62:399-402); p by Dallal and Wilkinson's formula (1986, The American Statistician 40:294-296),
    /// and where that passes .1 by Stephens's modified statistic (1974, JASA 69:730-737), as nortest's lillie.test. SPSS prints the same D, and p of the first formula up to .200.
    /// </summary>
    /// <param name="column">The variable; NaN is missing.</param>
    /// <returns>The test, <see cref="Diagnosis.TooFewRows"/> (fewer than five), or <see cref="Diagnosis.ConstantVariables"/>.</returns>
    public static Outcome<LillieforsTest> Of(Column column)
    {
        double[] sorted = [.. column.ToArray().Where(value => !double.IsNaN(value)).Order()];
        if (sorted.Length < FewestRows)
        {
            return new Diagnosis.TooFewRows(sorted.Length, FewestRows);
        }

        var described = VariableDescriptives.Of(column);
        if (Spread.IsConstant(sorted) || !described.Mean.TryGet(out var mean, out _) || !described.StandardDeviation.TryGet(out var deviation, out _))
        {
            return new Diagnosis.ConstantVariables([column.Name]);
        }

        double n = sorted.Length;
        var distance = 0.0;
        for (var i = 0; i < sorted.Length; i++)
        {
            var share = NormalDistribution.Cumulative((sorted[i] - mean) / deviation);
            distance = Math.Max(distance, Math.Max(((i + 1) / n) - share, share - (i / n)));
        }

        return new LillieforsTest(distance, PValueOf(distance, n));
    }

    private static double PValueOf(double distance, double n)
    {
        var (scaled, rows) = n <= 100 ? (distance, n) : (distance * Math.Pow(n / 100, 0.49), 100);
        var p = Math.Exp((-7.01256 * scaled * scaled * (rows + 2.78019)) + (2.99587 * scaled * Math.Sqrt(rows + 2.78019)) - 0.122119 + (0.974598 / Math.Sqrt(rows)) + (1.67997 / rows));
        if (p <= 0.1)
        {
            return p;
        }

        var k = (Math.Sqrt(n) - 0.01 + (0.85 / Math.Sqrt(n))) * distance;
        return k switch
        {
            <= 0.302 => 1,
            <= 0.5 => 2.76773 + (k * (-19.828315 + (k * (80.709644 + (k * (-138.55152 + (k * 81.218052))))))),
            <= 0.9 => -4.901232 + (k * (40.662806 + (k * (-97.490286 + (k * (94.029866 - (k * 32.355711))))))),
            <= 1.31 => 6.198765 + (k * (-19.558097 + (k * (23.186922 + (k * (-12.234627 + (k * 2.423045))))))),
            _ => 0,
        };
    }
}
