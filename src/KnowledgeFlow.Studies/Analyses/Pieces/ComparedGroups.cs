using System.Collections.Immutable;
using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.Analyses.Pieces;

/// <summary>Outcomes compared between groups.</summary>
/// <param name="Id">The analysis's id.</param>
/// <param name="Outcomes">What is compared.</param>
/// <param name="Groups">Between which groups.</param>
/// <param name="HasRanks">Whether by ranks too.</param>
internal sealed record ComparedGroups(Located<string> Id, ImmutableArray<Located<string>> Outcomes, ImmutableArray<Located<string>> Groups, bool HasRanks) : AnalysisPiece(Id)
{
    /// <inheritdoc/>
    public override bool TellsSampleSize => false;

    /// <inheritdoc/>
    public override T ReadBy<T>(IPieceReader<T> reader) => reader.Of(this);
}
