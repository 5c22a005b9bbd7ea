namespace KnowledgeFlow.Core.Sem.Validity;

/// <summary>AVE = Σλ²/k over a construct's k standardised loadings (Fornell and Larcker 1981, Journal of Marketing Research 18:39-50, eq. 11). 0 to 1.</summary>
internal static class AverageVarianceExtracted
{
    /// <summary>The share; NaN without loadings.</summary>
    public static double Of(ReadOnlySpan<double> standardisedLoadings)
    {
        var sum = 0.0;
        foreach (var loading in standardisedLoadings)
        {
            sum += loading * loading;
        }

        return sum / standardisedLoadings.Length;
    }
}
