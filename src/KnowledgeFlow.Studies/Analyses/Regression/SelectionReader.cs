using KnowledgeFlow.Core.Regression.Selection;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Yaml;

namespace KnowledgeFlow.Studies.Analyses.Regression;

/// <summary>Reads <c>selection: stepwise | forward | backward</c> with <c>enter:</c> and <c>remove:</c>.</summary>
internal static class SelectionReader
{
    public static IReadOnlyList<string> Keys { get; } = ["selection", "enter", "remove"];

    /// <summary>The rule; null where nothing is selected.</summary>
    /// <exception cref="BadInputException">A limit is given that nothing asks for, or terms could come and go for ever; or the model has no intercept.</exception>
    public static SelectionRule? Read(StudyMapping mapping, bool intercept)
    {
        if (mapping.Optional("selection") is not { } node)
        {
            return Array.Find(["enter", "remove"], mapping.Has) is { } unused ? throw mapping.Required(unused).Problem(AnalysisMessages.UnusedSelection(unused)) : null;
        }

        var method = node.Choice(("stepwise", SelectionMethod.Stepwise), ("forward", SelectionMethod.Forward), ("backward", SelectionMethod.Backward));
        var idle = method switch { SelectionMethod.Forward => "remove", SelectionMethod.Backward => "enter", _ => null };
        if (idle is not null && mapping.Optional(idle) is { } limit)
        {
            throw limit.Problem(AnalysisMessages.UnusedLimit(idle, node.Text()));
        }

        if (!intercept)
        {
            throw node.Problem(AnalysisMessages.SelectionNeedsIntercept());
        }

        var enter = mapping.Optional("enter")?.NumberBetween(0, 1) ?? SelectionRule.UsualEnter;
        var remove = mapping.Optional("remove")?.NumberBetween(0, 1) ?? SelectionRule.UsualRemove;
        return method == SelectionMethod.Stepwise && enter >= remove
            ? throw node.Problem(AnalysisMessages.EnterAboveRemove(enter, remove))
            : new SelectionRule(method, enter, remove);
    }
}
