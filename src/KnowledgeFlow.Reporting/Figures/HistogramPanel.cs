using System.Collections.Immutable;

namespace KnowledgeFlow.Reporting.Figures;

/// <summary>One variable's histogram.</summary>
/// <param name="X">The axis of the variable.</param>
/// <param name="Y">The axis of the counts.</param>
/// <param name="Edges">Where bars begin and end, one more than there are bars.</param>
/// <param name="Counts">The height of each bar.</param>
/// <param name="Curve">The curve; null for none.</param>
public sealed record HistogramPanel(
    FigureAxis X,
    FigureAxis Y,
    ImmutableArray<double> Edges,
    ImmutableArray<int> Counts,
    LineSeries? Curve);
