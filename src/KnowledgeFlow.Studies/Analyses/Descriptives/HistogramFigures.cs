using System.Collections.Immutable;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Descriptives;
using KnowledgeFlow.Reporting.Figures;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Studies.Analyses.Descriptives;

/// <summary>Makes the histograms of variables, each with the normal curve of its mean and standard deviation. They are shown on request.</summary>
internal static class HistogramFigures
{
    private const int CurvePieces = 60;
    private static readonly FigureAxis Counts = new(new Phrase("Count", "频数"), 0);

    /// <summary>The figure; none where nobody answered anything.</summary>
    /// <param name="id">The analysis's id.</param>
    /// <param name="variables">The variables and what they are called.</param>
    public static ImmutableArray<Figure> Of(string id, ImmutableArray<(string Name, Phrase Label, Column Column)> variables)
    {
        ImmutableArray<HistogramPanel> panels =
        [
            .. from variable in variables
               let histogram = Histogram.Of(variable.Column).TryGet(out var found, out _) ? found : null
               where histogram is not null
               select Panel(variable.Label, histogram),
        ];
        return panels.IsEmpty
            ? []
            :
            [
                new HistogramFigure(
                    $"{id}.histograms",
                    new Phrase("Histograms", "直方图"),
                    panels,
                    [new Phrase("Curve: normal distribution of the same mean and standard deviation.", "曲线为均值、标准差相同的正态分布。")]) { OnRequest = true },
            ];
    }

    private static HistogramPanel Panel(Phrase label, Histogram histogram)
    {
        var (low, high) = (histogram.Edges[0], histogram.Edges[^1]);

        // The middle of each bar is among the places: charts of other programs show the curve there.
        var pieces = 2 * histogram.Counts.Length * Math.Max(1, CurvePieces / (2 * histogram.Counts.Length));
        ImmutableArray<double> places = [.. Enumerable.Range(0, pieces + 1).Select(place => low + (place * (high - low) / pieces))];
        var curve = histogram.NormalCurve(places);
        return new HistogramPanel(
            new FigureAxis(label),
            Counts,
            histogram.Edges,
            histogram.Counts,
            curve.IsEmpty ? null : new LineSeries(new Phrase("Normal distribution", "正态分布"), places, curve, [], []));
    }
}
