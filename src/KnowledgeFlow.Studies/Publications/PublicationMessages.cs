using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.Publications;

/// <summary>What can be wrong with what a file says that a paper prints.</summary>
internal static class PublicationMessages
{
    public static InputMessage NothingPrinted() => InputMessage.Of(
        $"nothing is printed", $"没有列出任何数值",
        $"List at least one table or cell: - {{table: frequencies.gender, rows: {{male: {{valid_percent: 62.4%}}}}}}.", $"请至少列出一个表或单元格：- {{table: frequencies.gender, rows: {{male: {{valid_percent: 62.4%}}}}}}。");

    public static InputMessage EmptyEntry() => InputMessage.Of(
        $"this entry prints nothing", $"此项没有列出任何数值",
        $"Give it table: and rows: {{ROW: {{COLUMN: printed}}}}, or cells: {{ADDRESS: printed}}.", $"请写 table: 与 rows: {{行: {{列: 数值}}}}，或 cells: {{地址: 数值}}。");

    public static InputMessage TableAndRows() => InputMessage.Of(
        $"table: and rows: belong together", $"table: 与 rows: 须同时给出", $"Give the entry both, or cells: with whole addresses.", $"请两者都写，或用 cells: 写完整地址。");

    public static InputMessage NoAnalysis(string id, IReadOnlyCollection<string> ids) => InputMessage.Of(
        $"there is no analysis {id} in this file", $"此文件中没有分析 {id}",
        $"{NearestName.Question(id, ids)}List it under analyses:, or use one of {FoundText.List(ids)}.", $"{NearestName.Question(id, ids)}请在 analyses: 下列出它，或改用：{FoundText.List(ids)}。");

    public static InputMessage AnalysisIsNoTable(string id) => InputMessage.Of(
        $"{id} is an analysis and no table", $"{id} 是分析而不是表", $"Write ANALYSIS.TABLE, as in reliability.constructs.", $"请写作 分析.表，如 reliability.constructs。");
}
