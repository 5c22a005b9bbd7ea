using System.Collections.Immutable;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Core.Outcomes;

namespace KnowledgeFlow.Core.Regression;

/// <summary>
/// The variance inflation of each variable when all others predict it, VIF = 1/(1 − R²): the diagonal of the inverse
/// correlation matrix. Kock (2015, doi:10.4018/ijec.2015100101) reads it as a sign of common method variance.
/// </summary>
public static class FullCollinearity
{
    /// <summary>Below this share of a variance that the others leave, a variable counts as their linear combination.</summary>
    private const double CollinearShare = 1e-12;

    /// <summary>One VIF a variable, 1 or more, in the order of the moments.</summary>
    /// <param name="moments">The variables' moments.</param>
    /// <returns>The VIFs, or <see cref="Diagnosis.TooFewItems"/> (fewer than two variables), <see cref="Diagnosis.TooFewRows"/>, <see cref="Diagnosis.ConstantVariables"/>, <see cref="Diagnosis.NotPositiveDefinite"/>.</returns>
    public static Outcome<ImmutableArray<double>> Of(Moments moments)
    {
        var p = moments.Variables;
        if (p < 2)
        {
            return new Diagnosis.TooFewItems(p, 2);
        }

        if (moments.Count <= p)
        {
            return new Diagnosis.TooFewRows(moments.Count, p + 1);
        }

        if (moments.ConstantVariables() is { IsEmpty: false } constant)
        {
            return new Diagnosis.ConstantVariables(constant);
        }

        var eigen = SymmetricEigensystem.Of(moments.CorrelationMatrix().AsSpan(), p);
        var smallest = eigen.Values[p - 1];
        if (smallest < CollinearShare)
        {
            return new Diagnosis.NotPositiveDefinite(moments.Names, smallest);
        }

        return ImmutableArray.CreateRange(Enumerable.Range(0, p).Select(i => Enumerable.Range(0, p).Sum(k => eigen.Vector(k)[i] * eigen.Vector(k)[i] / eigen.Values[k])));
    }
}
