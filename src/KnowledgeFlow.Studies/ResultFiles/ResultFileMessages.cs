using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.ResultFiles;

/// <summary>What can be wrong with a results file, and with comparing two.</summary>
internal static class ResultFileMessages
{
    private const string RunRemedy = "Give a results.json that kflow run has written.";
    private const string RunRemedyChinese = "请给出 kflow run 写出的 results.json。";

    public static InputMessage NoSuchFile() => InputMessage.Of($"there is no such results file", $"没有这个结果文件", $"{RunRemedy}", $"{RunRemedyChinese}");

    public static InputMessage NotJson() => InputMessage.Of($"the file is not JSON", $"文件不是 JSON", $"{RunRemedy}", $"{RunRemedyChinese}");

    public static InputMessage OtherFormat(string format, string known) => InputMessage.Of(
        $"the file's format is {FoundText.Quoted(format)}, not {known}", $"文件的 format 是{FoundText.Quoted(format)}，而不是 {known}", $"{RunRemedy}", $"{RunRemedyChinese}");

    public static InputMessage NoTables() => InputMessage.Of(
        $"the file has no tables with rows and cells", $"文件中没有含行与单元格的表", $"{RunRemedy}", $"{RunRemedyChinese}");

    public static InputMessage Twice(string address) => InputMessage.Of(
        $"the cell {FoundText.Clipped(address)} stands twice", $"单元格 {FoundText.Clipped(address)} 出现了两次", $"{RunRemedy}", $"{RunRemedyChinese}");

    public static InputMessage NoValue(string address) => InputMessage.Of(
        $"the cell {FoundText.Clipped(address)} is no number, text or null", $"单元格 {FoundText.Clipped(address)} 不是数值、文字或 null", $"{RunRemedy}", $"{RunRemedyChinese}");
}
