using KnowledgeFlow.Core.Reliability;
using KnowledgeFlow.Studies.Analyses.Reliability;
using KnowledgeFlow.Studies.Scoring;
using KnowledgeFlow.Studies.Specification;

namespace KnowledgeFlow.Studies.Analyses.ItemAnalysis;

/// <summary>A construct with its reliability and its extreme groups.</summary>
internal sealed record ScaleItems(ConstructReliability Reliability, ExtremeGroups Groups)
{
    public static ScaleItems Of(ScoredSurvey survey, Construct construct, double share)
    {
        var reliability = ConstructReliability.Of(survey, construct);
        return new ScaleItems(reliability, ExtremeGroups.Of(reliability.Pool.Answered, share));
    }
}
