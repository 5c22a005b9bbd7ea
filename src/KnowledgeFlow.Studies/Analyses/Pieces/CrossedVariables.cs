using System.Collections.Immutable;
using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.Analyses.Pieces;

/// <summary>Variables, or questions with several answers, counted by the categories of others.</summary>
/// <param name="Id">The analysis's id.</param>
/// <param name="Rows">What is counted.</param>
/// <param name="Columns">By the categories of what.</param>
internal sealed record CrossedVariables(Located<string> Id, ImmutableArray<Located<string>> Rows, ImmutableArray<Located<string>> Columns) : AnalysisPiece(Id)
{
    /// <inheritdoc/>
    public override bool TellsSampleSize => false;

    /// <inheritdoc/>
    public override T ReadBy<T>(IPieceReader<T> reader) => reader.Of(this);
}
