using System.Globalization;
using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.Specification;

/// <summary>A short name for a column of the data file.</summary>
/// <param name="Name">The name by which the study calls the column.</param>
/// <param name="Header">The column's header, or its position from 1.</param>
public sealed record ColumnName(Located<string> Name, Located<string> Header)
{
    /// <summary>The position (from 1) where that is what identifies the column, or null.</summary>
    public int? Position => int.TryParse(Header.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var position) && position > 0 ? position : null;
}
