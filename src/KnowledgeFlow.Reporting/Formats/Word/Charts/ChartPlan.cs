using System.Collections.Immutable;

namespace KnowledgeFlow.Reporting.Formats.Word.Charts;

/// <summary>What a native chart shows, before it is written as a part of a document.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Title">The name of a panel; empty for a figure of one chart, whose name is its caption.</param>
/// <param name="X">The horizontal axis; of names its scale counts for nothing.</param>
/// <param name="Y">The vertical axis.</param>
/// <param name="Series">The series; of a histogram the bars first.</param>
internal sealed record ChartPlan(ChartKind Kind, string Title, ChartAxis X, ChartAxis Y, ImmutableArray<ChartSeries> Series)
{
    /// <summary>The names along the horizontal axis; empty over numbers.</summary>
    public ImmutableArray<string> Names { get; init; } = [];

    /// <summary>The share of the width that stays free at the left for the labels of points.</summary>
    public double RoomForLabels { get; init; }

    /// <summary>The height of the chart where the number of its rows decides it, in millimetres; null for that of the drawn figure.</summary>
    public double? HeightMillimetres { get; init; }

    /// <summary>Whether there is a legend.</summary>
    public bool HasLegend => Series.Count(series => series.IsInLegend) > 1;
}
