using KnowledgeFlow.Core.Data;

namespace KnowledgeFlow.Core.Tests.References;

/// <summary>The answers behind reference values.</summary>
internal static class ReferenceData
{
    /// <summary>A CSV file under tests/reference whose cells are numbers or blank.</summary>
    public static SurveyData Read(params string[] path)
    {
        var table = ReferenceTable.Read(path);
        return new SurveyData(table.Names.Select(name => (Column)DoubleColumn.Of(name, table.Column(name))));
    }

    /// <summary>The rows of 12 generated Likert items in Chinese, with two groupings and blanks.</summary>
    public static SurveyData Likert() => Read("data", "likert.csv");

    /// <summary>The 338 valid rows of study A's reconstruction.</summary>
    public static SurveyData StudyA() => Read("data", "study_a_valid.csv");

    public static SurveyData Reversed(this SurveyData frame, string name, double scaleEnds) =>
        new(frame.Columns.Select(column => column.Name == name ? DoubleColumn.Of(name, [.. column.ToArray().Select(value => scaleEnds - value)]) : column));

    public static Moments MomentsOf(this SurveyData frame, params string[] names) => MomentsAccumulator.Of(frame.Select(names));
}
