using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.Analyses.Pieces;

/// <summary>The first principal component of items, unrotated (Harman's single-factor test).</summary>
/// <param name="Id">The analysis's id.</param>
/// <param name="Items">The items.</param>
internal sealed record ItemComponent(Located<string> Id, ChosenItems Items) : AnalysisPiece(Id)
{
    /// <inheritdoc/>
    public override bool TakesScoredItems => true;

    /// <inheritdoc/>
    public override T ReadBy<T>(IPieceReader<T> reader) => reader.Of(this);
}
