using System.Collections.Immutable;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Specification;

namespace KnowledgeFlow.Studies.Analyses.Pieces;

/// <summary>Reliabilities of constructs' scales and of their items.</summary>
/// <param name="Id">The analysis's id.</param>
/// <param name="ConstructsIn">The constructs.</param>
internal sealed record ScaleSet(Located<string> Id, Func<Study, ImmutableArray<Construct>> ConstructsIn) : AnalysisPiece(Id)
{
    /// <inheritdoc/>
    public override bool TakesScoredItems => true;

    /// <inheritdoc/>
    public override T ReadBy<T>(IPieceReader<T> reader) => reader.Of(this);
}
