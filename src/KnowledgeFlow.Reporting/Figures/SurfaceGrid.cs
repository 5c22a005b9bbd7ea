using System.Collections.Immutable;

namespace KnowledgeFlow.Reporting.Figures;

/// <summary>The heights of a surface over a grid.</summary>
/// <param name="X">The abscissas, ascending.</param>
/// <param name="Y">The ordinates, ascending.</param>
/// <param name="Values">The heights: for each ordinate those at all abscissas; NaN where there is none.</param>
public sealed record SurfaceGrid(ImmutableArray<double> X, ImmutableArray<double> Y, ImmutableArray<double> Values)
{
    /// <summary>The height at an abscissa and an ordinate, counted from 0.</summary>
    public double At(int x, int y) => Values[(y * X.Length) + x];
}
