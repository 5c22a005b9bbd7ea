using System.Collections.Immutable;

namespace KnowledgeFlow.Studies.Workbooks;

/// <summary>The table of contents of an .xlsx workbook.</summary>
/// <param name="Sheets">The sheets in order, and their parts.</param>
/// <param name="Is1904">Dates count from 1904.</param>
/// <param name="SharedStringsPart">The part of the strings that cells share, or null.</param>
/// <param name="StylesPart">The part of the number formats, or null.</param>
internal sealed record XlsxWorkbook(ImmutableArray<(WorkbookSheet Sheet, string Part)> Sheets, bool Is1904, string? SharedStringsPart, string? StylesPart)
{
    private const string DefaultPart = "xl/workbook.xml";

    /// <summary>Reads it.</summary>
    public static XlsxWorkbook Read(OfficePackage package)
    {
        var part = Relations(package, string.Empty).FirstOrDefault(relation => relation.Type == "officeDocument").Target ?? DefaultPart;
        var relations = Relations(package, part);
        var partOf = relations.DistinctBy(relation => relation.Id).ToDictionary(relation => relation.Id, relation => relation.Target);
        var sheets = ImmutableArray.CreateBuilder<(WorkbookSheet, string)>();
        var is1904 = false;
        using var reader = package.Open(part);
        while (reader.Read())
        {
            if (reader.LocalName == "workbookPr")
            {
                is1904 = OfficePackage.Attribute(reader, "date1904") is "1" or "true" or "on";
            }
            else if (reader.LocalName == "sheet" && partOf.TryGetValue(OfficePackage.Attribute(reader, "id") ?? string.Empty, out var target) && package.Has(target))
            {
                var isHidden = OfficePackage.Attribute(reader, "state") is "hidden" or "veryHidden";
                sheets.Add((new WorkbookSheet(OfficePackage.Attribute(reader, "name") ?? string.Empty, isHidden), target));
            }
        }

        return new XlsxWorkbook(
            sheets.ToImmutable(),
            is1904,
            relations.FirstOrDefault(relation => relation.Type == "sharedStrings").Target,
            relations.FirstOrDefault(relation => relation.Type == "styles").Target);
    }

    // The type is the last part of an address, which differs between the transitional and the strict form of the format.
    private static List<(string Id, string Type, string Target)> Relations(OfficePackage package, string part)
    {
        var folder = part[..(part.LastIndexOf('/') + 1)];
        var relations = new List<(string, string, string)>();
        var relationsPart = $"{folder}_rels/{part[folder.Length..]}.rels";
        if (!package.Has(relationsPart))
        {
            return relations;
        }

        using var reader = package.Open(relationsPart);
        while (reader.Read())
        {
            if (reader.LocalName == "Relationship" && OfficePackage.Attribute(reader, "Target") is { } target)
            {
                var type = OfficePackage.Attribute(reader, "Type") ?? string.Empty;
                relations.Add((OfficePackage.Attribute(reader, "Id") ?? string.Empty, type[(type.LastIndexOf('/') + 1)..], Resolved(folder, target)));
            }
        }

        return relations;
    }

    private static string Resolved(string folder, string target)
    {
        if (target.StartsWith('/'))
        {
            return target.TrimStart('/');
        }

        var path = new List<string>(folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var step in target.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step == ".." && path.Count > 0)
            {
                path.RemoveAt(path.Count - 1);
            }
            else if (step is not ("." or ".."))
            {
                path.Add(step);
            }
        }

        return string.Join('/', path);
    }
}
