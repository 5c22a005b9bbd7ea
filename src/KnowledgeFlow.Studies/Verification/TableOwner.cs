namespace KnowledgeFlow.Studies.Verification;

/// <summary>Tells which analysis a table is of: <c>ID.NAME</c>, where an id holds no dot.</summary>
internal static class TableOwner
{
    /// <summary>The id of the analysis that makes a table.</summary>
    public static string Of(string table) => table.Split('.')[0];

    /// <summary>The tables that a published value names: that of its cell, and that of the cell it is compared with.</summary>
    public static IEnumerable<string> TablesOf(PublishedValue value) =>
        value.Claim is PrintedClaim.CellInequality { Other.Table: var other } ? [value.Address.Table, other] : [value.Address.Table];
}
