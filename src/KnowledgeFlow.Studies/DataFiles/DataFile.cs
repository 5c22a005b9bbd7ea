using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Imports;
using KnowledgeFlow.Studies.Specification;

namespace KnowledgeFlow.Studies.DataFiles;

/// <summary>Reads workbooks and the files of statistical programs.</summary>
public static class DataFile
{
    /// <summary>A file's contents, or null where it is none of these kinds and to be read as text.</summary>
    /// <param name="data">What is known of the file beforehand.</param>
    /// <param name="stream">The file; it can seek, and is closed by the caller.</param>
    /// <exception cref="BadInputException">The file is of a kind that is not read, or is damaged.</exception>
    public static DataFileContents? Read(DataSource data, Stream stream) => DataFileReaders.For(data.Path, stream)?.Read(data, stream);
}
