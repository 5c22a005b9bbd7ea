using KnowledgeFlow.Core.Numerics;

namespace KnowledgeFlow.Core.Regression.Logistic;

/// <summary>The fit of a logistic model, with its tests by the likelihood ratio.</summary>
/// <param name="Count">Rows.</param>
/// <param name="Deviance">−2 ln L.</param>
/// <param name="NullDeviance">−2 ln L₀ of the model without predictors, on the same rows.</param>
/// <param name="Parameters">Coefficients, intercepts and thresholds.</param>
/// <param name="DegreesOfFreedom">Coefficients but intercepts and thresholds.</param>
/// <param name="BlockChiSquared">The fall of −2 ln L from the block before; from no predictors for the first.</param>
/// <param name="BlockDegreesOfFreedom">Coefficients added; 0 where every column of the block is aliased.</param>
public sealed record LogisticSummary(int Count, double Deviance, double NullDeviance, int Parameters, int DegreesOfFreedom, double BlockChiSquared, int BlockDegreesOfFreedom)
{
    /// <summary>χ² = −2 ln L₀ + 2 ln L, of all predictors; not below 0.</summary>
    public double ChiSquared => Math.Max(0, NullDeviance - Deviance);

    /// <summary>The upper tail of χ²; NaN without predictors.</summary>
    public double PValue => DegreesOfFreedom == 0 ? double.NaN : ChiSquaredDistribution.UpperTail(ChiSquared, DegreesOfFreedom);

    /// <summary>The upper tail of the block's χ²; NaN where nothing is added.</summary>
    public double BlockP => BlockDegreesOfFreedom == 0 ? double.NaN : ChiSquaredDistribution.UpperTail(BlockChiSquared, BlockDegreesOfFreedom);

    /// <summary>−2 ln L + 2 P.</summary>
    public double Aic => Deviance + (2 * Parameters);

    /// <summary>−2 ln L + P ln n.</summary>
    public double Bic => Deviance + (Parameters * Math.Log(Count));

    /// <summary>1 − (L₀/L)^(2/n) (Cox and Snell 1989), from 0 to less than 1.</summary>
    public double CoxSnell => -ElementaryFunctions.ExpMinusOne(-ChiSquared / Count);

    /// <summary>Cox and Snell's over the most it can be, 1 − L₀^(2/n) (Nagelkerke 1991).</summary>
    public double Nagelkerke => CoxSnell / -ElementaryFunctions.ExpMinusOne(-NullDeviance / Count);

    /// <summary>1 − ln L/ln L₀ (McFadden 1974).</summary>
    public double McFadden => ChiSquared / NullDeviance;
}
