namespace KnowledgeFlow.Reporting.Formats.Workbooks;

/// <summary>The fonts of a workbook.</summary>
internal enum SheetFont
{
    /// <summary>Labels and numbers.</summary>
    Plain,

    /// <summary>The title of a sheet.</summary>
    Title,

    /// <summary>Headings of columns and of sections.</summary>
    Heading,

    /// <summary>Ids, of which addresses are made: small and grey.</summary>
    Id,

    /// <summary>What leads to another sheet.</summary>
    Link,

    /// <summary>Notes below a table.</summary>
    Note,
}
