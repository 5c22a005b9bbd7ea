namespace KnowledgeFlow.Studies.BinaryFiles;

/// <summary>
/// How much a compressed file may expand to. Answers compress to a tenth, a column of one value to a hundredth; a small file that expands
/// to a thousandfold was made to fill a memory.
/// </summary>
internal static class DecompressionLimit
{
    private const long Always = 1L << 26;
    private const long Ratio = 100;

    /// <summary>The most bytes that a file of the given length may expand to.</summary>
    public static long Of(long fileLength) => Always + (Ratio * fileLength);
}
