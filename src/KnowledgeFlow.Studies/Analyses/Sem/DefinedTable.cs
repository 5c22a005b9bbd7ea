using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.StructuralModels;

namespace KnowledgeFlow.Studies.Analyses.Sem;

/// <summary>Lays out <c>sem.defined</c>: what the model defines by <c>:=</c>.</summary>
internal static class DefinedTable
{
    /// <param name="id">The analysis's id.</param>
    /// <param name="fit">The fit.</param>
    /// <param name="count">How many of its definitions the model's text has; the others are effects.</param>
    /// <param name="bootstrap">What resamples say.</param>
    /// <param name="level">The level of the intervals.</param>
    public static ResultTable Of(string id, ModelFit fit, int count, EstimateBootstrap? bootstrap, double level) => ParameterColumns.With(bootstrap is not null, level).Table(
        $"{id}.defined",
        new Phrase("Defined quantities", "效应分解（自定义参数）"),
        new Phrase("Quantity", "参数"),
        fit.Table.Definitions.Take(count).Select((definition, place) => (definition.Name, Phrase.Verbatim(definition.Name), RowOf(fit, place, bootstrap))),
        [
            new Phrase("Standard errors by the delta method; standardised values from the standardised parameters in the definition.", "标准误由 delta 法得出；标准化值由定义中各参数的标准化值求得。"),
            .. bootstrap is null ? [] : new[] { bootstrap.Note },
            .. FitNotes.Diagnosis(fit),
        ]);

    /// <summary>The numbers of a definition.</summary>
    public static ParameterRow RowOf(ModelFit fit, int place, EstimateBootstrap? bootstrap) => fit.Fitted.TryGet(out var fitted, out _)
        ? ParameterRow.Of(fitted.Solution.Defined[place], fitted.Standardised.Defined[place], bootstrap?.Defined[place], bootstrap?.StandardisedDefined[place])
        : ParameterRow.None;
}
