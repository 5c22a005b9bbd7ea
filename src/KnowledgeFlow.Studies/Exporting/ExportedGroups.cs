using System.Collections.Immutable;
using KnowledgeFlow.Studies.Analyses.StructuralModels;
using KnowledgeFlow.Studies.Scoring;

namespace KnowledgeFlow.Studies.Exporting;

/// <summary>Finds the groups of a model, in the order in which they are fitted.</summary>
internal static class ExportedGroups
{
    /// <summary>The codes that occur and what tables call them; none where there is one group.</summary>
    public static ImmutableArray<(double Code, string Id)> Of(ScoredSurvey survey, ModelOptions options)
    {
        if (options.Group is not { } group)
        {
            return [];
        }

        var variable = survey.Categories(group);
        var occurring = variable.Codes.CountValues();
        return [.. variable.Categories.Where(category => occurring.ContainsKey(category.Code)).Select(category => (category.Code, category.Id))];
    }
}
