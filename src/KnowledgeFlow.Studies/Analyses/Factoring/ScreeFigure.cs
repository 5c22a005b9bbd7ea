using System.Collections.Immutable;
using KnowledgeFlow.Core.Factoring;
using KnowledgeFlow.Reporting.Figures;
using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Studies.Analyses.Factoring;

/// <summary>Makes the scree plot with the eigenvalues that chance would give.</summary>
internal static class ScreeFigure
{
    public static LineFigure Of(string id, FactorRetention chance)
    {
        ImmutableArray<double> numbers = [.. Enumerable.Range(1, chance.Eigenvalues.Length).Select(number => (double)number)];
        return new LineFigure(
            id,
            chance.Thresholds.IsEmpty ? new Phrase("Scree plot", "碎石图") : new Phrase("Scree plot with parallel analysis", "碎石图与平行分析"),
            new FigureAxis(new Phrase("Factor", "因子")),
            new FigureAxis(new Phrase("Eigenvalue", "特征值"), Minimum: 0),
            [
                new LineSeries(new Phrase("Observed", "实际数据"), numbers, [.. chance.Eigenvalues.Select(share => share.Eigenvalue)], [], []) { Markers = true },
                .. chance.Thresholds.IsEmpty ? [] : new[] { new LineSeries(new Phrase("Parallel analysis", "平行分析"), numbers, chance.Thresholds, [], []) { Markers = true } },
            ],
            []);
    }
}
