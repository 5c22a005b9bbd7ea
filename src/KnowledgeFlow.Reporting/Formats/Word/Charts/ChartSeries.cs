using System.Collections.Immutable;

namespace KnowledgeFlow.Reporting.Formats.Word.Charts;

/// <summary>A series of a native chart.</summary>
/// <param name="Name">What it is called in the sheet, and in the legend where it stands there.</param>
/// <param name="X">Its abscissas; empty over names.</param>
/// <param name="Y">Its ordinates; NaN where there is none.</param>
internal sealed record ChartSeries(string Name, ImmutableArray<double> X, ImmutableArray<double> Y)
{
    /// <summary>Its place among the lines that a reader tells apart, which gives it colour, dashes and marks.</summary>
    public int Place { get; init; }

    /// <summary>The width of its line in points; 0 for none.</summary>
    public double LineWidth { get; init; } = 1.25;

    /// <summary>Whether it is a line that only helps reading: grey, dashed.</summary>
    public bool IsReference { get; init; }

    /// <summary>Whether it stands in the legend.</summary>
    public bool IsInLegend { get; init; } = true;

    /// <summary>How its points are marked.</summary>
    public ChartMarker Marker { get; init; }

    /// <summary>The limits of intervals around its points; empty for none.</summary>
    public (ImmutableArray<double> Lower, ImmutableArray<double> Upper) Limits { get; init; } = ([], []);

    /// <summary>Words that stand left of its points; empty for none.</summary>
    public ImmutableArray<string> Labels { get; init; } = [];

    /// <summary>Whether its name stands at its last point.</summary>
    public bool IsNamedAtItsEnd { get; init; }
}
