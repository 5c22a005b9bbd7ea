using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.Imports;

/// <summary>What can be wrong with delimited text before anybody asks for its answers.</summary>
internal static class ImportMessages
{
    public static InputMessage NotInEncoding(string encoding) => InputMessage.Of(
        $"some bytes are not {encoding} text", $"部分内容不是 {encoding} 编码的文本",
        $"Name the file's encoding (data: {{file: …, encoding: …}}), or save the file as UTF-8.", $"请指明文件编码（data: {{file: …, encoding: …}}），或另存为 UTF-8。");

    public static InputMessage UnknownEncoding(string encoding) => InputMessage.Of(
        $"unknown encoding {FoundText.Quoted(encoding)}", $"没有{FoundText.Quoted(encoding)}这种编码",
        $"Leave encoding out to have it found, or name it: utf-8, utf-16, gb18030, big5, shift_jis, windows-1252, …", $"可不写 encoding 由程序识别，或写明：utf-8、utf-16、gb18030、big5、shift_jis、windows-1252 等。");

    public static InputMessage BinaryFile() => InputMessage.Of(
        $"this is a binary file, not a text file of answers", $"这是二进制文件，而不是文本数据文件", $"Export the answers as CSV (UTF-8) and name that file under data:.", $"请将数据导出为 CSV（UTF-8），并在 data: 下指明该文件。");

    public static InputMessage MalformedQuotes() => InputMessage.Of(
        $"a quoted field is not closed, or a quote stands inside a field that is not quoted", $"引号没有闭合，或未加引号的字段中出现了引号",
        $"Close every quoted field; put a field that contains quotes in quotes, and double those inside (\"\").", $"请闭合每个引号；含有引号的字段须用引号括起，其中的引号写两个（\"\"）。");
}
