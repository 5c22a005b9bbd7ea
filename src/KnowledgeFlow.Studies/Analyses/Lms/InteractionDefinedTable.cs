using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Analyses.StructuralModels;

namespace KnowledgeFlow.Studies.Analyses.Lms;

/// <summary>Lays out <c>lms.defined</c>: what the model defines by <c>:=</c>.</summary>
internal static class InteractionDefinedTable
{
    public static ResultTable Of(string id, InteractionFit fit, double level) => ParameterColumns.With(fit.Resampled is not null, level).Table(
        $"{id}.defined",
        new Phrase("Defined quantities", "效应分解（自定义参数）"),
        new Phrase("Quantity", "参数"),
        fit.Table.Definitions.Select((definition, place) => (
            definition.Name,
            Phrase.Verbatim(definition.Name),
            fit.DefinedAt(place))),
        [new Phrase("Standard errors by the delta method; of estimates as they are, not standardised.", "标准误由 delta 法得出；基于未标准化估计。"), .. fit.Resampled is { } drawn ? [drawn.Note] : Array.Empty<Phrase>(), .. fit.Diagnoses()]);
}
