using KnowledgeFlow.Core.Factoring;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Scoring;

namespace KnowledgeFlow.Studies.Analyses.Pieces;

/// <summary>Factors of items, extracted and rotated.</summary>
/// <param name="Id">The analysis's id.</param>
/// <param name="Items">The items.</param>
/// <param name="AreAsGiven">Whether the items enter as they were answered.</param>
/// <param name="Extraction">How factors are extracted.</param>
/// <param name="Rotation">How they are rotated.</param>
/// <param name="Rule">How many there are.</param>
internal sealed record FittedFactors(Located<string> Id, ChosenItems Items, bool AreAsGiven, ExtractionMethod Extraction, RotationMethod Rotation, FactorCountRule Rule) : AnalysisPiece(Id)
{
    /// <summary>What is factored.</summary>
    public FactorBase Base { get; init; }

    /// <summary>Whether each correlation is of the rows that answer its two items, and not of those that answer all.</summary>
    public bool IsPairwise { get; init; }

    /// <summary>The answers to the items.</summary>
    /// <param name="seen">The questionnaires as the analysis takes them (<see cref="Analysis.SeenBy"/>).</param>
    public PooledItems PoolIn(ScoredSurvey seen) => IsPairwise
        ? PooledItems.OfPairs(seen, Items.In(seen.Study).Select(item => item.Value))
        : PooledItems.Of(seen, Items.In(seen.Study).Select(item => item.Value));

    /// <summary>The correlations or covariances that are factored.</summary>
    public Outcome<ItemCorrelations> CorrelationsOf(PooledItems pool) => Base switch
    {
        FactorBase.Polychoric => PolychoricItemCorrelations.Of(pool.VaryingAnswers),
        FactorBase.Covariance => ItemCorrelations.OfCovariances(pool.Varying),
        _ => IsPairwise ? ItemCorrelations.OfPairs(pool.VaryingAnswers) : ItemCorrelations.Of(pool.Varying),
    };

    /// <summary>How many factors there are, which the rule may decide from the data; null where the data give no solution.</summary>
    /// <param name="seen">The questionnaires as the analysis takes them.</param>
    public int? CountIn(ScoredSurvey seen) =>
        CorrelationsOf(PoolIn(seen)).TryGet(out var correlations, out _) && FactorRetention.Of(correlations, Rule).Factors.TryGet(out var factors, out _) ? factors : null;

    /// <inheritdoc/>
    public override T ReadBy<T>(IPieceReader<T> reader) => reader.Of(this);
}
