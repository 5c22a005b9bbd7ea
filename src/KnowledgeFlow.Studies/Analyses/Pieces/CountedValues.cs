using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Specification;

namespace KnowledgeFlow.Studies.Analyses.Pieces;

/// <summary>How often each value of some variables was given.</summary>
/// <param name="Id">The analysis's id.</param>
/// <param name="VariablesIn">The variables.</param>
internal sealed record CountedValues(Located<string> Id, Func<Study, IEnumerable<Located<string>>> VariablesIn) : AnalysisPiece(Id)
{
    /// <inheritdoc/>
    public override bool TellsSampleSize => false;

    /// <inheritdoc/>
    public override T ReadBy<T>(IPieceReader<T> reader) => reader.Of(this);
}
