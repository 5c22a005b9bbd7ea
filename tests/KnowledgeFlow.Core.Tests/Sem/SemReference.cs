using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Core.Outcomes;
using KnowledgeFlow.Core.Sem.Observed;
using KnowledgeFlow.Core.Sem.Specification;

namespace KnowledgeFlow.Core.Tests.Sem;

/// <summary>Reads the results of lavaan and semTools under <c>tests/reference/sem</c>; a missing file fails.</summary>
internal static class SemReference
{
    public static string PathOf(string file) => Path.Combine(AppContext.BaseDirectory, "reference", "sem", file);

    public static JsonElement Json(string file) => JsonDocument.Parse(File.ReadAllText(PathOf(file))).RootElement;

    /// <summary>A data file; NA is NaN.</summary>
    public static SurveyData Frame(string file)
    {
        var lines = File.ReadAllLines(PathOf(file));
        var names = lines[0].Split(',').Select(name => name.Trim('"')).ToArray();
        var rows = lines.Skip(1).Select(line => line.Split(',').Select(cell => cell == "NA" ? double.NaN : double.Parse(cell, CultureInfo.InvariantCulture)).ToArray()).ToList();
        return new SurveyData(names.Select((name, j) => new DoubleColumn(name, [.. rows.Select(row => row[j])])));
    }

    /// <summary>The frames of each value of a column, in order of first appearance (lavaan's order of groups).</summary>
    public static ImmutableArray<SurveyData> Groups(SurveyData frame, string column)
    {
        var values = frame[column].ToArray();
        return [.. values.Distinct().Select(value => frame.Take([.. Enumerable.Range(0, frame.Rows).Where(row => values[row] == value)]))];
    }

    public static ParameterTable Table(string model, ModelDefaults defaults)
    {
        var result = ModelSpecification.Specify(model, defaults);
        result.TryGet(out var table, out var error).Should().BeTrue(error?.ToString());
        return table!;
    }

    public static T Value<T>(Outcome<T> outcome)
    {
        outcome.TryGet(out var value, out var diagnosis).Should().BeTrue(diagnosis?.ToString());
        return value!;
    }

    public static ObservedData Listwise(SurveyData frame, ParameterTable table) => Value(ObservedData.Listwise([frame], table.Roles.Observed));
}
