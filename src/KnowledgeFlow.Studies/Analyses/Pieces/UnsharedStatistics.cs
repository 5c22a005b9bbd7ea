using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.Analyses.Pieces;

/// <summary>Statistics that no export, audit rule or reconstruction knows. Exports say that they are left out.</summary>
/// <param name="Id">The analysis's id.</param>
internal sealed record UnsharedStatistics(Located<string> Id) : AnalysisPiece(Id)
{
    /// <inheritdoc/>
    public override T ReadBy<T>(IPieceReader<T> reader) => reader.Of(this);
}
