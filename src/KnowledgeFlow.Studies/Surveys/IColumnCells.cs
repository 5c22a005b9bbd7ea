using System.Collections.Immutable;
using KnowledgeFlow.Core.Data;

namespace KnowledgeFlow.Studies.Surveys;

/// <summary>The cells of a column, each distinct text once.</summary>
internal interface IColumnCells
{
    /// <summary>The distinct texts, in order of appearance, trimmed.</summary>
    IReadOnlyList<string> Texts { get; }

    /// <summary>The record (from 1) in which a text stands first.</summary>
    int FirstRecord(int code);

    /// <summary>The column, given what each distinct text stands for.</summary>
    Column ToColumn(string name, ReadOnlySpan<double> values);

    /// <summary>Each row's text.</summary>
    ImmutableArray<string> ToTexts();
}
