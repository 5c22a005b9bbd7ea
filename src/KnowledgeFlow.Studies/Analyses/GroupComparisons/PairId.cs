using KnowledgeFlow.Reporting.Tables;
using KnowledgeFlow.Studies.Scoring;

namespace KnowledgeFlow.Studies.Analyses.GroupComparisons;

/// <summary>Names a pair of categories in row ids: <c>A - B</c>, a name that holds the sign itself in quotation marks, so that no two pairs have one id.</summary>
internal static class PairId
{
    private const string Between = " - ";

    public static string Of(Category first, Category second) => Quoted(first.Id) + Between + Quoted(second.Id);

    private static string Quoted(string id) => id.Contains(Between, StringComparison.Ordinal) ? CellAddress.Quoted(id) : id;
}
