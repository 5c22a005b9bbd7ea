using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Outcomes;

namespace KnowledgeFlow.Core.Factoring;

/// <summary>How well factors reproduce the correlations.</summary>
/// <param name="ChiSquared">Bartlett's corrected χ², at least 0.</param>
/// <param name="DegreesOfFreedom">((p − m)² − p − m)/2.</param>
/// <param name="PValue">The upper tail of χ².</param>
/// <param name="Rmsea">√(max(χ² − df, 0)/(df (n − 1))).</param>
/// <param name="RmseaLower">The lower limit of its 90 % interval.</param>
/// <param name="RmseaUpper">The upper limit.</param>
/// <param name="TuckerLewis">TLI against the model of no factor.</param>
/// <param name="Bic">χ² − df ln n.</param>
/// <param name="RootMeanSquareResidual">RMSR, of the correlations off the diagonal.</param>
public sealed record FactorFit(
    double ChiSquared, int DegreesOfFreedom, double PValue, double Rmsea, double RmseaLower, double RmseaUpper, double TuckerLewis, double Bic, double RootMeanSquareResidual)
{
    private const double Tail = 0.05;

    /// <summary>
    /// χ² = (n − 1 − (2p + 5)/6 − 2m/3) F, F = tr(Σ⁻¹R) − ln|Σ⁻¹R| − p with Σ the reproduced correlations and ones on the diagonal (Bartlett 1951, Biometrika 38:337-344), whatever the extraction, as
    /// psych's fa; of maximum likelihood it is the test of SPSS and factanal. TLI = (M₀ − M)/(M₀ − 1/c) of discrepancies by degree of freedom, c the same multiplier for both (Tucker and Lewis 1973, Psychometrika 38:1-10).
    /// </summary>
    /// <param name="correlations">What was factored.</param>
    /// <param name="solution">The factors.</param>
    /// <returns>
    /// The fit, or <see cref="Diagnosis.NotIdentified"/> (no degrees of freedom to test with), <see cref="Diagnosis.NotPositiveDefinite"/> (Σ or R singular), <see cref="Diagnosis.TooFewRows"/>.
    /// </returns>
    public static Outcome<FactorFit> Of(ItemCorrelations correlations, FactorSolution solution)
    {
        var (p, m) = (correlations.Items, solution.Factors);
        var df = FactorDegreesOfFreedom.Of(p, m);
        var multiplier = correlations.Count - 1 - (((2 * p) + 5) / 6.0);
        if (df <= 0)
        {
            return new Diagnosis.NotIdentified(null, df);
        }

        if (multiplier - (2.0 * m / 3) <= 0)
        {
            return new Diagnosis.TooFewRows(correlations.Count, (int)Math.Floor(1 + (((2 * p) + 5) / 6.0) + (2.0 * m / 3)) + 1);
        }

        return CorrelationInverse.Of(correlations).Then(inverse => Discrepancy(correlations, solution, inverse.LogDeterminant).Then<FactorFit>(discrepancy =>
        {
            var n = correlations.Count;
            var chiSquared = Math.Max(0, (multiplier - (2.0 * m / 3)) * discrepancy);
            var none = -(multiplier - (2.0 * m / 3)) * inverse.LogDeterminant / (p * (p - 1) / 2.0);
            var scale = df * (n - 1.0);
            return new FactorFit(
                chiSquared,
                df,
                ChiSquaredDistribution.UpperTail(chiSquared, df),
                Math.Sqrt(Math.Max(chiSquared - df, 0) / scale),
                Math.Sqrt(NoncentralChiSquaredDistribution.Noncentrality(chiSquared, df, Tail) / scale),
                Math.Sqrt(NoncentralChiSquaredDistribution.Noncentrality(chiSquared, df, 1 - Tail) / scale),
                none > 1 ? (none - (chiSquared / df)) / (none - 1) : double.NaN,
                chiSquared - (df * Math.Log(n)),
                RootMeanSquare(correlations, solution));
        }));
    }

    private static Outcome<double> Discrepancy(ItemCorrelations correlations, FactorSolution solution, double logDeterminant)
    {
        var p = correlations.Items;
        var (model, trace) = (new double[p * p], 0.0);
        for (var i = 0; i < p; i++)
        {
            for (var j = 0; j < p; j++)
            {
                model[(i * p) + j] = i == j ? 1 : solution.Reproduced(i, j);
            }
        }

        if (!CholeskyFactor.TryFactor(model, p, out _))
        {
            return new Diagnosis.NotPositiveDefinite(correlations.Names, 0);
        }

        var column = new double[p];
        for (var j = 0; j < p; j++)
        {
            for (var i = 0; i < p; i++)
            {
                column[i] = correlations[i, j];
            }

            CholeskyFactor.Solve(model, p, column);
            trace += column[j];
        }

        return trace + CholeskyFactor.LogDeterminant(model, p) - logDeterminant - p;
    }

    private static double RootMeanSquare(ItemCorrelations correlations, FactorSolution solution)
    {
        var (p, sum) = (correlations.Items, 0.0);
        for (var i = 0; i < p; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var residual = correlations[i, j] - solution.Reproduced(i, j);
                sum += 2 * residual * residual;
            }
        }

        return Math.Sqrt(sum / (p * (p - 1.0)));
    }
}
