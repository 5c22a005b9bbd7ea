using System.IO.Compression;
using System.Text;

namespace KnowledgeFlow.Studies.Tests.Workbooks;

/// <summary>A workbook of Office Open XML, written part by part.</summary>
internal sealed class XlsxFile
{
    public string WorkbookProperties { get; init; } = string.Empty;

    /// <summary>Names, states and contents (inside <c>worksheet</c>) of the sheets.</summary>
    public (string Name, string State, string Content)[] Sheets { get; init; } = [];

    public string[] SharedStrings { get; init; } = [];

    /// <summary>Codes of number formats, from id 164 on; cell style n has the n-th of the built-in ids and then of these.</summary>
    public string[] Formats { get; init; } = [];

    public int[] BuiltInStyles { get; init; } = [0];

    public byte[] ToArray()
    {
        const string Relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            Write(archive, "_rels/.rels", $"<Relationships><Relationship Id=\"a\" Type=\"{Relation}officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            Write(archive, "xl/workbook.xml", $"<workbook xmlns:r=\"r\">{WorkbookProperties}<sheets>{string.Concat(Sheets.Select((sheet, i) => $"<sheet name=\"{sheet.Name}\" state=\"{sheet.State}\" r:id=\"s{i}\"/>"))}</sheets></workbook>");
            Write(archive, "xl/_rels/workbook.xml.rels", $"<Relationships>{string.Concat(Sheets.Select((_, i) => $"<Relationship Id=\"s{i}\" Type=\"{Relation}worksheet\" Target=\"/xl/worksheets/{i}.xml\"/>"))}<Relationship Id=\"t\" Type=\"{Relation}sharedStrings\" Target=\"strings.xml\"/><Relationship Id=\"u\" Type=\"{Relation}styles\" Target=\"../xl/styles.xml\"/></Relationships>");
            Write(archive, "xl/strings.xml", $"<sst>{string.Concat(SharedStrings)}</sst>");
            var styles = BuiltInStyles.Concat(Formats.Select((_, i) => 164 + i));
            Write(archive, "xl/styles.xml", $"<styleSheet><numFmts>{string.Concat(Formats.Select((code, i) => $"<numFmt numFmtId=\"{164 + i}\" formatCode=\"{code}\"/>"))}</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>{string.Concat(styles.Select(id => $"<xf numFmtId=\"{id}\"/>"))}</cellXfs></styleSheet>");
            for (var i = 0; i < Sheets.Length; i++)
            {
                Write(archive, $"xl/worksheets/{i}.xml", $"<worksheet>{Sheets[i].Content}</worksheet>");
            }
        }

        return stream.ToArray();
    }

    private static void Write(ZipArchive archive, string name, string xml)
    {
        using var part = archive.CreateEntry(name).Open();
        part.Write(Encoding.UTF8.GetBytes(xml));
    }
}
