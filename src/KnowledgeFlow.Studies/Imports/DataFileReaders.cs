using System.Collections.Immutable;

namespace KnowledgeFlow.Studies.Imports;

/// <summary>The kinds of file that are read beside delimited text.</summary>
internal static class DataFileReaders
{
    private static readonly ImmutableArray<IDataFileReader> All = [];

    /// <summary>The reader for a file that starts with these bytes, or null where it is to be read as text.</summary>
    public static IDataFileReader? For(ReadOnlySpan<byte> start)
    {
        foreach (var reader in All)
        {
            if (reader.Recognises(start))
            {
                return reader;
            }
        }

        return null;
    }
}
