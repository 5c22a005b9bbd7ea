using System.Collections.Immutable;
using KnowledgeFlow.Core.Mediation;
using KnowledgeFlow.Core.Regression;
using KnowledgeFlow.Core.Regression.Moderation;
using KnowledgeFlow.Reporting.Figures;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Analyses.Layout;
using KnowledgeFlow.Studies.Analyses.Moderation;

namespace KnowledgeFlow.Studies.Analyses.Mediation;

/// <summary>Makes a mediation's figures: the path diagram, interaction plots, and indirect effects and indices over their moderators.</summary>
internal static class MediationFigures
{
    public static ImmutableArray<Figure> Of(MediationAnalysis analysis, MediationLabels labels, MediationFit fit, MediationInference inference, ImmutableArray<ConditionalCurve> curves) =>
    [
        Diagram(analysis.Id.Value, labels, fit),
        .. Interactions(analysis, labels, fit, inference.Effects),
        .. curves.Where(curve => curve.IndexBy is null).GroupBy(curve => curve.Path).Select((paths, i) =>
            Curves(FormattableString.Invariant($"{analysis.Id.Value}.conditional-{i + 1}"), labels, inference.Effects, [.. paths], analysis.Level)),
        .. curves.Where(curve => curve.IndexBy is not null).Select((curve, i) => Curves(FormattableString.Invariant($"{analysis.Id.Value}.index-{i + 1}"), labels, inference.Effects, [curve], analysis.Level)),
    ];

    private static PathDiagramFigure Diagram(string id, MediationLabels labels, MediationFit fit)
    {
        var covariates = fit.Model.Covariates.Terms.SelectMany(term => labels.Data.Columns([term], intercept: false)).ToHashSet();
        var arrows = (from equation in fit.Equations
                      let fitted = equation.Fit.TryGet(out var value, out _) ? value : null
                      where fitted is not null
                      from estimate in CoefficientTable.Of(fitted).Skip(1)
                      select new PathArrow(estimate.Term, equation.Outcome, PathArrowKind.Regression, estimate.B, estimate.PValue)).ToImmutableArray();
        return new PathDiagramFigure(
            $"{id}.diagram",
            new Phrase("Path diagram", "路径图"),
            [.. arrows.Select(arrow => arrow.From).Concat(arrows.Select(arrow => arrow.To)).Distinct().Select(name => new PathNode(name, labels.Of(name), false) { IsControl = covariates.Contains(name) })],
            arrows,
            [
                new Phrase(
                    "Unstandardised coefficients. Dashed: p ≥ .05. * p < .05, ** p < .01, *** p < .001.",
                    "非标准化系数。虚线：p ≥ 0.05。* p < 0.05，** p < 0.01，*** p < 0.001。"),
            ]);
    }

    // With another product of either variable in the equation, other columns cannot stay at their means.
    private static IEnumerable<LineFigure> Interactions(MediationAnalysis analysis, MediationLabels labels, MediationFit fit, MediationEffects effects)
    {
        var number = 0;
        foreach (var slope in effects.ModeratedSlopes())
        {
            var products = fit.Equations[slope.Equation].Terms.Where(term => term.Name.Contains(':', StringComparison.Ordinal) && !term.Moderators.IsEmpty);
            if (effects.ModeratedEffectOf(slope) is not { } effect || products.Count() > 1 || analysis.Model.Coding is not null)
            {
                continue;
            }

            var moderator = slope.Moderators[0];
            var probe = analysis.Model.Moderators[moderator].Probe;
            yield return InteractionFigure.Of(
                FormattableString.Invariant($"{analysis.Id.Value}.interaction-{++number}"),
                new ModerationRoles(labels.Of(slope.To), labels.Of(slope.From), labels.Of(effect.Moderator.Name)),
                new ProbeLabels(labels.Survey.Categories(analysis.Moderators[moderator]), effect.Moderator, probe, labels.Of(effect.Moderator.Name)),
                InteractionLine.Of(effect, probe, analysis.Level),
                analysis.Level);
        }
    }

    private static LineFigure Curves(string id, MediationLabels labels, MediationEffects effects, ImmutableArray<ConditionalCurve> curves, double level)
    {
        var (path, along) = (curves[0].Path, curves[0].Moderator);
        var label = labels.Prefixed(path.Source, labels.Of(path));
        var moderator = labels.Of(effects.Moderators[along].Name);
        var ordinate = curves[0].IndexBy is { } by
            ? new Phrase($"Index of {labels.Of(effects.Moderators[by].Name).English}", $"{labels.Of(effects.Moderators[by].Name).Chinese}的指数")
            : new Phrase("Indirect effect", "间接效应");
        return new LineFigure(
            id,
            new Phrase($"{ordinate.English} over {moderator.English}: {label.English}", $"{ordinate.Chinese}随{moderator.Chinese}的变化：{label.Chinese}"),
            new FigureAxis(moderator),
            new FigureAxis(ordinate),
            [.. curves.Select(curve => new LineSeries(
                curve.At is null ? Phrase.Empty : labels.At(effects, [.. path.Moderators.Where(other => other != along)], curve.At),
                curve.Values,
                [.. curve.Estimates.Select(estimate => estimate.Value)],
                [.. curve.Estimates.Select(estimate => estimate.Lower)],
                [.. curve.Estimates.Select(estimate => estimate.Upper)]))],
            [new Phrase($"Bands: {Terms.Percentage(level)} bootstrap intervals, point by point.", $"阴影为逐点的 {Terms.Percentage(level)} 自助法区间。")])
        {
            HorizontalLines = [new ReferenceLine(0, Phrase.Empty)],
            VerticalLines = [.. curves[0].Boundaries.Select(boundary => new ReferenceLine(boundary.Value, Phrase.Verbatim(SignedNumber.Of(boundary.Value))))],
            Regions = curves.Length == 1 ? [.. Significant(curves[0], level)] : [],
            Rug = [.. effects.Moderators[along].Values.Distinct().Order()],
        };
    }

    // Between neighbouring boundaries the effect is significant everywhere or nowhere.
    private static IEnumerable<ShadedRegion> Significant(ConditionalCurve curve, double level)
    {
        double[] edges = [curve.Values[0], .. curve.Boundaries.Select(boundary => boundary.Value), curve.Values[^1]];
        for (var i = 0; i + 1 < edges.Length; i++)
        {
            var middle = (edges[i] + edges[i + 1]) / 2;
            var nearest = Enumerable.Range(0, curve.Values.Length).MinBy(place => Math.Abs(curve.Values[place] - middle));
            if (edges[i + 1] > edges[i] && ConditionalCurve.IsSignificant(curve.Estimates[nearest]))
            {
                yield return new ShadedRegion(edges[i], edges[i + 1], ProbabilityPhrase.BelowOneLess(level));
            }
        }
    }
}
