using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.Analyses.Pieces;

/// <summary>
/// A part of what an analysis works out, such as a regression, in terms that exports, audit rules and reconstruction know too: they read the pieces of an analysis and never
/// ask of what type it is. A piece is a declaration: what it needs of a study or of answers it asks for late, so that papers that name no items have pieces too.
/// </summary>
/// <param name="Id">The analysis's id, which begins the addresses of its numbers.</param>
internal abstract record AnalysisPiece(Located<string> Id)
{
    /// <summary>Whether it takes the items of constructs, scored as declared, by way of the constructs.</summary>
    public virtual bool TakesScoredItems => false;

    /// <summary>Whether a column <c>n</c> of its tables is the number of rows behind them, and not that of a category or a group.</summary>
    public virtual bool TellsSampleSize => true;

    /// <summary>What a reader makes of it.</summary>
    public abstract T ReadBy<T>(IPieceReader<T> reader);
}
