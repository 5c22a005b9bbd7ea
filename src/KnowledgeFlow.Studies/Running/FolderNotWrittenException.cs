using KnowledgeFlow.Reporting.Language;

namespace KnowledgeFlow.Studies.Running;

/// <summary>The disk refused an output folder; what was there before is as it was.</summary>
public sealed class FolderNotWrittenException : IOException
{
    /// <summary>Reports what the disk said.</summary>
    public FolderNotWrittenException(Exception disk)
        : this(DiskFault.Of(disk), disk)
    {
    }

    /// <summary>Reports that nothing can be written to a folder.</summary>
    /// <param name="folder">The folder, as the user names it.</param>
    /// <param name="disk">What the disk said.</param>
    internal FolderNotWrittenException(string folder, Exception disk)
        : this(new Phrase($"Nothing can be written to {folder}: {disk.Message}", $"无法写入 {folder}（{DiskFault.Of(disk).Chinese}）"), disk)
    {
    }

    private FolderNotWrittenException(Phrase words, Exception disk)
        : base(words.English, disk) => Words = words;

    /// <summary>What the disk said, in both languages.</summary>
    public Phrase Words { get; }
}
