using System.IO.Compression;
using System.Text;
using KnowledgeFlow.Core.Numerics;
using KnowledgeFlow.Fuzzing.Cases;

namespace KnowledgeFlow.Fuzzing.Mutations;

/// <summary>Spoils the XML inside workbooks, so that more than the archive is tried.</summary>
internal sealed class PackageMutator : IMutator
{
    private static readonly string[] Pieces =
    [
        "", "0", "-1", "2147483647", "99999999999", "1E309", "NaN", "XFD1048576", "ZZZZZZZ1", "A1:XFD1048576", "s", "str", "inlineStr", "b", "e", "d", "<row/>", "<c><v>1</v></c>",
        "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>", "&amp;", "&lol;", "<![CDATA[x]]>", "2024-13-45", "P1D", "_xFFFF_", "_x0000_", "date", "time", "float",
    ];

    public bool Takes(string name) => Path.GetExtension(name) is ".xlsx" or ".ods";

    public byte[] Mutate(byte[] file, RandomSource random)
    {
        using var spoilt = new MemoryStream();
        try
        {
            using var package = new ZipArchive(new MemoryStream(file), ZipArchiveMode.Read);
            using var written = new ZipArchive(spoilt, ZipArchiveMode.Create, leaveOpen: true);
            var target = random.NextInt32(Math.Max(1, package.Entries.Count));
            for (var i = 0; i < package.Entries.Count; i++)
            {
                using var part = package.Entries[i].Open();
                using var content = new MemoryStream();
                part.CopyTo(content);
                var isTarget = i == target || random.Chance(0.1);
                if (!isTarget || random.Chance(0.95))
                {
                    using var copy = written.CreateEntry(package.Entries[i].FullName, CompressionLevel.Fastest).Open();
                    copy.Write(isTarget ? Xml(content.ToArray(), random) : content.ToArray());
                }
            }
        }
        catch (InvalidDataException)
        {
            // Other mutators have spoilt the archive itself.
            return file;
        }

        return spoilt.ToArray();
    }

    private static byte[] Xml(byte[] part, RandomSource random)
    {
        var text = Encoding.UTF8.GetString(part);
        for (var change = 1 + random.NextInt32(4); change > 0 && text.Length > 0; change--)
        {
            var (opening, closing, keep) = random.Of(('"', '"', true), ('>', '<', true), ('<', '>', false));
            var start = text.IndexOf(opening, random.NextInt32(text.Length));
            var end = start < 0 ? -1 : text.IndexOf(closing, start + 1);
            if (end > 0)
            {
                var piece = random.Of<string>(Pieces);
                text = keep ? $"{text[..(start + 1)]}{(opening == '"' ? piece.Replace('<', ' ').Replace('"', ' ') : piece)}{text[end..]}" : text[..start] + text[(end + 1)..];
            }
        }

        return Encoding.UTF8.GetBytes(text);
    }
}
