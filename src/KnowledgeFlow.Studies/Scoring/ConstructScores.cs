using System.Collections.Immutable;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Studies.Specification;

namespace KnowledgeFlow.Studies.Scoring;

/// <summary>Makes a construct's score of its items.</summary>
public static class ConstructScores
{
    /// <summary>
    /// The score of each questionnaire: the mean of the answered items, or for sums that mean times the number of items; NaN
    /// where fewer than the construct's minimum are answered.
    /// </summary>
    /// <param name="construct">The construct.</param>
    /// <param name="items">Its items, reversed as declared.</param>
    public static Column Of(Construct construct, ImmutableArray<Column> items) => MeanScore.Of(construct.Name.Value, items, construct.MinimumItems, construct.Score != ScoreKind.Mean);
}
