using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.Verification;

/// <summary>What can be wrong with published values.</summary>
internal static class VerificationMessages
{
    private const int ListedNames = 40;

    public static InputMessage NoAddress(string text) => InputMessage.Of(
        $"{FoundText.Quoted(text)} is no address of a cell", $"{FoundText.Quoted(text)}不是单元格地址",
        $"Write TABLE[ROW].COLUMN, as in reliability.constructs[KS].alpha; a row with brackets, dots or quotes as a JSON string.",
        $"请写作 表[行].列，如 reliability.constructs[KS].alpha；行名含括号、点或引号时写成 JSON 字符串。");

    public static InputMessage NoPrintedValue(string text) => InputMessage.Of(
        $"{FoundText.Quoted(text)} is no printed value", $"{FoundText.Quoted(text)}不是论文中的数值写法",
        $"Write what the paper prints: .824, 62.4%, <0.001, 0.340***, .129 n.s.", $"请照论文书写：.824、62.4%、<0.001、0.340***、.129 n.s.");

    public static InputMessage NoName() => InputMessage.Of(
        $"the file of published values has no name", $"没有给出已发表数值的文件名", $"Give its path relative to the study file.", $"请给出其相对于研究文件的路径。");

    public static InputMessage NoSuchFile(string path) => InputMessage.Of(
        $"there is no file of published values {path}", $"没有已发表数值的文件 {path}", $"Give its path relative to the study file.", $"请给出其相对于研究文件的路径。");

    public static InputMessage NotUtf8() => InputMessage.Of($"the file is not UTF-8 text", $"文件不是 UTF-8 文本", $"Save it as CSV (UTF-8).", $"请另存为 CSV（UTF-8）。");

    public static InputMessage MalformedQuotes() => InputMessage.Of(
        $"a quoted field is not closed, or a quote stands inside a field that is not quoted", $"引号没有闭合，或未加引号的字段中出现了引号",
        $"Put an address with quotes in quotes, and double those inside: \"frequencies.q7[\"\"Q1. Age?\"\"].n\".", $"含引号的地址须用引号括起，其中的引号写两个：\"frequencies.q7[\"\"Q1. Age?\"\"].n\"。");

    public static InputMessage NoColumn(string column) => InputMessage.Of(
        $"there is no column {column}", $"没有列 {column}", $"A file of published values begins with the line cell,printed,source (and perhaps ,status and ,tolerance).", $"已发表数值的文件首行为 cell,printed,source（可加 ,status 与 ,tolerance）。");

    public static InputMessage FieldCount(int fields, int columns) => InputMessage.Of(
        $"this line has {fields} fields where the header has {columns}", $"此行有 {fields} 个字段，而表头有 {columns} 个", $"Put a field that contains a comma in double quotes.", $"含逗号的字段请用双引号括起。");

    public static InputMessage NoValues() => InputMessage.Of(
        $"there are no published values below the header", $"表头之下没有数值", $"Write one line a printed number: its cell, what is printed, and where.", $"每个数值写一行：单元格地址、所载数值与出处。");

    public static InputMessage NoStatus(string text) => InputMessage.Of(
        $"{FoundText.Quoted(text)} is no status", $"{FoundText.Quoted(text)}不是可用的 status", $"Leave status blank, or write impossible or misprint.", $"status 请留空，或写 impossible（不可能）或 misprint（误印）。");

    public static InputMessage NoTolerance(string text) => InputMessage.Of(
        $"{FoundText.Quoted(text)} is no tolerance", $"{FoundText.Quoted(text)}不是可用的 tolerance",
        $"Leave tolerance blank, or write a distance (0.001), a share of the printed number (1e-6 rel) or: last digit.",
        $"tolerance 请留空，或写绝对误差（0.001）、相对误差（1e-6 rel）或 last digit（末位可差一）。");

    public static InputMessage ToleranceOfNoNumber() => InputMessage.Of(
        $"the tolerance stands beside something that is no number", $"tolerance 旁边的 printed 不是数值",
        $"Leave tolerance blank beside an inequality, stars alone or text.", $"不等式、单独的星号或文字旁边的 tolerance 请留空。");

    public static InputMessage TwoTolerances() => InputMessage.Of(
        $"the number has two tolerances, one behind ± and one in its column", $"该数值有两个误差：一个在 ± 之后，一个在 tolerance 列",
        $"Leave one of them out.", $"请去掉其中一个。");

    public static InputMessage NoPublishedValueOf(string id, IReadOnlyCollection<string> ids) => InputMessage.Of(
        $"no published value is of an analysis {FoundText.Quoted(id)}", $"没有属于分析{FoundText.Quoted(id)}的已发表数值",
        $"{NearestName.Question(id, ids)}There are published values of: {Listed(ids)}.", $"{NearestName.Question(id, ids)}有已发表数值的分析：{Listed(ids)}。");

    public static InputMessage NoTable(string address, string table, IReadOnlyCollection<string> tables) => InputMessage.Of(
        $"no cell has the address {FoundText.Clipped(address)}", $"没有地址为 {FoundText.Clipped(address)} 的单元格",
        $"{NearestName.Question(table, tables)}Tables of this study: {FoundText.List(tables)}.", $"{NearestName.Question(table, tables)}本研究的表：{FoundText.List(tables)}。");

    public static InputMessage NoRow(string address, string row, string table, IReadOnlyCollection<string> rows) => InputMessage.Of(
        $"no cell has the address {FoundText.Clipped(address)}", $"没有地址为 {FoundText.Clipped(address)} 的单元格",
        $"{NearestName.Question(row, rows)}Rows of {table}: {Listed(rows)}.", $"{NearestName.Question(row, rows)}{table} 的行：{Listed(rows)}。");

    public static InputMessage NoColumnOf(string address, string column, string table, IReadOnlyCollection<string> columns) => InputMessage.Of(
        $"no cell has the address {FoundText.Clipped(address)}", $"没有地址为 {FoundText.Clipped(address)} 的单元格",
        $"{NearestName.Question(column, columns)}Columns of {table}: {Listed(columns)}.", $"{NearestName.Question(column, columns)}{table} 的列：{Listed(columns)}。");

    public static InputMessage NamesNoValues() => InputMessage.Of(
        $"the study names no published values", $"研究没有指明已发表的数值", $"Add published: with a CSV file of the columns cell,printed,source.", $"请补上 published:，指明含 cell,printed,source 各列的 CSV 文件。");

    private static Phrase Listed(IReadOnlyCollection<string> names)
    {
        var (first, more) = (FoundText.List(names.Take(ListedNames)), names.Count - ListedNames);
        return more <= 0 ? first : InputMessage.Words($"{first} and {more} more", $"{first} 等另外 {more} 个");
    }
}
