using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.Workbooks;

/// <summary>What can be wrong with the sheets of a workbook.</summary>
internal static class WorkbookMessages
{
    public static InputMessage NoSheets() => InputMessage.Of(
        $"the workbook has no sheet", $"工作簿中没有工作表", $"Save the answers as a sheet of a workbook, or as CSV (UTF-8).", $"请将数据存为工作表，或存为 CSV（UTF-8）。");

    public static InputMessage NoSheet(string name, IReadOnlyCollection<string> sheets) => InputMessage.Of(
        $"there is no sheet {FoundText.Quoted(name)}", $"没有工作表{FoundText.Quoted(name)}",
        $"{NearestName.Question(name, sheets)}The sheets are {FoundText.List(sheets.Select(FoundText.Clipped))}; a number counts them from 1.",
        $"{NearestName.Question(name, sheets)}工作表有：{FoundText.List(sheets.Select(FoundText.Clipped))}；也可用从 1 起的序号。");
}
