using System.Collections.Immutable;
using KnowledgeFlow.Core.Regression.Factorial;
using KnowledgeFlow.Reporting.Figures;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Studies.Analyses.FactorialAnova;

/// <summary>Makes the profile plot: estimated marginal means over the first factor, a line a level of the second, a panel a level of the third.</summary>
internal static class ProfileFigures
{
    private const int MostFactors = 3;

    /// <summary>The figure; none where there is no analysis.</summary>
    /// <param name="id">The analysis's id.</param>
    /// <param name="outcome">What the outcome is called.</param>
    /// <param name="analysed">The analysis.</param>
    public static ImmutableArray<Figure> Of(string id, Phrase outcome, AnalysedFactors analysed)
    {
        if (analysed.Found is not { } found)
        {
            return [];
        }

        ImmutableArray<int> shown = [.. Enumerable.Range(0, Math.Min(analysed.Factors.Length, MostFactors))];
        var means = found.Means(shown);
        var axis = new FigureAxis(new Phrase($"Estimated mean of {outcome.English}", $"{outcome.Chinese}的估计边际均值"));
        var factors = analysed.LabelOf(shown);
        return
        [
            new ProfileFigure(
                $"{id}.profile",
                new Phrase($"Profile plot: {outcome.English} by {factors.English}", $"轮廓图：{outcome.Chinese}（{factors.Chinese}）"),
                [.. LevelsAt(2).Select(panel => new ProfilePanel(
                    shown.Length > 2 ? Equation(analysed.Factors[2].Label, analysed.Factors[2].Levels[panel].Label) : Phrase.Empty,
                    analysed.Factors[0].Label,
                    [.. analysed.Factors[0].Levels.Select(level => level.Label)],
                    axis,
                    [.. LevelsAt(1).Select(line => Line(line, panel))]))],
                Notes())
            {
                LegendTitle = shown.Length > 1 ? analysed.Factors[1].Label : Phrase.Empty,
            },
        ];

        IEnumerable<int> LevelsAt(int factor) => Enumerable.Range(0, shown.Length > factor ? analysed.Factors[factor].Levels.Length : 1);

        LineSeries Line(int line, int panel)
        {
            ImmutableArray<EstimatedMean> points = [.. means.Where(mean => (shown.Length < 2 || mean.Levels[1] == line) && (shown.Length < 3 || mean.Levels[2] == panel))];
            return new LineSeries(
                shown.Length > 1 ? analysed.Factors[1].Levels[line].Label : Phrase.Empty,
                [.. points.Select(point => point.Levels[0] + 1.0)],
                [.. points.Select(point => point.Mean)],
                [.. points.Select(point => point.Lower)],
                [.. points.Select(point => point.Upper)]) { Markers = true };
        }

        ImmutableArray<Phrase> Notes()
        {
            var percent = 100 * analysed.Options.Level;
            return
            [
                Phrase.Format($"Bars: {percent:0.##}% intervals of the means.", $"误差线为均值的 {percent:0.##}% 置信区间。"),
                .. analysed.Covariates.IsEmpty ? ImmutableArray<Phrase>.Empty : [new Phrase("Covariates at their means.", "协变量取均值。")],
                .. analysed.Factors.Length > MostFactors ? [new Phrase("Means over the levels of further factors with equal weight.", "其余因素各水平等权平均。")] : ImmutableArray<Phrase>.Empty,
            ];
        }
    }

    private static Phrase Equation(Phrase factor, Phrase level) => new($"{factor.English}: {level.English}", $"{factor.Chinese}：{level.Chinese}");
}
