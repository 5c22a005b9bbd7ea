using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Analyses.Pieces;

namespace KnowledgeFlow.Studies.Exporting;

/// <summary>Says that a regression is written with the terms that kflow selected.</summary>
internal static class ExportedSelection
{
    /// <summary>The omission, where terms were selected.</summary>
    public static IEnumerable<Phrase> Omissions(FittedRegression piece) => piece.Selection is null
        ? []
        : [new Phrase("the last model has the terms that kflow selected; the steps of the selection are not repeated.", "最终模型所含变量为 kflow 筛选所得，筛选步骤不再重复。")];
}
