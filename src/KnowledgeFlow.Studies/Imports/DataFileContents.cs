using KnowledgeFlow.Studies.Imports.Delimited;

namespace KnowledgeFlow.Studies.Imports;

/// <summary>What a data file turns out to be: text to read, cells whose meaning is still to be found, or variables that say themselves what they are.</summary>
public abstract record DataFileContents
{
    private DataFileContents()
    {
    }

    /// <summary>Delimited text, which has not been read yet.</summary>
    /// <param name="File">The file.</param>
    public sealed record Text(DelimitedText File) : DataFileContents;

    /// <summary>A sheet of a workbook, or another table of cells.</summary>
    /// <param name="Cells">Its cells.</param>
    public sealed record Sheet(RawSheet Cells) : DataFileContents;

    /// <summary>A statistical program's file.</summary>
    /// <param name="Variables">Its variables.</param>
    public sealed record Described(ImportedSurvey Variables) : DataFileContents;
}
