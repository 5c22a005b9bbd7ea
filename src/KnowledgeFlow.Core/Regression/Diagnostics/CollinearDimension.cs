using System.Collections.Immutable;

namespace KnowledgeFlow.Core.Regression.Diagnostics;

/// <summary>A dimension of the scaled columns of a design.</summary>
/// <param name="Eigenvalue">Its eigenvalue; all of them sum up to the number of columns.</param>
/// <param name="ConditionIndex">√(largest eigenvalue/eigenvalue), 1 or more; from 30 on collinearity is strong (Belsley 1991).</param>
/// <param name="VarianceProportions">The share of each coefficient's variance, from 0 to 1; over dimensions they sum up to 1.</param>
public sealed record CollinearDimension(double Eigenvalue, double ConditionIndex, ImmutableArray<double> VarianceProportions);
