using System.Collections.Immutable;
using KnowledgeFlow.Reporting.Figures;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Numbers;

namespace KnowledgeFlow.Reporting.Formats.Word.Charts;

/// <summary>Which native charts show a figure: one a panel. Figures that Word has no chart for have none and stay pictures.</summary>
internal static class FigureCharts
{
    private const int MostPoints = 5000;
    private const double EdgeWidth = 0.5;
    private const double ReferenceWidth = 0.75;
    private const double RowMillimetres = 9;
    private const double AxisMillimetres = 16;
    private const double LabelShare = 0.36;

    /// <summary>The charts of a figure in a language; none for a picture.</summary>
    public static ImmutableArray<ChartPlan> Of(Figure figure, ReportLanguage language) => figure switch
    {
        LineFigure { Regions.IsEmpty: true, Rug.IsEmpty: true, Marks.IsEmpty: true } line when line.Series.Any(series => !series.X.IsEmpty) => [Lines(line, string.Empty, language)],
        LinePanelFigure panels when panels.Panels.All(panel => panel.Series.Any(series => !series.X.IsEmpty)) => [.. panels.Panels.Select(panel => Lines(panel, panel.Title.In(language), language))],
        ScatterFigure scatter when scatter.Panels.All(panel => panel.PointsX.Length is > 0 and <= MostPoints) => [.. scatter.Panels.Select(panel => Points(panel, language))],
        ProfileFigure profile when profile.Panels.All(panel => !panel.Levels.IsEmpty && !panel.Lines.IsEmpty) => [.. profile.Panels.Select(panel => Profile(profile, panel, language))],
        HistogramFigure histogram => [.. histogram.Panels.Select(panel => Histogram(panel, language))],
        ForestFigure forest when forest.Rows.Any(IsDrawable) => [Forest(forest, language)],
        _ => [],
    };

    private static ChartPlan Lines(LineFigure figure, string title, ReportLanguage language)
    {
        var x = ChartScale.Of(figure.X, [.. figure.Series.SelectMany(series => series.X), .. figure.VerticalLines.Select(line => line.Value)]);
        var y = ChartScale.Of(figure.Y, [.. figure.Series.SelectMany(series => series.Y.Concat(series.Lower).Concat(series.Upper)), .. figure.HorizontalLines.Select(line => line.Value)]);
        return new ChartPlan(
            ChartKind.Scatter,
            title,
            new ChartAxis(figure.X.Label.In(language), x),
            new ChartAxis(figure.Y.Label.In(language), y),
            [
                .. figure.Series.Select((series, place) => new ChartSeries(NameOf(series, figure.Y, language), series.X, series.Y) { Place = place, Marker = series.Markers ? ChartMarker.ByPlace : ChartMarker.None }),
                .. figure.Series.SelectMany((series, place) => Edges(series, place, NameOf(series, figure.Y, language), language)),
                .. figure.HorizontalLines.Select(line => Reference(line, [x.Minimum, x.Maximum], [line.Value, line.Value], language)),
                .. figure.VerticalLines.Select(line => Reference(line, [line.Value, line.Value], [y.Minimum, y.Maximum], language)),
            ]);
    }

    private static IEnumerable<ChartSeries> Edges(LineSeries series, int place, string name, ReportLanguage language) => series.Lower.IsEmpty
        ? []
        : new[] { series.Lower, series.Upper }.Select((edge, side) =>
            new ChartSeries($"{name} ({(side == 0 ? ChartColumn.LowerLimit : ChartColumn.UpperLimit).In(language)})", series.X, edge) { Place = place, LineWidth = EdgeWidth, IsInLegend = false });

    private static ChartSeries Reference(ReferenceLine line, ImmutableArray<double> x, ImmutableArray<double> y, ReportLanguage language) =>
        new(line.Label.In(language), x, y) { LineWidth = ReferenceWidth, IsReference = true, IsInLegend = false, IsNamedAtItsEnd = line.Label.In(language).Length > 0 };

    private static ChartPlan Points(ScatterPanel panel, ReportLanguage language) => new(
        ChartKind.Scatter,
        panel.Title.In(language),
        new ChartAxis(panel.X.Label.In(language), ChartScale.Of(panel.X, panel.PointsX)),
        new ChartAxis(panel.Y.Label.In(language), ChartScale.Of(panel.Y, [.. panel.PointsY, .. panel.Lines.SelectMany(line => line.Y)])),
        [
            new ChartSeries(panel.Y.Label.In(language), panel.PointsX, panel.PointsY) { LineWidth = 0, Marker = ChartMarker.Dot },
            .. panel.Lines.Select(line => new ChartSeries(line.Label.In(language), line.X, line.Y) { LineWidth = ReferenceWidth, IsReference = true, IsInLegend = false }),
        ]);

