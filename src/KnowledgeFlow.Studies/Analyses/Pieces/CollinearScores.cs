using System.Collections.Immutable;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Specification;

namespace KnowledgeFlow.Studies.Analyses.Pieces;

/// <summary>Scores of all constructs, each predicted by all others.</summary>
/// <param name="Id">The analysis's id.</param>
internal sealed record CollinearScores(Located<string> Id) : AnalysisPiece(Id)
{
    /// <inheritdoc/>
    public override bool TakesScoredItems => true;

    /// <summary>The constructs; none where there are no two.</summary>
    public static ImmutableArray<Construct> ConstructsIn(Study study) => study.Constructs.Length > 1 ? study.Constructs : [];

    /// <inheritdoc/>
    public override T ReadBy<T>(IPieceReader<T> reader) => reader.Of(this);
}
