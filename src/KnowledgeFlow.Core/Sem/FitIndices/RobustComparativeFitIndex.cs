namespace KnowledgeFlow.Core.Sem.FitIndices;

/// <summary>
/// The population-consistent CFI of a scaled test: 1 − max(T − c·df, 0) / max(T − c·df, T_b − c_b·df_b, 0), T unscaled, c
/// the scaling factor, index b for the baseline (Brosseau-Liard and Savalei 2014, doi:10.1080/00273171.2014.933697, eq. 9).
/// 0 to 1; 1 where neither model misfits.
/// </summary>
internal static class RobustComparativeFitIndex
{
    /// <summary>The index of a model's and its baseline's unscaled statistics, degrees of freedom and scaling factors; NaN where one of these is.</summary>
    public static double Of(double chiSquared, double degreesOfFreedom, double scalingFactor, double baselineChiSquared, double baselineDegreesOfFreedom, double baselineScalingFactor) =>
        ComparativeFitIndex.Of(chiSquared, scalingFactor * degreesOfFreedom, baselineChiSquared, baselineScalingFactor * baselineDegreesOfFreedom);
}
