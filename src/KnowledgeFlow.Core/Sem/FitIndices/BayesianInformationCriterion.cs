namespace KnowledgeFlow.Core.Sem.FitIndices;

/// <summary>BIC = −2 log L + t ln N (Schwarz 1978, doi:10.1214/aos/1176344136).</summary>
public static class BayesianInformationCriterion
{
    /// <summary>The criterion of a log-likelihood, t parameters and N rows.</summary>
    public static double Of(double logLikelihood, int parameters, double count) => (-2 * logLikelihood) + (parameters * Math.Log(count));

    /// <summary>With (N + 2)/24 in place of N (Sclove 1987, doi:10.1007/BF02294360).</summary>
    public static double Adjusted(double logLikelihood, int parameters, double count) => Of(logLikelihood, parameters, (count + 2) / 24);
}
