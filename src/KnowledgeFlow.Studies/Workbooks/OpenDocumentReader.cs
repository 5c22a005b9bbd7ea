using System.Collections.Immutable;
using System.Xml;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.BinaryFiles;
using KnowledgeFlow.Studies.Imports;
using KnowledgeFlow.Studies.Specification;
namespace KnowledgeFlow.Studies.Workbooks;

/// <summary>Reads OpenDocument spreadsheets (.ods; OASIS, part 3); cells are their stored values, never their display.</summary>
internal sealed class OpenDocumentReader : IDataFileReader
{
    private const string Content = "content.xml";

    /// <inheritdoc/>
    public DataFileContents Read(DataSource data, Stream stream)
    {
        var damaged = new DamagedFile(data.Path, new Phrase("an OpenDocument spreadsheet", "OpenDocument 电子表格"));
        return OfficePackage.Read(stream, damaged, package =>
        {
            var (sheets, cells) = Tables(package, damaged);
            return new DataFileContents.Sheet(SheetChoice.Read(data, sheets, index => cells[index]));
        });
    }

    private static (ImmutableArray<WorkbookSheet> Sheets, ImmutableArray<SheetCells> Cells) Tables(OfficePackage package, DamagedFile damaged)
    {
        var sheets = ImmutableArray.CreateBuilder<WorkbookSheet>();
        var cells = ImmutableArray.CreateBuilder<SheetCells>();
        var hiddenStyles = new HashSet<string>(StringComparer.Ordinal);
        var style = string.Empty;
        using var reader = package.Open(Content);
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (reader.LocalName)
            {
                case "style":
                    style = OfficePackage.Attribute(reader, "name") ?? string.Empty;
                    break;
                case "table-properties" when OfficePackage.Attribute(reader, "display") == "false":
                    hiddenStyles.Add(style);
                    break;
                case "table":
                    var isHidden = hiddenStyles.Contains(OfficePackage.Attribute(reader, "style-name") ?? string.Empty);
                    sheets.Add(new WorkbookSheet(OfficePackage.Attribute(reader, "name") ?? string.Empty, isHidden));
                    var table = new SheetCells(damaged, package.LengthOf(Content));
                    new OpenDocumentTable(reader, table).Read();
                    cells.Add(table);
                    break;
                default:
                    break;
            }
        }

        return (sheets.ToImmutable(), cells.ToImmutable());
    }
}
