using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.DataFiles;

/// <summary>What can be wrong with a data file as such.</summary>
internal static class DataFileMessages
{
    public static InputMessage NoName() => InputMessage.Of(
        $"the data file has no name", $"没有给出数据文件名", $"Give the path of the data file relative to the study file.", $"请给出数据文件相对于研究文件的路径。");

    public static InputMessage NoSuchFile(string path) => InputMessage.Of(
        $"there is no file {path}", $"没有文件 {path}",
        $"{QuoteHint(path)}Check the name and the folder: a path under data: begins at the study file, one in a command where you are.",
        $"{QuoteHint(path)}请核对文件名与文件夹：data: 中的路径以研究文件所在文件夹为起点，命令中的路径以当前文件夹为起点。");

    public static InputMessage IsAFolder(string path) => InputMessage.Of($"{path} is a folder", $"{path} 是文件夹", $"Name a file in it.", $"请给出其中的数据文件。");

    public static InputMessage NotOpened(string path) => InputMessage.Of(
        $"{path} cannot be opened as a file", $"{path} 无法作为文件打开", $"Name a file that this account may read.", $"请给出当前账户有权读取的文件。");

    // Only quotes of the keyboard quote; other signs of East Asian typing may stand in a file's name.
    private static Phrase QuoteHint(string path) => Path.GetFileName(path) is ['“' or '”' or '‘' or '’', ..] or [.., '“' or '”' or '‘' or '’'] ? FullWidth.Hint(Path.GetFileName(path)[..1] + Path.GetFileName(path)[^1..]) : Phrase.Empty;

    public static InputMessage Empty() => InputMessage.Of(
        $"the file is empty", $"文件是空的",
        $"Export the answers again: a header line of names and one line a questionnaire. What comes through a pipe has to be saved to a file first.", $"请重新导出数据：一行表头，其下每份答卷一行。经管道传来的内容须先存为文件。");

    public static InputMessage NotAnswers(Phrase kind, Phrase remedy) => InputMessage.Of($"this is {kind}, not a file of answers", $"这是{kind}，而不是数据文件", $"{remedy}", $"{remedy}");
}
