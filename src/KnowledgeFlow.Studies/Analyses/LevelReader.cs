using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Studies.Yaml;

namespace KnowledgeFlow.Studies.Analyses;

/// <summary>Reads <c>level:</c>, the level of intervals: of a study, or of one analysis.</summary>
internal static class LevelReader
{
    public const string Key = "level";

    /// <summary>The level, the usual one where none is given.</summary>
    public static double Read(StudyMapping mapping, double usual = ConfidenceLevel.Usual) => mapping.Optional(Key)?.NumberBetween(.5, .9999) ?? usual;
}
