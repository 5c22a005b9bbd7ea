using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Specification;

namespace KnowledgeFlow.Studies.Analyses.Pieces;

/// <summary>Means, spread and shape of variables.</summary>
/// <param name="Id">The analysis's id.</param>
/// <param name="VariablesIn">The variables.</param>
internal sealed record DescribedVariables(Located<string> Id, Func<Study, IEnumerable<Located<string>>> VariablesIn) : AnalysisPiece(Id)
{
    /// <inheritdoc/>
    public override T ReadBy<T>(IPieceReader<T> reader) => reader.Of(this);
}
