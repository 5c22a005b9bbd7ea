using KnowledgeFlow.Core.Regression;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.Analyses.Pieces;
using KnowledgeFlow.Studies.Scoring;

namespace KnowledgeFlow.Studies.Analyses.Regression;

/// <summary>What the tables that are about the last model are laid out from.</summary>
/// <param name="Id">The analysis's id.</param>
/// <param name="Survey">Whose labels are used.</param>
/// <param name="Data">What was fitted.</param>
/// <param name="Fit">The models.</param>
internal sealed record LastModelLayout(string Id, ScoredSurvey Survey, RegressionData Data, HierarchicalFit Fit)
{
    /// <summary>The last model that was estimated, or null.</summary>
    public LeastSquaresFit? Model => Fit.Blocks.Select(block => block.TryGet(out var fitted, out _) ? fitted.Fit : null).LastOrDefault(model => model is not null);

    /// <summary>n, why models and columns are not there, and which model a table is about.</summary>
    public IEnumerable<Phrase> Notes =>
    [
        .. BlockNotes.Of(Survey, Data, Fit),
        new Phrase("Of the last model.", "针对最终模型。"),
    ];

    /// <summary>The id and the label of a column's row.</summary>
    public (string Id, Phrase Label) Row(string column) => (Data.IdOf(column), Data.LabelOf(Survey, column));
}
