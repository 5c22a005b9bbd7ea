namespace KnowledgeFlow.Core.Sem.FitIndices;

/// <summary>CFI = 1 − max(χ² − df, 0) / max(χ² − df, χ²_b − df_b, 0) (Bentler 1990, doi:10.1037/0033-2909.107.2.238). 0 to 1.</summary>
internal static class ComparativeFitIndex
{
    /// <summary>The index of a model's and its baseline's tests; 1 where neither misfits.</summary>
    public static double Of(double chiSquared, double degreesOfFreedom, double baselineChiSquared, double baselineDegreesOfFreedom)
    {
        var misfit = Math.Max(chiSquared - degreesOfFreedom, 0);
        var worst = Math.Max(misfit, Math.Max(baselineChiSquared - baselineDegreesOfFreedom, 0));
        return worst == 0 ? 1 : 1 - (misfit / worst);
    }
}
