using System.Collections.Immutable;
using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.Analyses.Pieces;

/// <summary>Outcomes compared between groups.</summary>
/// <param name="Id">The analysis's id.</param>
/// <param name="Outcomes">What is compared.</param>
/// <param name="Groups">Between which groups.</param>
/// <param name="Options">How.</param>
internal sealed record ComparedGroups(Located<string> Id, ImmutableArray<Located<string>> Outcomes, ImmutableArray<Located<string>> Groups, ComparisonOptions Options) : AnalysisPiece(Id)
{
    /// <summary>Pairs of variables that are compared within each questionnaire.</summary>
    public ImmutableArray<(Located<string> First, Located<string> Second)> Pairs { get; init; } = [];

    /// <summary>The value that each outcome's mean is compared with; null for none.</summary>
    public double? Expected { get; init; }

    /// <inheritdoc/>
    public override bool TellsSampleSize => false;

    /// <inheritdoc/>
    public override T ReadBy<T>(IPieceReader<T> reader) => reader.Of(this);
}
