using System.Collections.Immutable;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.Surveys;

/// <summary>Where a survey's answers came from, so that a message can say where one stands.</summary>
/// <param name="Path">The file, as messages call it.</param>
public abstract record SurveySource(string Path)
{
    /// <summary>What reading found that a reader of the report should know.</summary>
    public ImmutableArray<Phrase> Notes { get; init; } = [];

    /// <summary>The place of a cell.</summary>
    /// <param name="record">The record, from 1, the header not counted.</param>
    /// <param name="column">The column's name.</param>
    public abstract InputPlace Cell(int record, string column);

    /// <summary>The place of a record.</summary>
    /// <param name="record">The record, from 1, the header not counted.</param>
    public abstract InputPlace Record(int record);

    /// <summary>The place of the header.</summary>
    public abstract InputPlace Header();
}
