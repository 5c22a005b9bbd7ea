using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.BinaryFiles;

/// <summary>What can be wrong with a file that is not text.</summary>
internal static class BinaryFileMessages
{
    public static InputMessage Damaged(Phrase kind, Phrase finding) => InputMessage.Of(
        $"this is {kind} and it is damaged: {finding}", $"这是{kind}，但已损坏：{finding}",
        $"Copy or download the file again, or save it anew in the program that made it.", $"请重新复制或下载该文件，或用原软件重新保存。");

    public static InputMessage UnknownEncoding(string encoding) => InputMessage.Of(
        $"unknown encoding {FoundText.Quoted(encoding)}", $"没有{FoundText.Quoted(encoding)}这种编码",
        $"Leave encoding out to have it found, or name it: utf-8, gbk, big5, windows-1252, …", $"可不写 encoding 由程序识别，或写明：utf-8、gbk、big5、windows-1252 等。");
}
