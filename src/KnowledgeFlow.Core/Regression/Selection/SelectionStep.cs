using KnowledgeFlow.Core.Regression.Terms;

namespace KnowledgeFlow.Core.Regression.Selection;

/// <summary>A step of a selection.</summary>
/// <param name="Term">The term that came or went.</param>
/// <param name="IsEntered">Whether it came.</param>
/// <param name="RSquared">R² after the step.</param>
/// <param name="AdjustedRSquared">Adjusted R² after the step.</param>
/// <param name="DeltaRSquared">R² after the step less R² before it; negative where a term went.</param>
/// <param name="F">The test of the term's coefficients in the model that has it; NaN where that fits exactly.</param>
/// <param name="NumeratorDegreesOfFreedom">The coefficients tested.</param>
/// <param name="DenominatorDegreesOfFreedom">The degrees of freedom of the model that has the term.</param>
/// <param name="PValue">The upper tail of F; NaN where F is.</param>
public sealed record SelectionStep(Term Term, bool IsEntered, double RSquared, double AdjustedRSquared, double DeltaRSquared, double F, int NumeratorDegreesOfFreedom, int DenominatorDegreesOfFreedom, double PValue);
