using System.Collections.Immutable;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Specification;

namespace KnowledgeFlow.Studies.Analyses.Pieces;

/// <summary>Correlations of the constructs' scores, adjusted for a marker variable (Lindell and Whitney 2001).</summary>
/// <param name="Id">The analysis's id.</param>
/// <param name="Marker">The marker: a column or a construct.</param>
internal sealed record MarkedCorrelations(Located<string> Id, Located<string> Marker) : AnalysisPiece(Id)
{
    /// <inheritdoc/>
    public override bool TakesScoredItems => true;

    /// <summary>The constructs, but the one that is the marker.</summary>
    public ImmutableArray<Construct> ConstructsIn(Study study) => study.Constructs.RemoveAll(construct => construct.Name.Value == Marker.Value);

    /// <inheritdoc/>
    public override T ReadBy<T>(IPieceReader<T> reader) => reader.Of(this);
}
