using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Factoring;
using KnowledgeFlow.Core.Outcomes;

namespace KnowledgeFlow.Core.Reliability;

/// <summary>Reliability of the normal variables that ordered answers are taken to cut (Zumbo, Gadermann and Zeisser 2007, Journal of Modern Applied Statistical Methods 6:21-29).</summary>
/// <param name="Alpha">Standardised alpha of polychoric correlations, k r̄/(1 + (k − 1) r̄).</param>
/// <param name="Omega">(Σλ)²/((Σλ)² + Σ(1 − λ²)) of one minimum residual factor of them; three items or more.</param>
public sealed record OrdinalReliability(double Alpha, Outcome<double> Omega)
{
    /// <summary>Computes both.</summary>
    /// <param name="items">The items, reversed ones already turned; rows with a missing answer are left out.</param>
    /// <returns>The coefficients, <see cref="Diagnosis.TooFewItems"/> (fewer than two), or the diagnosis of <see cref="PolychoricItemCorrelations.Of"/>.</returns>
    public static Outcome<OrdinalReliability> Of(SurveyData items) => items.Columns.Length < 2
        ? new Diagnosis.TooFewItems(items.Columns.Length, 2)
        : PolychoricItemCorrelations.Of(items).Then<OrdinalReliability>(correlations =>
        {
            double k = correlations.Items;
            var total = 0.0;
            foreach (var correlation in correlations.AsSpan())
            {
                total += correlation;
            }

            return total <= 1e-13 * k
                ? new Diagnosis.ConstantSum(correlations.Names)
                : new OrdinalReliability(k / (k - 1) * (1 - (k / total)), OmegaOf(correlations));
        });

    private static Outcome<double> OmegaOf(ItemCorrelations correlations) => MinimumResidualExtraction.Extract(correlations, 1).Then<double>(extracted =>
    {
        if (extracted.Caution is { } improper)
        {
            return improper;
        }

        var sum = Enumerable.Range(0, correlations.Items).Sum(i => extracted.Loadings[i, 0]);
        return sum * sum / ((sum * sum) + extracted.Uniquenesses.Sum());
    });
}
