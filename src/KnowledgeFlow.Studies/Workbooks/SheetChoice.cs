using System.Collections.Immutable;
using System.Globalization;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Imports;
using KnowledgeFlow.Studies.Specification;

namespace KnowledgeFlow.Studies.Workbooks;

/// <summary>Decides which sheet of a workbook holds the answers: the one that the study names, else the visible one with the most filled cells.</summary>
internal static class SheetChoice
{
    /// <summary>The sheet of the answers.</summary>
    /// <param name="data">What the study file says.</param>
    /// <param name="sheets">The workbook's sheets.</param>
    /// <param name="read">Reads one of them.</param>
    /// <exception cref="BadInputException">The study names a sheet that is not there.</exception>
    public static RawSheet Read(DataSource data, ImmutableArray<WorkbookSheet> sheets, Func<int, SheetCells> read)
    {
        if (data.Sheet is { } named)
        {
            var index = IndexOf(named, sheets);
            return read(index).ToSheet(data.Path, sheets[index].Name);
        }

        var candidates = Enumerable.Range(0, sheets.Length).Where(index => !sheets[index].IsHidden).ToArray();
        candidates = candidates.Length > 0 ? candidates : [.. Enumerable.Range(0, sheets.Length)];
        var (chosen, cells) = (-1, (SheetCells?)null);
        foreach (var index in candidates)
        {
            var found = read(index);
            (chosen, cells) = cells is null || found.Filled > cells.Filled ? (index, found) : (chosen, cells);
        }

        if (cells is null)
        {
            throw WorkbookMessages.NoSheets().At(InputPlace.File(data.Path));
        }

        var sheet = cells.ToSheet(data.Path, sheets[chosen].Name);
        return sheets.Length == 1 ? sheet : sheet with { Notes = sheet.Notes.Insert(0, Chosen(sheets, chosen)) };
    }

    private static int IndexOf(Located<string> named, ImmutableArray<WorkbookSheet> sheets)
    {
        var names = sheets.Select(sheet => sheet.Name).ToArray();
        var index = Array.IndexOf(names, named.Value);
        index = index >= 0 ? index : Array.FindIndex(names, name => name.Trim().Equals(named.Value.Trim(), StringComparison.OrdinalIgnoreCase));
        if (index < 0 && int.TryParse(named.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= names.Length)
        {
            index = number - 1;
        }

        return index >= 0
            ? index
            : throw named.Problem(WorkbookMessages.NoSheet(named.Value, names));
    }

    private static Phrase Chosen(ImmutableArray<WorkbookSheet> sheets, int chosen) => Phrase.Format(
        $"Of the workbook's {sheets.Length} sheets, {sheets[chosen].Name} was read, the fullest one; sheet: names another.",
        $"工作簿共有 {sheets.Length} 个工作表，读取的是内容最多的“{sheets[chosen].Name}”；可用 sheet: 指定其他工作表。");
}
