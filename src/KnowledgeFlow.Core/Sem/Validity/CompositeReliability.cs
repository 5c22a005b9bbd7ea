namespace KnowledgeFlow.Core.Sem.Validity;

/// <summary>
/// CR = (Σλ)² / ((Σλ)² + Σ(1 − λ²)) over a construct's standardised loadings (Fornell and Larcker 1981, Journal of
/// Marketing Research 18:39-50, eq. 10). 0 to 1 for loadings within −1 to 1.
/// </summary>
internal static class CompositeReliability
{
    /// <summary>The reliability; NaN without loadings.</summary>
    public static double Of(ReadOnlySpan<double> standardisedLoadings)
    {
        var (sum, residual) = (0.0, 0.0);
        foreach (var loading in standardisedLoadings)
        {
            sum += loading;
            residual += 1 - (loading * loading);
        }

        return sum * sum / ((sum * sum) + residual);
    }
}
