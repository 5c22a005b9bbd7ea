using System.Collections.Immutable;
using KnowledgeFlow.Studies.Analyses.Pieces;
using KnowledgeFlow.Studies.Scoring;

namespace KnowledgeFlow.Studies.Exporting.Lavaan;

/// <summary>What the sections of an R script share.</summary>
/// <param name="Survey">The answers as an analysis takes them.</param>
/// <param name="Names">The names of columns and factors.</param>
/// <param name="Objects">The names of R's objects, by analysis id.</param>
/// <param name="Models">The models of each analysis, by its id.</param>
internal sealed record LavaanContext(ScoredSurvey Survey, ExportedNames Names, ExportedNames Objects, ImmutableDictionary<string, ImmutableArray<PlannedModel>> Models)
{
    /// <summary>A column that an analysis names as a variable.</summary>
    public string Variable(string name) => Names[ColumnKeys.OfVariable(Survey, name)];
}
