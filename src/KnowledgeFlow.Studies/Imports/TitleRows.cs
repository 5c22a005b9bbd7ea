namespace KnowledgeFlow.Studies.Imports;

/// <summary>Counts the rows above a table's header: a title fills a few cells of its row, a header most.</summary>
internal static class TitleRows
{
    private const double FilledShare = 0.8;
    private const int LookedAt = 30;
    private const int FewestColumns = 3;

    /// <summary>The rows above the first that is about as full as the fullest.</summary>
    public static int Of(RawSheet sheet)
    {
        var filled = Enumerable.Range(0, Math.Min(LookedAt, sheet.Rows)).Select(row => Filled(sheet, row)).ToArray();
        return Array.FindIndex(filled, cells => cells >= FilledShare * filled.Max());
    }

    /// <summary>
    /// The rows that are titles beyond doubt, or 0: one cell in each, above a row of three words or more that has no number in it, above answers. A table
    /// of text may have columns without a name, so that fewer filled cells alone tell nothing.
    /// </summary>
    public static int Certain(RawSheet sheet)
    {
        var titles = Of(sheet);
        return titles > 0 && titles + 1 < sheet.Rows
            && Enumerable.Range(0, titles).All(row => Filled(sheet, row) <= 1)
            && Filled(sheet, titles) >= FewestColumns
            && sheet.Columns.All(column => column[titles].IsEmpty || !ImportedNumber.TryParse(column[titles].Text.Trim(), out _))
            ? titles
            : 0;
    }

    private static int Filled(RawSheet sheet, int row) => sheet.Columns.Count(column => !column[row].IsEmpty);
}
