using KnowledgeFlow.Core.Regression;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Analyses.Layout;

namespace KnowledgeFlow.Studies.Analyses.Regression;

/// <summary>What stands below every table of a hierarchical regression.</summary>
internal static class BlockNotes
{
    /// <summary>The number of rows, and why models are not there.</summary>
    public static IEnumerable<Phrase> Of(HierarchicalFit fit) =>
    [
        SampleNote.ListwiseOverBlocks(fit.RowsUsed.Length),
        .. fit.Blocks.Select((block, i) => block.Diagnosis() is { } diagnosis
            ? DiagnosisPhrase.Note(Phrase.Format($"No model {i + 1}", $"无模型 {i + 1}"), diagnosis)
            : null).OfType<Phrase>(),
    ];
}
