using System.Collections.Immutable;
using KnowledgeFlow.Core.Descriptives;
using KnowledgeFlow.Studies.Analyses.Pieces;

namespace KnowledgeFlow.Studies.Auditing.Rules;

/// <summary>The printed correlations of an analysis, found from either side.</summary>
/// <param name="Variables">The variables, in the order of print.</param>
/// <param name="Cells">The correlations, in the order of print.</param>
/// <param name="Analysis">The analysis.</param>
internal sealed record CorrelationSquare(ImmutableArray<string> Variables, ImmutableArray<PrintedNumber> Cells, CorrelatedVariables Analysis)
{
    private static readonly string[] Tables = ["r", "summary"];

    /// <summary>Whether they are Pearson's, to which the normal equations of regression apply.</summary>
    public bool IsPearson => Analysis.Method == CorrelationMethod.Pearson;

    /// <summary>The correlations of a page, table by table, of one set of people: not where answers are missing, and each pair may have other people behind it.</summary>
    public static IEnumerable<CorrelationSquare> All(PrintedPage page) =>
        from analysis in page.Study.Pieces<CorrelatedVariables>()
        where !page.SomeAnswersAreMissing
        from table in Tables
        let cells = page.CellsOf($"{analysis.Id.Value}.{table}").Where(cell => cell.Row != cell.Column && cell.Column is not ("mean" or "sd" or "n")).ToImmutableArray()
        where !cells.IsEmpty
        select new CorrelationSquare([.. cells.SelectMany(cell => new[] { cell.Column, cell.Row }).Distinct()], cells, analysis);

    /// <summary>The correlation of two variables, or null where it is not printed.</summary>
    public PrintedNumber? Of(string first, string second) =>
        Cells.FirstOrDefault(cell => (cell.Row == first && cell.Column == second) || (cell.Row == second && cell.Column == first));
}
