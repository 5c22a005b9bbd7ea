using KnowledgeFlow.Core.Reliability;
using KnowledgeFlow.Studies.Scoring;
using KnowledgeFlow.Studies.Specification;

namespace KnowledgeFlow.Studies.Analyses.Reliability;

/// <summary>A construct and its reliability.</summary>
/// <param name="Construct">The construct.</param>
/// <param name="Pool">Its items.</param>
/// <param name="Scale">Its reliability, of the items that somebody answered.</param>
internal sealed record ConstructReliability(Construct Construct, PooledItems Pool, ScaleReliability Scale)
{
    public static ConstructReliability Of(ScoredSurvey survey, Construct construct)
    {
        var pool = PooledItems.Of(survey, construct);
        return new ConstructReliability(construct, pool, ScaleReliability.Of(pool.Moments, survey.Level));
    }
}
