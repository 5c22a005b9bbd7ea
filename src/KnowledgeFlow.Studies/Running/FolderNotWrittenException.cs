namespace KnowledgeFlow.Studies.Running;

/// <summary>The disk refused an output folder; what was there before is as it was.</summary>
public sealed class FolderNotWrittenException : IOException
{
    /// <summary>Reports what the disk said.</summary>
    public FolderNotWrittenException(Exception disk)
        : base(disk.Message, disk)
    {
    }
}
