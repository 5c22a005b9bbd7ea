using System.Collections.Immutable;
using KnowledgeFlow.Core.LatentInteraction.ProductIndicators;
using KnowledgeFlow.Core.Sem.Specification;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.StructuralModels;
using KnowledgeFlow.Studies.Scoring;

namespace KnowledgeFlow.Studies.Analyses.Sem;

/// <summary>Lays out <c>sem.effects</c>: total, direct and indirect effects of every two variables that a way through others joins, <c>Y~X/indirect:M1>M2</c>.</summary>
internal static class StructuralEffectsTable
{
    /// <param name="id">The analysis's id.</param>
    /// <param name="survey">Where labels are found.</param>
    /// <param name="fit">The fit, whose last definitions are the effects.</param>
    /// <param name="effects">The effects.</param>
    /// <param name="bootstrap">What resamples say.</param>
    public static ResultTable Of(string id, ScoredSurvey survey, ModelFit fit, ImmutableArray<StructuralEffect> effects, EstimateBootstrap? bootstrap)
    {
        var first = fit.Table.Definitions.Length - effects.Length;
        return ParameterColumns.With(bootstrap is not null, survey.Level).Table(
            $"{id}.effects",
            new Phrase("Total, direct and indirect effects", "总效应、直接效应与间接效应"),
            new Phrase("Effect", "效应"),
            effects.Select((effect, place) => (fit.InGroup(effect.Group, ProductIndicator.AddressOf(effect.Name)), Label(survey, fit, effect), Row(DefinedTable.RowOf(fit, first + place, bootstrap), effect))),
            [
                new Phrase(
                    "Found from the model: the sum over ways of the products of their coefficients. Standard errors by the delta method; products are not normal, and bootstrap: gives intervals for them.",
                    "由模型得出：各路径系数乘积之和。标准误由 delta 法得出；乘积并非正态分布，可用 bootstrap: 求其区间。"),
                .. effects.All(effect => effect.IsStandardisable) ? [] : new[]
                {
                    new Phrase("Nothing standardised where a coefficient on the way is fixed or held equal to another.", "路径含固定或限定相等的系数时，不给出标准化值。"),
                },
                .. bootstrap is null ? [] : new[] { bootstrap.Note },
                .. FitNotes.Diagnosis(fit),
            ]);
    }

    private static ParameterRow Row(ParameterRow row, StructuralEffect effect) =>
        effect.IsStandardisable ? row : row with { Standardised = null, ResampledStandardised = null };

    private static Phrase Label(ScoredSurvey survey, ModelFit fit, StructuralEffect effect)
    {
        string[] via = effect.Kind.StartsWith("indirect:", StringComparison.Ordinal) ? effect.Kind["indirect:".Length..].Split('>') : [];
        var names = ((string[])[effect.Source, .. via, effect.Outcome]).Select(name => ParameterLabel.ProductOf(survey, name)).ToList();
        var (english, chinese) = effect.Kind switch
        {
            "total" => (", total", "：总效应"),
            "direct" => (", direct", "：直接效应"),
            "indirect" => (", indirect", "：间接效应合计"),
            _ => (string.Empty, string.Empty),
        };
        return new Phrase(
            fit.InGroup(effect.Group, string.Join(" → ", names.Select(name => name.English)) + english),
            fit.InGroup(effect.Group, string.Join(" → ", names.Select(name => name.Chinese)) + chinese));
    }
}
