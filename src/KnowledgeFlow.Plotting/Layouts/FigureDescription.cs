using System.Globalization;
using KnowledgeFlow.Reporting.Figures;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Plotting.Layouts;

/// <summary>What a figure shows, in words, for those who cannot see it.</summary>
internal static class FigureDescription
{
    /// <summary>The kind of figure, its axes and parts, and its notes.</summary>
    public static string Of(Figure figure, FigureContext context)
    {
        var (language, chinese) = (context.Language, context.IsChinese);
        var content = figure switch
        {
            LineFigure line => chinese
                ? $"折线图，横轴：{line.X.Label.In(language)}；纵轴：{line.Y.Label.In(language)}；线条：{Joined(line.Series.Select(series => series.Label))}。"
                : $"Lines of {line.Y.Label.In(language)} over {line.X.Label.In(language)}: {Joined(line.Series.Select(series => series.Label))}.",
            LinePanelFigure panels => chinese
                ? $"折线图组：{Joined(panels.Panels.Select(panel => panel.Title))}。"
                : $"Panels of lines: {Joined(panels.Panels.Select(panel => panel.Title))}.",
            ProfileFigure profile => chinese
                ? $"均值及其区间，横轴：{Joined(profile.Panels.Select(panel => panel.Factor).Distinct())}；纵轴：{Joined(profile.Panels.Select(panel => panel.Y.Label).Distinct())}；线条：{Joined(profile.Panels.SelectMany(panel => panel.Lines).Select(line => line.Label).Distinct())}。"
                : $"Means with their intervals, {Joined(profile.Panels.Select(panel => panel.Y.Label).Distinct())} over {Joined(profile.Panels.Select(panel => panel.Factor).Distinct())}: {Joined(profile.Panels.SelectMany(panel => panel.Lines).Select(line => line.Label).Distinct())}.",
            HistogramFigure histogram => chinese
                ? $"直方图：{Joined(histogram.Panels.Select(panel => panel.X.Label))}。"
                : $"Histograms of {Joined(histogram.Panels.Select(panel => panel.X.Label))}.",
            ContourFigure map => chinese
                ? $"等高线图，横轴：{map.X.Label.In(language)}；纵轴：{map.Y.Label.In(language)}；高度：{map.Height.In(language)}；线条：{Joined(map.Lines.Select(line => line.Label))}。"
                : $"Contour map of {map.Height.In(language)} over {map.X.Label.In(language)} and {map.Y.Label.In(language)}; lines: {Joined(map.Lines.Select(line => line.Label))}.",
            DivergingBarFigure bars => chinese
                ? Counted($"{bars.Bars.Length} 个题项作答分布的发散堆积条形图；选项由低到高：{Joined(bars.Categories)}。")
                : Counted($"Diverging stacked bars of the answers to {bars.Bars.Length} items, from lowest to highest: {Joined(bars.Categories)}."),
            HeatMapFigure map => chinese
                ? Counted($"{map.Labels.Length} 个变量的相关矩阵热图（下三角）：{Joined(map.Labels)}。")
                : Counted($"Correlations of {map.Labels.Length} variables as a heat map (lower triangle): {Joined(map.Labels)}."),
            ScatterFigure scatter => chinese
                ? $"散点图：{Joined(scatter.Panels.Select(panel => panel.Title))}。"
                : $"Scatter plots: {Joined(scatter.Panels.Select(panel => panel.Title))}.",
            ForestFigure forest => chinese
                ? $"森林图（估计值及其区间）：{Joined(forest.Rows.Select(row => row.Label))}。"
                : $"Estimates with their intervals: {Joined(forest.Rows.Select(row => row.Label))}.",
            PathDiagramFigure diagram => chinese
                ? $"路径图：{Joined(Named(diagram).Select(node => node.Label))}。"
                : $"Path diagram of {Joined(Named(diagram).Select(node => node.Label))}.",
            _ => string.Empty,
        };
        var notes = figure.Notes.Select(note => note.In(language));
        if (context.Synthetic)
        {
            notes = notes.Append(SyntheticNotice.Sentence.In(language));
        }

        return string.Join(' ', notes.Prepend(content).Where(part => part.Length > 0));

        string Joined(IEnumerable<Phrase> phrases) => string.Join(chinese ? "、" : ", ", phrases.Select(phrase => phrase.In(language)).Where(text => text.Length > 0));

        static IEnumerable<PathNode> Named(PathDiagramFigure diagram) => diagram.Nodes.Any(node => node.IsLatent) ? diagram.Nodes.Where(node => node.IsLatent) : diagram.Nodes;

        static string Counted(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
    }
}
