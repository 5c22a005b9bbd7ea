using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Specification;

namespace KnowledgeFlow.Studies.Analyses.StructuralModels;

/// <summary>The columns that models need of the data file, beside the items of constructs, which are read anyway.</summary>
internal static class ModelColumns
{
    /// <summary>Indicators that are items of no construct.</summary>
    public static IEnumerable<Located<string>> Items(Study study, IEnumerable<WrittenModel> models) =>
        models.SelectMany(model => model.Observed().Where(variable => model.Roles.Indicators.Contains(variable.Value) && !IsItem(study, variable.Value)));

    /// <summary>Observed variables that are no indicators, and the grouping variable.</summary>
    public static IEnumerable<Located<string>> Variables(Study study, IEnumerable<WrittenModel> models, ModelOptions options)
    {
        var variables = models.SelectMany(model => model.Observed().Where(variable => !model.Roles.Indicators.Contains(variable.Value) && !IsItem(study, variable.Value)));
        return options.Group is { } group ? variables.Append(group) : variables;
    }

    private static bool IsItem(Study study, string name) => study.Constructs.Any(construct => construct.ItemNames.Contains(name));
}
