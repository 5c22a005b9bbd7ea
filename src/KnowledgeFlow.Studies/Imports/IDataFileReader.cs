using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Specification;

namespace KnowledgeFlow.Studies.Imports;

/// <summary>Reads one kind of data file.</summary>
internal interface IDataFileReader
{
    /// <summary>The file's contents.</summary>
    /// <param name="data">What the study file says about the file: its path for messages, a sheet, an encoding.</param>
    /// <param name="stream">The file, at its beginning; it can seek, and is closed by the caller.</param>
    /// <exception cref="BadInputException">The file cannot be read as meant.</exception>
    DataFileContents Read(DataSource data, Stream stream);
}
