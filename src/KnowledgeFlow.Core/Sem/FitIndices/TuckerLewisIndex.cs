namespace KnowledgeFlow.Core.Sem.FitIndices;

/// <summary>TLI = (χ²_b/df_b − χ²/df) / (χ²_b/df_b − 1) (Tucker and Lewis 1973, doi:10.1007/BF02291170). May leave 0 to 1.</summary>
internal static class TuckerLewisIndex
{
    /// <summary>The index of a model's and its baseline's tests; 1 where the model has no degrees of freedom.</summary>
    public static double Of(double chiSquared, double degreesOfFreedom, double baselineChiSquared, double baselineDegreesOfFreedom)
    {
        if (degreesOfFreedom == 0)
        {
            return 1;
        }

        var baseline = baselineChiSquared / baselineDegreesOfFreedom;
        return (baseline - (chiSquared / degreesOfFreedom)) / (baseline - 1);
    }
}
