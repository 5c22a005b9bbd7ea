using KnowledgeFlow.Core.Sem.Inference;

namespace KnowledgeFlow.Core.Sem.FitIndices;

/// <summary>
/// CFI, TLI and RMSEA as estimates of their population values where answers are not normal (Brosseau-Liard, Savalei and Li
/// 2012, doi:10.1080/00273171.2012.715252, eq. 12; Brosseau-Liard and Savalei 2014, doi:10.1080/00273171.2014.933697, eq.
/// 15 and 16): the unscaled statistics T less df·c, with each model's own scaling factor c. For tests scaled by a factor
/// alone, of complete data.
/// </summary>
/// <param name="Cfi">1 − max(T − df·c, 0)/max(T − df·c, T_b − df_b·c_b, 0). 0 to 1.</param>
/// <param name="Tli">1 − (T − df·c)/df · df_b/(T_b − df_b·c_b); NaN without degrees of freedom.</param>
/// <param name="Rmsea">√(G·max(T − df·c, 0)/(N·df)); 0 without degrees of freedom.</param>
public sealed record RobustFitIndices(double Cfi, double Tli, double Rmsea)
{
    /// <summary>The indices of a model's and its baseline's scaled tests.</summary>
    /// <param name="test">The model's test.</param>
    /// <param name="baseline">The baseline model's test.</param>
    /// <param name="count">N of all groups.</param>
    /// <param name="groups">G.</param>
    /// <exception cref="ArgumentException">A test is shifted, or not scaled by a factor.</exception>
    public static RobustFitIndices Of(ModelTest test, ModelTest baseline, double count, int groups)
    {
        if (test.Shift != 0 || baseline.Shift != 0)
        {
            throw new ArgumentException("Robust indices are for tests scaled by a factor alone.", nameof(test));
        }

        double df = test.DegreesOfFreedom;
        var misfit = df == 0 ? 0 : test.Unscaled - (df * test.ScalingFactor);
        var baselineMisfit = baseline.Unscaled - (baseline.DegreesOfFreedom * baseline.ScalingFactor);
        return new RobustFitIndices(
            ComparativeFitIndex.Of(misfit, 0, baselineMisfit, 0),
            df == 0 ? double.NaN : 1 - (misfit / df * baseline.DegreesOfFreedom / baselineMisfit),
            df == 0 ? 0 : Math.Sqrt(groups * Math.Max(misfit, 0) / (count * df)));
    }
}
