using KnowledgeFlow.Core.Data;
using Microsoft.Data.Analysis;

namespace KnowledgeFlow.DataFrames;

/// <summary>Survey data from data frames of Microsoft.Data.Analysis, and back.</summary>
public static class DataFrameConversion
{
    /// <summary>
    /// The columns as numbers: integers, floating-point numbers and decimals as they are, booleans as 0 and 1, null as NaN, texts by their categories
    /// (<see cref="SurveyData.FromCells"/>).
    /// </summary>
    /// <param name="frame">The data frame.</param>
    /// <param name="leaveOut">Columns that are no numbers, such as an identifier; null for none.</param>
    /// <param name="categories">The texts of columns that hold some, in order: the first is 1. Null for none.</param>
    /// <exception cref="ArgumentException">A column that is not left out holds dates, texts without or beyond their categories, or whole numbers that no double holds; or a column that is named is none.</exception>
    public static SurveyData ToSurveyData(
        this DataFrame frame, IReadOnlyCollection<string>? leaveOut = null, IReadOnlyDictionary<string, IReadOnlyList<string>>? categories = null)
    {
        ArgumentNullException.ThrowIfNull(frame);
        return SurveyData.FromCells(frame.Columns.Select(column => KeyValuePair.Create(column.Name, column.Cast<object?>())), leaveOut, categories);
    }

    /// <summary>A data frame of double columns, NaN as null.</summary>
    public static DataFrame ToDataFrame(this SurveyData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return new DataFrame(data.Columns.Select(column => new DoubleDataFrameColumn(column.Name, column.ToArray().Select(value => double.IsNaN(value) ? (double?)null : value))));
    }
}
