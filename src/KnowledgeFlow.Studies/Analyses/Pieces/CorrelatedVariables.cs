using System.Collections.Immutable;
using KnowledgeFlow.Core.Descriptives;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Specification;

namespace KnowledgeFlow.Studies.Analyses.Pieces;

/// <summary>Correlations of variables.</summary>
/// <param name="Id">The analysis's id.</param>
/// <param name="VariablesIn">The variables.</param>
/// <param name="Method">Which correlation.</param>
/// <param name="Missing">Which rows.</param>
internal sealed record CorrelatedVariables(Located<string> Id, Func<Study, IEnumerable<Located<string>>> VariablesIn, CorrelationMethod Method, MissingPairs Missing) : AnalysisPiece(Id)
{
    /// <summary>Whether there are intervals.</summary>
    public bool HasIntervals { get; init; }

    /// <summary>The variables held constant in partial correlations; empty for none.</summary>
    public ImmutableArray<Located<string>> Controls { get; init; } = [];

    /// <inheritdoc/>
    public override T ReadBy<T>(IPieceReader<T> reader) => reader.Of(this);
}
