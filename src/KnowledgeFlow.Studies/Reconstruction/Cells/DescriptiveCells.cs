using KnowledgeFlow.Core.Reconstruction.Statistics;
using KnowledgeFlow.Studies.Analyses.Descriptives;

namespace KnowledgeFlow.Studies.Reconstruction.Cells;

/// <summary>Means and standard deviations of <c>descriptives.variables</c>.</summary>
internal static class DescriptiveCells
{
    public static IEnumerable<SearchableCell> Of(DescriptivesAnalysis analysis, AnsweredVariables variables) =>
        from name in analysis.Variables(variables.Study)
        let variable = variables.Named(name.Value)
        where variable is not null
        from cell in Of($"{analysis.Id.Value}.variables", name.Value, variable)
        select cell;

    /// <summary>The mean and the standard deviation of a row.</summary>
    public static IEnumerable<SearchableCell> Of(string table, string row, AnswerVariable variable) =>
    [
        new(table, row, "mean", new TargetStatistic.Mean(variable)),
        new(table, row, "sd", new TargetStatistic.StandardDeviation(variable)),
    ];
}
