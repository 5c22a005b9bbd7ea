namespace KnowledgeFlow.Studies.Imports;

/// <summary>What a cell of a file holds, before anybody asks what it means.</summary>
public enum RawCellKind
{
    /// <summary>Nothing at all. A quoted empty field of a text file is <see cref="Text"/> without characters instead: some tools tell the two apart.</summary>
    Blank,

    /// <summary>Text, as it stands in the file.</summary>
    Text,

    /// <summary>A number that the file keeps as a number.</summary>
    Number,

    /// <summary>A date, with or without a time of day.</summary>
    Date,

    /// <summary>A time of day or a length of time.</summary>
    Time,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A formula's error, such as <c>#N/A</c>: no answer, but one worth a note.</summary>
    Error,
}
