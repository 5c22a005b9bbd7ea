namespace KnowledgeFlow.Reporting.Formats.Workbooks;

/// <summary>The rules of a three-line table at the edges of a cell.</summary>
internal enum SheetRule
{
    /// <summary>No rule.</summary>
    None,

    /// <summary>The rule that opens a table.</summary>
    HeavyAbove,

    /// <summary>The rule below the headings.</summary>
    LightBelow,

    /// <summary>The rule that closes a table.</summary>
    HeavyBelow,
}
