using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Studies.Yaml;

namespace KnowledgeFlow.Studies.Analyses;

/// <summary>Reads <c>level:</c>, the level of an analysis's intervals.</summary>
internal static class LevelReader
{
    /// <summary>The level, the usual one where none is given.</summary>
    public static double Read(StudyMapping mapping, double usual = ConfidenceLevel.Usual) => mapping.Optional("level")?.NumberBetween(.5, .9999) ?? usual;
}
