using KnowledgeFlow.Core.Data;

namespace KnowledgeFlow.Core.Tests.References;

/// <summary>The answers behind reference values.</summary>
internal static class ReferenceData
{
    /// <summary>A CSV file under tests/reference whose cells are numbers or blank.</summary>
    public static DataFrame Read(params string[] path)
    {
        var table = ReferenceTable.Read(path);
        return new DataFrame(table.Names.Select(name => (Column)DoubleColumn.Of(name, table.Column(name))));
    }

    /// <summary>The rows of 12 generated Likert items in Chinese, with two groupings and blanks.</summary>
    public static DataFrame Likert() => Read("data", "likert.csv");

    /// <summary>The 338 valid rows of study A's reconstruction.</summary>
    public static DataFrame StudyA() => Read("data", "study_a_valid.csv");

    public static DataFrame Reversed(this DataFrame frame, string name, double scaleEnds) =>
        new(frame.Columns.Select(column => column.Name == name ? DoubleColumn.Of(name, [.. column.ToArray().Select(value => scaleEnds - value)]) : column));

    public static Moments MomentsOf(this DataFrame frame, params string[] names) => MomentsAccumulator.Of(frame.Select(names));
}
