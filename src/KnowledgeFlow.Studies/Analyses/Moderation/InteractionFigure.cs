using System.Collections.Immutable;
using KnowledgeFlow.Core.Regression.Moderation;
using KnowledgeFlow.Reporting.Figures;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Analyses.Layout;

namespace KnowledgeFlow.Studies.Analyses.Moderation;

/// <summary>Makes the interaction plot: the expected outcome over the observed predictor, a line a probe.</summary>
internal static class InteractionFigure
{
    public static LineFigure Of(string id, ModerationRoles roles, ProbeLabels probes, ImmutableArray<InteractionLine> lines, double level) => new(
        id,
        new Phrase($"Interaction plot: {roles.Effect.English}", $"交互作用图：{roles.Effect.Chinese}"),
        new FigureAxis(roles.Predictor),
        new FigureAxis(roles.Outcome),
        [
            .. lines.Select(line => new LineSeries(probes.Of(line.Id, line.ModeratorValue), line.Predictor, line.Mean, line.Lower, line.Upper)),
        ],
        [new Phrase($"Bands: {Terms.Percentage(level)} confidence of the mean; controls at their means; the predictor over its observed range.", $"阴影为均值的 {Terms.Percentage(level)} 置信带；控制变量取均值；预测变量取观测范围。")])
    {
        LegendTitle = new Phrase($"Lines: {roles.Moderator.English}", $"调节变量：{roles.Moderator.Chinese}"),
    };
}
