using System.Collections.Frozen;
using System.Collections.Immutable;
using KnowledgeFlow.Core.Data;
using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.Surveys;

/// <summary>The answers as they were read: those columns that the study asks for, every questionnaire a row.</summary>
/// <param name="Source">The file, and how to find a record's line in it.</param>
/// <param name="Rows">The number of questionnaires.</param>
/// <param name="Header">All names of the file's header, in order.</param>
/// <param name="Columns">The columns asked for, by name.</param>
/// <param name="Identifiers">The questionnaires' ids, or empty where the study names no such column.</param>
public sealed record SurveyTable(
    SurveySource Source,
    int Rows,
    ImmutableArray<string> Header,
    FrozenDictionary<string, SurveyColumn> Columns,
    ImmutableArray<string> Identifiers)
{
    /// <summary>What the file says itself of columns asked for, by name; nothing where it says no more than a name.</summary>
    public FrozenDictionary<string, ColumnDescription> Descriptions { get; init; } = FrozenDictionary<string, ColumnDescription>.Empty;

    /// <summary>Questions with several answers that the file itself knows and the study asks for, by name: the columns of their choices, 1 where ticked.</summary>
    public FrozenDictionary<string, ImmutableArray<string>> Sets { get; init; } = FrozenDictionary<string, ImmutableArray<string>>.Empty;

    /// <summary>No answers at all: those of a study that asks for none.</summary>
    /// <param name="path">The study file.</param>
    public static SurveyTable None(string path) => new(new NoSource(path), 0, [], FrozenDictionary<string, SurveyColumn>.Empty, []);

    /// <summary>A column of numbers.</summary>
    /// <param name="name">The column's name, and where it was asked for.</param>
    /// <exception cref="BadInputException">The column holds text.</exception>
    /// <exception cref="KeyNotFoundException">The column was not asked for when the survey was read.</exception>
    public Column Numbers(Located<string> name) => Sets.TryGetValue(name.Value, out var choices)
        ? throw name.Problem(SurveyMessages.SetIsNoNumber(name.Value, choices))
        : Columns[name.Value] switch
    {
        SurveyColumn.Numeric numeric => numeric.Values,
        SurveyColumn.Textual textual => throw SurveyMessages.TextAsNumber(textual.FirstText, name.Value, name.Place.Name).At(Source.Cell(textual.FirstTextRecord, name.Value)),
        _ => throw new InvalidOperationException("A survey column is numeric or textual."),
    };

    /// <summary>The answers to an item, which reading has made sure are numbers where the item has a scale.</summary>
    /// <exception cref="BadInputException">The column holds text.</exception>
    public Column Answers(string item) => Numbers(new Located<string>(item, InputPlace.File("an item")));

    /// <summary>The given questionnaires, in the order given.</summary>
    public SurveyTable Take(ImmutableArray<int> rows) => this with
    {
        Rows = rows.Length,
        Columns = Columns.Values.Select(column => column.Take(rows)).ToFrozenDictionary(column => column.Name),
        Identifiers = Identifiers.IsEmpty ? [] : [.. rows.Select(row => Identifiers[row])],
    };
}
