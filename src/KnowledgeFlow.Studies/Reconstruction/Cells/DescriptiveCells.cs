using KnowledgeFlow.Core.Reconstruction.Statistics;
using KnowledgeFlow.Studies.Analyses.Pieces;

namespace KnowledgeFlow.Studies.Reconstruction.Cells;

/// <summary>Means and standard deviations of <c>descriptives.variables</c>.</summary>
internal static class DescriptiveCells
{
    public static IEnumerable<SearchableCell> Of(DescribedVariables piece, AnsweredVariables variables) =>
        from name in piece.VariablesIn(variables.Study)
        let variable = variables.Named(name.Value)
        where variable is not null
        from cell in Of($"{piece.Id.Value}.variables", name.Value, variable)
        select cell;

    /// <summary>The mean and the standard deviation of a row.</summary>
    public static IEnumerable<SearchableCell> Of(string table, string row, AnswerVariable variable) =>
    [
        new(table, row, "mean", new TargetStatistic.Mean(variable)),
        new(table, row, "sd", new TargetStatistic.StandardDeviation(variable)),
    ];
}