    private static ChartPlan Profile(ProfileFigure figure, ProfilePanel panel, ReportLanguage language)
    {
        var labels = figure.Panels.SelectMany(other => other.Lines).Select(line => line.Label.In(language)).Distinct().ToList();
        var sharing = figure.Panels.Where(other => other.Y == panel.Y).SelectMany(other => other.Lines);
        return new ChartPlan(
            ChartKind.Line,
            panel.Title.In(language),
            new ChartAxis(panel.Factor.In(language), new ChartScale(0, 1, 1)),
            new ChartAxis(panel.Y.Label.In(language), ChartScale.Of(panel.Y, sharing.SelectMany(line => line.Y.Concat(line.Lower).Concat(line.Upper)))),
            [
                .. panel.Lines.Select(line => new ChartSeries(NameOf(line, panel.Y, language), [], line.Y)
                {
                    Place = labels.IndexOf(line.Label.In(language)),
                    LineWidth = figure.IsJoined ? 1.25 : 0,
                    Marker = ChartMarker.ByPlace,
                    Limits = (line.Lower, line.Upper),
                }),
            ]) { Names = [.. panel.Levels.Select(level => level.In(language))] };
    }

    private static ChartPlan Histogram(HistogramPanel panel, ReportLanguage language)
    {
        var step = ChartScale.Of(new FigureAxis(Phrase.Empty), panel.Edges);
        ImmutableArray<double> middles = [.. panel.Edges.Zip(panel.Edges.Skip(1), (low, high) => (low + high) / 2)];
        var curve = panel.Curve;
        return new ChartPlan(
            ChartKind.Histogram,
            string.Empty,
            new ChartAxis(panel.X.Label.In(language), step),
            new ChartAxis(panel.Y.Label.In(language), ChartScale.Of(panel.Y, [.. panel.Counts.Select(count => (double)count), .. curve?.Y ?? []])),
            [
                new ChartSeries(panel.Y.Label.In(language), [], [.. panel.Counts.Select(count => (double)count)]) { IsInLegend = false },
                .. curve is null
                    ? ImmutableArray<ChartSeries>.Empty
                    : [new ChartSeries(curve.Label.In(language), [], [.. middles.Select(middle => curve.Y[Nearest(curve.X, middle)])]) { IsInLegend = false }],
            ])
        {
            Names = [.. middles.Select(middle => DecimalRounding.Round(middle, DecimalsOf(middles)).Replace('-', '−'))],
        };
    }

    /// <summary>As few decimals as leave the numbers what they are, at most three.</summary>
    private static int DecimalsOf(ImmutableArray<double> numbers)
    {
        var decimals = 0;
        while (decimals < 3 && numbers.Any(number => Math.Abs(number - Math.Round(number, decimals)) > 1e-6 * Math.Max(1e-12, Math.Abs(numbers[^1] - numbers[0]))))
        {
            decimals++;
        }

        return decimals;
    }

    private static int Nearest(ImmutableArray<double> places, double value) => Enumerable.Range(0, places.Length).MinBy(place => Math.Abs(places[place] - value));

    private static ChartPlan Forest(ForestFigure figure, ReportLanguage language)
    {
        var rows = figure.Rows;
        var x = ChartScale.Of(figure.X, [0, .. rows.Where(IsDrawable).SelectMany(row => new[] { row.Estimate, row.Lower, row.Upper })]);
        ImmutableArray<double> y = [.. rows.Select((_, place) => (double)(rows.Length - place))];
        return new ChartPlan(
            ChartKind.Scatter,
            string.Empty,
            new ChartAxis(figure.X.Label.In(language), x),
            new ChartAxis(string.Empty, new ChartScale(0.5, rows.Length + 0.5, 1)) { IsShown = false },
            [
                // A line with gaps: whiskers that lie across are left out by some readers.
                new ChartSeries(
                    new Phrase("Limits", "区间").In(language),
                    [.. rows.SelectMany(row => new[] { row.Lower, row.Upper, double.NaN })],
                    [.. rows.SelectMany((row, place) => IsDrawable(row) ? new[] { y[place], y[place], double.NaN } : [double.NaN, double.NaN, double.NaN])]) { IsInLegend = false },
                new ChartSeries("0", [0, 0], [0.5, rows.Length + 0.5]) { LineWidth = ReferenceWidth, IsReference = true, IsInLegend = false },
                new ChartSeries(new Phrase("Names", "名称").In(language), [.. rows.Select(_ => x.Minimum)], y) { LineWidth = 0, IsInLegend = false, Labels = [.. rows.Select(row => row.Label.In(language))] },
                Estimates(new Phrase("interval without 0", "区间不含 0"), excludesZero: true, ChartMarker.Square),
                Estimates(new Phrase("interval with 0", "区间含 0"), excludesZero: false, ChartMarker.OpenSquare),
            ])
        {
            RoomForLabels = LabelShare,
            HeightMillimetres = AxisMillimetres + (RowMillimetres * rows.Length),
        };

        ChartSeries Estimates(Phrase kind, bool excludesZero, ChartMarker marker)
        {
            var isShown = rows.Select(row => IsDrawable(row) && row.ExcludesZero == excludesZero).ToList();
            return new ChartSeries(
                $"{figure.X.Label.In(language)} ({kind.In(language)})",
                [.. rows.Select((row, place) => isShown[place] ? row.Estimate : double.NaN)],
                [.. y.Select((row, place) => isShown[place] ? row : double.NaN)]) { LineWidth = 0, Marker = marker, IsInLegend = false };
        }
    }

    private static bool IsDrawable(ForestRow row) => double.IsFinite(row.Estimate) && double.IsFinite(row.Lower) && double.IsFinite(row.Upper);

    private static string NameOf(LineSeries series, FigureAxis axis, ReportLanguage language) =>
        series.Label.In(language) is { Length: > 0 } name ? name : axis.Label.In(language);
}
