namespace KnowledgeFlow.Reporting.Printing;

/// <summary>What a row of a printed table is there for.</summary>
public enum PrintedRowKind
{
    /// <summary>A row of values.</summary>
    Entry,

    /// <summary>A heading inside the table, over the rows up to the next one; its cells are blank.</summary>
    Heading,

    /// <summary>A row below the values that sums them up, as R² and F do; a light rule divides the first of them from what is above.</summary>
    Summary,
}
