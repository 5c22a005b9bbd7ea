using System.Collections.Immutable;
using System.Globalization;

namespace KnowledgeFlow.Studies.Workbooks;

/// <summary>What the styles of an .xlsx workbook make of numbers.</summary>
/// <param name="Formats">The number format of each cell style.</param>
internal sealed record XlsxStyles(ImmutableArray<CellNumberFormat> Formats)
{
    /// <summary>The format of a style; a plain number where there is no such style.</summary>
    public CellNumberFormat this[int style] => (uint)style < (uint)Formats.Length ? Formats[style] : CellNumberFormat.Number;

    /// <summary>Reads them.</summary>
    public static XlsxStyles Read(OfficePackage package, string? part)
    {
        if (part is null || !package.Has(part))
        {
            return new XlsxStyles([]);
        }

        var codes = new Dictionary<int, CellNumberFormat>();
        var formats = ImmutableArray.CreateBuilder<CellNumberFormat>();
        var isCellStyle = false;
        using var reader = package.Open(part);
        while (reader.Read())
        {
            switch (reader.LocalName)
            {
                case "numFmt" when Number(OfficePackage.Attribute(reader, "numFmtId")) is { } id:
                    codes[id] = CellNumberFormat.OfCode(OfficePackage.Attribute(reader, "formatCode") ?? string.Empty);
                    break;
                case "cellXfs":
                    isCellStyle = reader.NodeType == System.Xml.XmlNodeType.Element && !reader.IsEmptyElement;
                    break;
                case "xf" when isCellStyle && reader.NodeType == System.Xml.XmlNodeType.Element:
                    var number = Number(OfficePackage.Attribute(reader, "numFmtId")) ?? 0;
                    formats.Add(codes.TryGetValue(number, out var format) ? format : CellNumberFormat.OfBuiltIn(number));
                    break;
                default:
                    break;
            }
        }

        return new XlsxStyles(formats.ToImmutable());
    }

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
