using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.Running;

/// <summary>What can be wrong with what a run is to write.</summary>
internal static class RunningMessages
{
    public static InputMessage NoFormat(string format, string all, IReadOnlyCollection<string> formats) => InputMessage.Of(
        $"there is no format \"{format}\"", $"没有“{format}”这种格式",
        $"{NearestName.Question(format, formats)}Formats: {FoundText.List(formats)}; {all} for every one.", $"{NearestName.Question(format, formats)}可用格式：{FoundText.List(formats)}；{all} 表示全部。");

    public static InputMessage NothingToDrawWith(string format) => InputMessage.Of(
        $"this program draws no figures, and {format} is nothing else",
        $"本程序不含绘图部分，不能输出 {format}",
        $"Take the archive of kflow that draws (the one without -no-figures in its name), or leave {format} out.",
        $"请改用含绘图部分的 kflow 压缩包（文件名中没有 -no-figures），或去掉 {format}。");

    public static InputMessage NoTemplate() => InputMessage.Of(
        $"there is no such template", $"没有这个模板", $"Give the path of a .docx or .dotx file after --template.", $"请在 --template 之后给出 .docx 或 .dotx 文件的路径。");

    public static InputMessage NotAWordDocument() => InputMessage.Of(
        $"this is no Word document with styles", $"这不是含样式的 Word 文档", $"Save it from a word processor as .docx or .dotx.", $"请用文字处理软件另存为 .docx 或 .dotx。");

    public static InputMessage FolderRefused(Phrase reason) => InputMessage.Of(
        $"the report cannot be written here: {reason}", $"报告不能写在这里：{reason}", $"Name another folder with --out, or move away what is there.", $"请用 --out 另指定文件夹，或移走其中的内容。");

    public static Phrase FolderWithoutName { get; } = new("the folder has no name", "没有给出文件夹名");

    public static Phrase BrokenLink { get; } = new("it is a link that leads to no folder", "这是不指向任何文件夹的链接");

    public static Phrase RootOfDisk { get; } = new("it is the root of the disk", "这是磁盘的根目录");

    public static Phrase IsFile { get; } = new("it is a file", "这是一个文件");

    public static Phrase OtherFiles { get; } = new("it holds files that are no earlier output of kflow", "其中有并非 kflow 先前写出的文件");

    public static Phrase HoldsInput(string name) => Phrase.Format($"{name} in it is read by this command and would be lost", $"其中的 {name} 正由本命令读取，会因此丢失");

    public static Phrase OfOtherCommand(string maker, string command) => Phrase.Format($"it was written by kflow {maker}, not by kflow {command}", $"它由 kflow {maker} 写出，而不是 kflow {command}");

    public static Phrase HoldsStranger(string name) => Phrase.Format($"{name} in it was not written by kflow and would be lost", $"其中的 {name} 不是 kflow 写出的，会因此丢失");

    public static InputMessage DerivedNameTaken(string name) => InputMessage.Of(
        $"the factor score {name} has the name of a column, a construct or another score",
        $"因子得分 {name} 与某列、某构念或其他得分同名",
        $"Give the scores other names with score_names:.",
        $"请用 score_names: 另取名称。");
}
