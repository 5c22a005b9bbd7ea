using System.Globalization;

namespace KnowledgeFlow.Studies.Analyses.Layout;

/// <summary>Numbers rows that have no name of their own: 1, 2, ….</summary>
internal static class RowNumber
{
    /// <summary>The row id of the row at a place counted from 0.</summary>
    public static string Of(int index) => (index + 1).ToString(CultureInfo.InvariantCulture);
}
