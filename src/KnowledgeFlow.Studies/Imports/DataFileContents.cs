namespace KnowledgeFlow.Studies.Imports;

/// <summary>What a reader makes of a data file: cells whose meaning is still to be found, or variables that say themselves what they are.</summary>
public abstract record DataFileContents
{
    private DataFileContents()
    {
    }

    /// <summary>A text file or a sheet of a workbook.</summary>
    /// <param name="Cells">Its cells.</param>
    public sealed record Sheet(RawSheet Cells) : DataFileContents;

    /// <summary>A statistical program's file.</summary>
    /// <param name="Variables">Its variables.</param>
    public sealed record Described(ImportedSurvey Variables) : DataFileContents;
}
