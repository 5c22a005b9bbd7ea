namespace KnowledgeFlow.Core.Sem.FitIndices;

/// <summary>
/// The population-consistent TLI of a scaled test: 1 − (T − c·df)·df_b / ((T_b − c_b·df_b)·df), T unscaled, c the scaling
/// factor, index b for the baseline (Brosseau-Liard and Savalei 2014, doi:10.1080/00273171.2014.933697, eq. 10). May leave 0 to 1.
/// </summary>
internal static class RobustTuckerLewisIndex
{
    /// <summary>The index of a model's and its baseline's unscaled statistics, degrees of freedom and scaling factors; 1 where the model has no degrees of freedom, NaN where a number is.</summary>
    public static double Of(double chiSquared, double degreesOfFreedom, double scalingFactor, double baselineChiSquared, double baselineDegreesOfFreedom, double baselineScalingFactor)
    {
        if (degreesOfFreedom == 0)
        {
            return 1;
        }

        var misfit = (chiSquared - (scalingFactor * degreesOfFreedom)) * baselineDegreesOfFreedom;
        return 1 - (misfit / ((baselineChiSquared - (baselineScalingFactor * baselineDegreesOfFreedom)) * degreesOfFreedom));
    }
}
