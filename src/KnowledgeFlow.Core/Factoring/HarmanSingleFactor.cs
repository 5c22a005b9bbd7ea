using KnowledgeFlow.Core.Outcomes;

namespace KnowledgeFlow.Core.Factoring;

/// <summary>
/// Harman's single-factor test of common method variance: what the first unrotated component of all items explains
/// (Podsakoff and Organ 1986, Journal of Management 12:531-544).
/// </summary>
/// <param name="Eigenvalue">The largest eigenvalue of the correlation matrix.</param>
/// <param name="Percent">Its share of the total variance, 100 λ₁/p.</param>
public sealed record HarmanSingleFactor(double Eigenvalue, double Percent)
{
    /// <summary>The first component's eigenvalue and share; <see cref="Diagnosis.TooFewItems"/> with fewer than two items.</summary>
    public static Outcome<HarmanSingleFactor> Of(ItemCorrelations correlations)
    {
        if (correlations.Items < 2)
        {
            return new Diagnosis.TooFewItems(correlations.Items, 2);
        }

        var first = EigenvalueShare.Of(correlations)[0];
        return new HarmanSingleFactor(first.Eigenvalue, first.Percent);
    }
}
