using System.Collections.Immutable;
using KnowledgeFlow.Core.Mediation;
using KnowledgeFlow.Core.Regression;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.Layout;

namespace KnowledgeFlow.Studies.Analyses.Mediation;

/// <summary>Lays out <c>mediation.effects</c>: what depends on no moderator. Total and direct effects have their regressions' errors, products those of the bootstrap.</summary>
internal static class EffectsTable
{
    public static ResultTable Of(MediationAnalysis analysis, MediationLabels labels, MediationFit fit, MediationInference? inference, MediationNotes notes)
    {
        var isPlain = analysis.Model.Moderators.IsEmpty;
        var layout = new TableLayout<EffectRow>([.. EffectColumns.Estimate("effect", new Phrase("Estimate", "估计值"), analysis.Level), .. isPlain ? EffectColumns.Standardised(analysis.Level) : [], .. EffectColumns.Asked(analysis)]);
        return layout.Table(
            $"{analysis.Id.Value}.effects",
            isPlain ? new Phrase("Total, direct and indirect effects", "总效应、直接效应与间接效应") : new Phrase("Effects that depend on no moderator", "不受调节的效应"),
            new Phrase("Effect", "效应"),
            inference is null ? Absent(labels, analysis, fit) : inference.Effects.PredictorColumns.SelectMany(source => Rows(labels, inference, source, isPlain)),
            [.. notes.Sample, .. notes.Number, .. inference is null ? [NeedsAll(isPlain)] : Notes(fit, inference, notes, isPlain)]);
    }

    // Single coefficients stand all the same.
    private static Phrase NeedsAll(bool isPlain) => isPlain
        ? new Phrase("Indirect effects and standardised ones need every equation with all its terms.", "间接效应与标准化效应需要全部方程，且不缺任何一项。")
        : new Phrase("Indirect effects need every equation with all its terms.", "间接效应需要全部方程，且不缺任何一项。");

    private static IEnumerable<Phrase> Notes(MediationFit fit, MediationInference inference, MediationNotes notes, bool isPlain)
    {
        yield return new Phrase("SE, limits and p of total and direct effects are the regression's.", "总效应与直接效应的标准误、区间与 p 来自回归。");
        yield return notes.Bootstrap(inference);
        if (isPlain)
        {
            yield return inference.Effects.IsPredictorBinary
                ? new Phrase("Std.: partially standardised, effect/SD(Y).", "标准化效应：部分标准化，效应/SD(Y)。")
                : new Phrase("Std.: effect · SD(X)/SD(Y).", "标准化效应：效应 · SD(X)/SD(Y)。");
        }

        if (isPlain && fit.Total is null)
        {
            yield return new Phrase("No total effect: the equations differ in covariates.", "各方程协变量不同，故无总效应。");
        }
    }

    private static IEnumerable<(string Id, Phrase Label, EffectRow Row)> Rows(MediationLabels labels, MediationInference inference, string source, bool isPlain)
    {
        var effects = inference.Effects;
        var nowhere = effects.Points([])[0];
        if (effects.Total(source) is { } total)
        {
            yield return Named("total", new Phrase("Total effect", "总效应"), OfSlope(total));
        }

        if (effects.Direct(source) is { Moderators.IsEmpty: true } direct)
        {
            yield return Named("direct", new Phrase("Direct effect", "直接效应"), OfSlope(direct));
        }

        ImmutableArray<MediatedPath> paths = [.. effects.Paths.Where(path => path.Source == source)];
        ImmutableArray<MediatedPath> plain = [.. paths.Where(path => path.Moderators.IsEmpty)];
        if (plain.Length == paths.Length)
        {
            yield return Named("indirect", new Phrase("Indirect effect", "间接效应合计"), OfFunction(coefficients => Sum(plain, coefficients)));
        }

        foreach (var path in plain)
        {
            yield return Named(path.Id, labels.Of(path), OfFunction(coefficients => path.At(coefficients, []), SobelTest.Of(effects, path, nowhere)));
        }

        if (plain.Length == paths.Length)
        {
            foreach (var (earlier, later) in Pairs(plain))
            {
                yield return Named(
                    $"{earlier.Id} - {later.Id}",
                    new Phrase($"{labels.Of(earlier).English} less {labels.Of(later).English}", $"{labels.Of(earlier).Chinese} 减 {labels.Of(later).Chinese}"),
                    OfFunction(coefficients => earlier.At(coefficients, []) - later.At(coefficients, [])));
            }
        }

        (string Id, Phrase Label, EffectRow Row) Named(string id, Phrase label, EffectRow row) => (labels.Prefix(source) + id, labels.Prefixed(source, label), row);

        EffectRow OfSlope(ArrowSlope slope) => new(null, ConditionalSlope.Of(effects, slope, nowhere, inference.Settings.Level), Standardised(coefficients => slope.At(coefficients, [])), null);

        EffectRow OfFunction(Func<ReadOnlySpan<double>, double> function, SobelTest? sobel = null) => new(inference.Of(function, sobel), null, Standardised(function), null);

        EffectEstimate? Standardised(Func<ReadOnlySpan<double>, double> function) =>
            isPlain ? inference.Of(coefficients => function(coefficients) * effects.Standardisation(source, coefficients)) : null;
    }

    private static double Sum(ImmutableArray<MediatedPath> paths, ReadOnlySpan<double> coefficients)
    {
        var sum = 0.0;
        foreach (var path in paths)
        {
            sum += path.At(coefficients, []);
        }

        return sum;
    }

    private static IEnumerable<(MediatedPath Earlier, MediatedPath Later)> Pairs(ImmutableArray<MediatedPath> paths) =>
        from i in Enumerable.Range(0, paths.Length)
        from j in Enumerable.Range(i + 1, paths.Length - i - 1)
        select (paths[i], paths[j]);

    // The rows that a model without moderators would have; those of single coefficients need no mediator's equation.
    private static IEnumerable<(string Id, Phrase Label, EffectRow Row)> Absent(MediationLabels labels, MediationAnalysis analysis, MediationFit fit)
    {
        var model = analysis.Model;
        if (fit.Total is not null)
        {
            yield return ("total", new Phrase("Total effect", "总效应"), OfCoefficient(fit, fit.Total, analysis.Level));
        }

        if (model.Moderators.IsEmpty)
        {
            yield return ("direct", new Phrase("Direct effect", "直接效应"), OfCoefficient(fit, fit.Equations[^1], analysis.Level));
            yield return ("indirect", new Phrase("Indirect effect", "间接效应合计"), EffectRow.None);
            foreach (var route in model.Routes())
            {
                yield return ($"indirect:{string.Join('>', route)}", labels.Arrows([model.Predictor, .. route, model.Outcome]), EffectRow.None);
            }
        }
    }

    private static EffectRow OfCoefficient(MediationFit fit, MediationEquation equation, double level)
    {
        if (fit.PredictorColumns is not [var predictor] || !equation.Fit.TryGet(out var fitted, out _) || !fitted.Design.Names.Contains(predictor))
        {
            return EffectRow.None;
        }

        var coefficient = CoefficientTable.Of(fitted, level)[fitted.IndexOf(predictor)];
        return EffectRow.None with
        {
            Slope = new ConditionalSlope(coefficient.B, coefficient.StandardError, coefficient.T, coefficient.PValue, coefficient.Lower, coefficient.Upper),
        };
    }
}
