using System.Collections.Immutable;
using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.Analyses.Pieces;

/// <summary>A factorial analysis of variance or covariance.</summary>
/// <param name="Id">The analysis's id.</param>
/// <param name="Outcome">The outcome.</param>
/// <param name="Factors">The factors.</param>
/// <param name="Covariates">The covariates.</param>
/// <param name="Options">How it is made.</param>
internal sealed record FactorialVariance(
    Located<string> Id, Located<string> Outcome, ImmutableArray<Located<string>> Factors, ImmutableArray<Located<string>> Covariates, FactorialOptions Options) : AnalysisPiece(Id)
{
    /// <inheritdoc/>
    public override bool TellsSampleSize => false;

    /// <inheritdoc/>
    public override T ReadBy<T>(IPieceReader<T> reader) => reader.Of(this);
}
