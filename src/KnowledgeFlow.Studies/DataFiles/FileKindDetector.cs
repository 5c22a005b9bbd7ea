using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace KnowledgeFlow.Studies.DataFiles;

/// <summary>Tells what a file is by its contents; its name is not asked.</summary>
internal static class FileKindDetector
{
    private const int StartLength = 4096;
    private const int OldStataHeaderLength = 4;

    private static readonly string[] MarkupStarts = ["<!doctype", "<html", "<?xml", "<head", "<meta", "<table"];

    private static ReadOnlySpan<byte> CompoundDocument => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    private static ReadOnlySpan<byte> SasDataset => [0xC2, 0xEA, 0x81, 0x60, 0xB3, 0x14, 0x11, 0xCF, 0xBD, 0x92, 0x08, 0x00];

    private static ReadOnlySpan<byte> Gzip => [0x1F, 0x8B];

    /// <summary>The kind of a file; the stream is left at an unknown place.</summary>
    public static FileKind Of(Stream stream)
    {
        Span<byte> buffer = stackalloc byte[StartLength];
        stream.Position = 0;
        ReadOnlySpan<byte> start = buffer[..stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false)];
        return start.StartsWith("PK\u0003\u0004"u8) ? OfZip(stream)
            : start.StartsWith(CompoundDocument) ? OfCompoundDocument(stream, start)
            : start.StartsWith("$FL2"u8) || start.StartsWith("$FL3"u8) ? FileKind.SpssData
            : start.StartsWith("<stata_dta>"u8) || IsOldStata(start) ? FileKind.StataData
            : start.StartsWith("PAR1"u8) ? FileKind.Parquet
            : IsEncryptedSpss(start) ? FileKind.SpssEncrypted
            : start[..Math.Min(start.Length, 500)].IndexOf("SPSS PORT FILE"u8) >= 0 ? FileKind.SpssPortable
            : start.IndexOf(SasDataset) == 12 || start.StartsWith("HEADER RECORD*******LIB"u8) ? FileKind.SasData
            : start.StartsWith("%PDF"u8) ? FileKind.Pdf
            : start.StartsWith(Gzip) ? FileKind.GzipArchive
            : LooksLikeMarkup(start) ? FileKind.Markup
            : FileKind.Text;
    }

    // Release, byte order, and a type that is always 1: no text begins with two control characters.
    private static bool IsOldStata(ReadOnlySpan<byte> start) =>
        start.Length > OldStataHeaderLength && start[0] is >= 102 and <= 115 && start[1] is 1 or 2 && start[2] == 1;

    private static bool IsEncryptedSpss(ReadOnlySpan<byte> start) =>
        start.Length > 36 && start[8..].StartsWith("ENCRYPTED"u8);

    private static FileKind OfZip(Stream stream)
    {
        try
        {
            using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            var names = archive.Entries.Select(entry => entry.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
            return names.Contains("xl/workbook.bin") ? FileKind.BinaryWorkbook
                : names.Any(name => name.StartsWith("xl/", StringComparison.OrdinalIgnoreCase)) ? FileKind.Workbook
                : names.Any(name => name.StartsWith("word/", StringComparison.OrdinalIgnoreCase)) ? FileKind.TextDocument
                : names.Contains("content.xml") ? OfOpenDocument(archive)
                : FileKind.ZipArchive;
        }
        catch (InvalidDataException)
        {
            // A workbook that was cut off has lost its table of contents.
            return FileKind.ZipArchive;
        }
    }

    private static FileKind OfOpenDocument(ZipArchive archive)
    {
        const int LongestName = 100;
        if (archive.GetEntry("mimetype") is not { } entry)
        {
            return FileKind.OpenDocumentSheet;
        }

        using var reader = new StreamReader(entry.Open());
        var name = new char[LongestName];
        return name.AsSpan(0, reader.ReadBlock(name)).IndexOf("opendocument.text") >= 0 ? FileKind.TextDocument : FileKind.OpenDocumentSheet;
    }

    // The first sector of the directory names the document's main stream.
    private static FileKind OfCompoundDocument(Stream stream, ReadOnlySpan<byte> start)
    {
        const int SectorShiftOffset = 30, DirectoryOffset = 48, LargestShift = 12;
        if (start.Length <= DirectoryOffset + sizeof(uint) || start[SectorShiftOffset] > LargestShift)
        {
            return FileKind.OldWorkbook;
        }

        var sector = new byte[1 << start[SectorShiftOffset]];
        stream.Position = Math.Min(stream.Length, (1L + BinaryPrimitives.ReadUInt32LittleEndian(start[DirectoryOffset..])) * sector.Length);
        var names = Encoding.Unicode.GetString(sector, 0, stream.ReadAtLeast(sector, sector.Length, throwOnEndOfStream: false));
        return names.Contains("WordDocument", StringComparison.Ordinal) ? FileKind.TextDocument
            : names.Contains("EncryptedPackage", StringComparison.Ordinal) ? FileKind.EncryptedWorkbook
            : FileKind.OldWorkbook;
    }

    private static bool LooksLikeMarkup(ReadOnlySpan<byte> start)
    {
        var text = Encoding.Latin1.GetString(start[..Math.Min(start.Length, 512)]).TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\t', '\r', '\n');
        return MarkupStarts.Any(tag => text.StartsWith(tag, StringComparison.OrdinalIgnoreCase));
    }
}
