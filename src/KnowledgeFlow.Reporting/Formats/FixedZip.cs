using System.IO.Compression;
using System.IO.Packaging;

namespace KnowledgeFlow.Reporting.Formats;

/// <summary>A package written anew so that the same content gives the same bytes: entries in order of their names, all of the earliest time that a zip can hold.</summary>
internal static class FixedZip
{
    /// <summary>How a package is to be written that is then written anew: compressed once is enough.</summary>
    public const CompressionOption Before = CompressionOption.NotCompressed;

    private static readonly DateTimeOffset Earliest = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Of(byte[] package)
    {
        using var fixedPackage = new MemoryStream();
        using (var source = new ZipArchive(new MemoryStream(package), ZipArchiveMode.Read))
        using (var target = new ZipArchive(fixedPackage, ZipArchiveMode.Create, leaveOpen: true))
        {
            // Readers look for the content types first.
            foreach (var entry in source.Entries.OrderBy(entry => entry.FullName != "[Content_Types].xml").ThenBy(entry => entry.FullName, StringComparer.Ordinal))
            {
                var copy = target.CreateEntry(entry.FullName, IsPicture(entry) ? CompressionLevel.NoCompression : CompressionLevel.Optimal);
                copy.LastWriteTime = Earliest;
                using var from = entry.Open();
                using var to = copy.Open();
                from.CopyTo(to);
            }
        }

        return fixedPackage.ToArray();
    }

    // A PNG is compressed already.
    private static bool IsPicture(ZipArchiveEntry entry) => entry.FullName.EndsWith(".png", StringComparison.OrdinalIgnoreCase);
}
