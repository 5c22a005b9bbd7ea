using System.IO.Compression;
using System.Xml;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.BinaryFiles;

namespace KnowledgeFlow.Studies.Workbooks;

/// <summary>The parts of an .xlsx or .ods file: XML in a zip archive.</summary>
internal sealed class OfficePackage : IDisposable
{
    private readonly ZipArchive archive;
    private readonly DamagedFile damaged;
    private readonly Dictionary<string, ZipArchiveEntry> parts = new(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="BadInputException">The archive is damaged, or expands to far more than a workbook does.</exception>
    public OfficePackage(Stream stream, DamagedFile damaged)
    {
        this.damaged = damaged;
        archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        var (expanded, limit) = (0L, DecompressionLimit.Of(stream.Length));
        foreach (var entry in archive.Entries)
        {
            parts.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
            expanded += Math.Max(0, entry.Length);
            if (expanded > limit || entry.Length < 0)
            {
                throw damaged.In(WorkbookDamage.Expansion(limit));
            }
        }
    }

    /// <summary>Runs a reader over a package; what is wrong with the archive or its XML becomes one message.</summary>
    public static T Read<T>(Stream stream, DamagedFile damaged, Func<OfficePackage, T> read)
    {
        try
        {
            using var package = new OfficePackage(stream, damaged);
            return read(package);
        }
        catch (XmlException fault)
        {
            throw damaged.In(WorkbookDamage.Xml(fault.LineNumber));
        }
        catch (Exception fault) when (fault is InvalidDataException or EndOfStreamException or NotSupportedException or ArgumentException or OverflowException)
        {
            throw damaged.In(WorkbookDamage.Archive);
        }
    }

    /// <summary>Whether there is a part of this name.</summary>
    public bool Has(string name) => parts.ContainsKey(name);

    /// <summary>The length of a part, expanded.</summary>
    public long LengthOf(string name) => parts.TryGetValue(name, out var entry) ? entry.Length : 0;

    /// <summary>A part, to be read from its beginning.</summary>
    /// <exception cref="BadInputException">There is no part of this name.</exception>
    public XmlReader Open(string name) => parts.TryGetValue(name, out var entry)
        ? XmlReader.Create(entry.Open(), new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CheckCharacters = false,
            CloseInput = true,
        })
        : throw damaged.In(WorkbookDamage.PartLacking(name));

    /// <summary>The value of an attribute by its name without a prefix, or null.</summary>
    public static string? Attribute(XmlReader reader, string name)
    {
        string? value = null;
        for (var more = reader.MoveToFirstAttribute(); more && value is null; more = reader.MoveToNextAttribute())
        {
            value = reader.LocalName == name ? reader.Value : null;
        }

        reader.MoveToElement();
        return value;
    }

    /// <inheritdoc/>
    public void Dispose() => archive.Dispose();
}
