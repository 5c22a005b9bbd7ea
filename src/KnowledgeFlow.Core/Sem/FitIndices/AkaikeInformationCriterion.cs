namespace KnowledgeFlow.Core.Sem.FitIndices;

/// <summary>AIC = −2 log L + 2t (Akaike 1974, doi:10.1109/TAC.1974.1100705).</summary>
public static class AkaikeInformationCriterion
{
    /// <summary>The criterion of a log-likelihood and t parameters.</summary>
    public static double Of(double logLikelihood, int parameters) => (-2 * logLikelihood) + (2.0 * parameters);
}
