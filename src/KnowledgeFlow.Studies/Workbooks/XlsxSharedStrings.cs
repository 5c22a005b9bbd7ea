using System.Collections.Immutable;

namespace KnowledgeFlow.Studies.Workbooks;

/// <summary>The strings that the cells of an .xlsx workbook share.</summary>
internal static class XlsxSharedStrings
{
    /// <summary>Reads them, in order.</summary>
    public static ImmutableArray<string> Read(OfficePackage package, string? part)
    {
        if (part is null || !package.Has(part))
        {
            return [];
        }

        var strings = ImmutableArray.CreateBuilder<string>();
        using var reader = package.Open(part);
        while (reader.Read())
        {
            if (reader.LocalName == "si" && reader.NodeType == System.Xml.XmlNodeType.Element)
            {
                strings.Add(XlsxText.Read(reader));
            }
        }

        return strings.ToImmutable();
    }
}
